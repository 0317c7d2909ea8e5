import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodingOf } from "./encoding-of.ts";
import { encodings } from "./encodings.ts";

/** Sentences of our own, in the encodings that their languages were written in before UTF-8. */
const samples = JSON.parse(readFileSync("fixtures/encodings.json", "utf8")) as {
  readonly text: string;
  readonly bytes: Record<string, string>;
}[];

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

describe("an interview in", () => {
  const cases = samples.flatMap(({ text, bytes }) =>
    Object.entries(bytes).map(([name, base64]) => [name, text, base64] as const),
  );
  test.each(cases)("%s is read as it was written", async (_name, text, base64) => {
    const { encoding, by } = await encodingOf(bytesOf(base64));
    expect(new TextDecoder(encoding).decode(bytesOf(base64))).toBe(text);
    expect(by).toBe("guess");
  });
});

test("a text in UTF-8, or with a byte-order mark, is no guess", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\0")),
      async (text) => {
        expect(await encodingOf(new TextEncoder().encode(text))).toEqual({ encoding: "utf-8", by: "bytes" });
      },
    ),
  );
  expect((await encodingOf(new Uint8Array([0xff, 0xfe, 65, 0]))).encoding).toBe("utf-16le");
  expect((await encodingOf(new Uint8Array([0xfe, 0xff, 0, 65]))).encoding).toBe("utf-16be");
});

test("UTF-8 with a damaged letter stays UTF-8, and is a guess", async () => {
  const bytes = new TextEncoder().encode(
    "¿Qué barreras encuentra usted en la administración pública? Señor, ninguna: él está allí. ".repeat(5),
  );
  bytes[4] = 0xff;
  expect(await encodingOf(bytes)).toEqual({ encoding: "utf-8", by: "guess" });
});

test("any bytes give an encoding that can be chosen, and every one that can be chosen can be read", async () => {
  const names = encodings.map(({ name }) => name);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => names.includes((await encodingOf(bytes)).encoding)),
  );
  // browsers have it, Node has not
  const readable = names.filter((name) => name !== "iso-8859-16");
  for (const name of readable) expect(() => new TextDecoder(name)).not.toThrow();
});
