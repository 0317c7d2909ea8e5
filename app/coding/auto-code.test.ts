import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Code, Coding, Document } from "../model/records.ts";
import { autoCode, planAutoCode } from "./auto-code.ts";

const at = "2026-01-01T00:00:00.000Z";
const code: Code = {
  ...{ id: "cost", name: "Cost", parentId: null, position: 0, color: "#aa3300", definition: "", inclusion: "" },
  ...{ exclusion: "", example: "", isCodable: true, createdAt: at },
};
const document = (id: string): Document => {
  return { id, name: id, language: "en", position: 0, length: 20, revision: 0, values: [], importedAt: at };
};
const documents = new Map(["one", "two"].map((id) => [id, document(id)]));
const coder = { id: "ana" };
const identity = () => {
  let count = 0;
  return { newId: () => `new-${count++}`, now: () => at };
};
const coding = (documentId: string, start: number, end: number): Coding => {
  return { id: `${documentId} ${start} ${end}`, documentId, start, end, codeId: "cost", coderId: "ana", createdAt: at };
};

describe("coding many ranges", () => {
  it("makes one coding a range and leaves out what is there", () => {
    const wanted = [
      {
        documentId: "one",
        ranges: [
          { start: 0, end: 4 },
          { start: 6, end: 9 },
        ],
      },
      { documentId: "two", ranges: [{ start: 0, end: 4 }] },
    ];
    const existing = [coding("one", 0, 4), coding("two", 0, 5)];
    expect(planAutoCode(wanted, existing)).toMatchObject({ codings: 2, documents: 2, alreadyThere: 1 });
    const diff = autoCode({ documents, wanted, code, coder, existing }, identity());
    expect(diff).toEqual({
      codings: {
        added: [
          { ...coding("one", 6, 9), id: "new-0" },
          { ...coding("two", 0, 4), id: "new-1" },
        ],
      },
    });
    expect(
      autoCode({ documents, wanted: wanted.slice(1), code, coder, existing: [coding("two", 0, 4)] }, identity()),
    ).toEqual({});
  });

  it("is refused for a code that only groups, a document that is gone and a range that leaves its document", () => {
    const one = [{ documentId: "one", ranges: [{ start: 0, end: 21 }] }];
    const input = { documents, wanted: one, code, coder, existing: [] };
    expect(() => autoCode(input, identity())).toThrow("[0, 21) is no passage of “one”, which is 20 long.");
    expect(() => autoCode({ ...input, code: { ...code, isCodable: false } }, identity())).toThrow("only groups");
    expect(() => autoCode({ ...input, documents: new Map() }, identity())).toThrow("was deleted");
  });

  it("adds what was wanted and not there, as a model with sets says, and nothing when done again", () => {
    const range = fc
      .tuple(fc.nat(15), fc.integer({ min: 1, max: 4 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const ranges = fc.uniqueArray(range, { selector: ({ start, end }) => `${start} ${end}`, maxLength: 12 });
    const key = ({ documentId, start, end }: Pick<Coding, "documentId" | "start" | "end">) =>
      `${documentId} ${start} ${end}`;
    const property = fc.property(ranges, ranges, ranges, (one, two, there) => {
      const wanted = [
        { documentId: "one", ranges: one },
        { documentId: "two", ranges: two },
      ];
      const existing = there.map(({ start, end }) => coding("one", start, end));
      const added = autoCode({ documents, wanted, code, coder, existing }, identity()).codings?.added ?? [];
      const model = new Set([
        ...one.map((r) => key({ documentId: "one", ...r })),
        ...two.map((r) => key({ documentId: "two", ...r })),
      ]);
      for (const one of existing) model.delete(key(one));
      expect(new Set(added.map(key))).toEqual(model);
      expect(added.length).toBe(model.size);
      const plan = planAutoCode(wanted, existing);
      expect(plan.codings).toBe(model.size);
      expect(plan.codings + plan.alreadyThere).toBe(one.length + two.length);
      expect(autoCode({ documents, wanted, code, coder, existing: [...existing, ...added] }, identity())).toEqual({});
    });
    fc.assert(property);
  });
});
