import { expect, test } from "vitest";
import { codesOf } from "../codebook/test-codebook.ts";
import type { Passage } from "./passages.ts";
import { passagesTable } from "./passages-table.ts";

const codes = new Map(codesOf("Barriers(Cost) Social").map((code) => [code.id, code]));
const passage: Passage = {
  ...{ documentId: "d", documentName: "Interview 1", coderId: "ana", codeIds: ["Cost"] },
  ...{ start: 10, end: 19, speaker: "Chief", question: 4, paragraph: 12, quote: "the money" },
};

test("a passage has a row for each of its codes, named by its path", () => {
  const { columns, rows } = passagesTable([{ ...passage, codeIds: ["Cost", "Social"] }], codes);
  const ids = ["document", "code", "speaker", "question", "paragraph", "start", "end", "quote"];
  expect(columns.map(({ id }) => id)).toEqual(ids);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["Interview 1", "Barriers > Cost", "Chief", 4, 12, 10, 19, "the money"],
    ["Interview 1", "Social", "Chief", 4, 12, 10, 19, "the money"],
  ]);
});

test("two coders' passages are two rows that can be told apart", () => {
  const { rows } = passagesTable([passage, { ...passage, coderId: "luis" }], codes);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
});

test("where nobody speaks and nothing was asked, the cells are empty", () => {
  const { rows } = passagesTable([{ ...passage, speaker: null, question: null }], codes);
  expect(rows[0]?.cells.slice(2, 4)).toEqual([null, null]);
});
