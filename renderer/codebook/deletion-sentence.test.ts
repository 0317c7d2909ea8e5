import { expect, test } from "vitest";
import { codesOf } from "../../app/codebook/test-codebook.ts";
import type { QueryOperand, SavedQuery } from "../../app/model/records.ts";
import { deletionSentence, deletionText } from "./deletion-sentence.ts";

test.each([
  [0, 0, "Delete “Cost”? It has no codings. Undo brings it back."],
  [2, 14, "Delete “Cost” with 2 sub-codes and 14 codings? Undo brings them back."],
  [1, 0, "Delete “Cost” with 1 sub-code? Undo brings them back."],
  [0, 1200, "Delete “Cost” with 1,200 codings? Undo brings them back."],
])("%i sub-codes and %i codings are named", (subcodes, codings, sentence) => {
  expect(deletionSentence(["Cost"], subcodes, codings)).toBe(sentence);
});

test.each([
  [["Cost", "Law"], 0, "Delete “Cost” and “Law”? They have no codings. Undo brings them back."],
  [["A", "B", "C", "D", "E"], 3, "Delete “A”, “B”, “C” and 2 more with 3 codings? Undo brings them back."],
])("several codes are named: %j", (names, codings, sentence) => {
  expect(deletionSentence(names, 0, codings)).toBe(sentence);
});

function asking(name: string, ...operands: readonly (readonly string[])[]): SavedQuery {
  const [operand = { kind: "any" } as const, ...others] = operands.map((ids): QueryOperand => {
    return { kind: "codes", codes: ids.map((codeId) => ({ codeId, withSubcodes: true })) };
  });
  const steps = others.map((operand) => ({ operator: "and", isNegated: false, operand, paragraphs: 0 }) as const);
  return { id: name, name, position: 0, query: { operand, steps }, createdAt: "" };
}

test.each([
  [[asking("Other", ["Law"])], ""],
  [[asking("Dear", ["Cost", "Law"])], " 1 saved query asks for what is deleted and loses it: “Dear”."],
  [
    [asking("Dear", ["Law"], ["Cost"])],
    " 1 saved query asks for what is deleted and loses it: “Dear”. A part of it has no code left then and finds no passage.",
  ],
  [
    [asking("A", ["Fees"]), asking("B", ["Law", "Cost"]), asking("C", ["Cost"]), asking("D", ["Cost"])],
    " 4 saved queries ask for what is deleted and lose it: “A”, “B”, “C” and 1 more. A part of “A”, “C” and “D” has no code left then and finds no passage.",
  ],
  // what was empty before is not emptied
  [[asking("Dear", ["Cost", "Law"], [])], " 1 saved query asks for what is deleted and loses it: “Dear”."],
])("saved queries that ask for a code or one below it are named: %#", (queries, sentences) => {
  const [cost, fees, law] = codesOf("Cost Fees Law");
  const codes = [cost, fees && { ...fees, parentId: cost?.id ?? null }, law].filter((code) => code !== undefined);
  const byName = new Map(codes.map(({ id, name }) => [name, id]));
  const withIds = queries.map((one) =>
    JSON.parse(JSON.stringify(one), (key, value) => (key === "codeId" ? byName.get(value) : value)),
  );
  const rows = { codes: new Map(codes.map((code) => [code.id, code])), codings: new Map(), queries: withIds };
  expect(deletionText(rows, [cost?.id ?? ""])).toBe(
    `Delete “Cost” with 1 sub-code? Undo brings them back.${sentences}`,
  );
});
