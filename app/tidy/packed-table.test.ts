import fc from "fast-check";
import { expect, test } from "vitest";
import { packedTable, textsOf } from "./packed-table.ts";

test("texts packed together are the bytes that each is by itself, whatever is in them", () => {
  const units = fc
    .array(fc.constantFrom("a", "é", "서", "\ud83c", "\udf04", "\n", "\0", "🌄"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(fc.option(units), { maxLength: 1200, size: "max" }), (texts) => {
      const encoder = new TextEncoder();
      const column = { id: "text", kind: "text", meaning: "" } as const;
      const packed = packedTable({ name: "t", meaning: "", columns: [column], rows: texts.map((text) => [text]) });
      const unpacked = packed.columns.map(({ values }) => ("bytes" in values ? textsOf(values) : []));
      expect(unpacked).toEqual([texts.map((text) => (text === null ? null : encoder.encode(text)))]);
    }),
    { numRuns: 60 },
  );
});
