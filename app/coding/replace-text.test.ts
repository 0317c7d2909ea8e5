import { expect, test } from "vitest";
import type { Coding, Original, Turn } from "../model/records.ts";
import { differences } from "../text/differences.ts";
import { findTurns } from "../text/turns.ts";
import type { DocumentRows } from "./edit-text.ts";
import { type CorrectedText, replaceText } from "./replace-text.ts";

const TEXT = "Interviewer: What holds it back?\nRosa: The budget is small.\nInterviewer: And here?\nRosa: The same.";
const original = { fileName: "new.txt", digest: "new", byteLength: 9 };

function rows(text: string, { turns, codings = [] }: { turns?: readonly Turn[]; codings?: readonly Coding[] } = {}) {
  const id = "d";
  const document = {
    ...{ id, name: "Rosa", language: "en", position: 0, length: text.length, revision: 3, values: [], importedAt: "" },
  };
  const row: DocumentRows & { original: Original } = {
    document,
    text: { id, text },
    turns: { id, turns: turns ?? findTurns(text) },
    marks: { id, marks: [] },
    codings,
    unplaced: [],
    memos: [],
    original: { id, fileName: "old.txt", digest: "old", byteLength: 8 },
  };
  return row;
}

function replace(from: ReturnType<typeof rows>, to: Partial<CorrectedText> & { readonly text: string }) {
  const corrected = { marks: [], turns: null, ...to };
  return replaceText(from, corrected, differences(from.text.text, to.text), original);
}

test("a text replaced by itself changes nothing", () => {
  const coding = { id: "c", documentId: "d", start: 40, end: 50, codeId: "k", coderId: "a", createdAt: "" };
  expect(replace(rows(TEXT, { codings: [coding] }), { text: TEXT }).diff).toEqual({});
});

test("the new version's original takes the place of the old one's", () => {
  const before = rows(TEXT);
  const { diff } = replace(before, { text: TEXT.replace("small", "tiny") });
  expect(diff.originals?.updated).toEqual([[before.original, { id: "d", ...original }]]);
  expect(diff.documents?.updated?.[0]?.[1]).toMatchObject({ revision: 4, length: TEXT.length - 1 });
  expect(diff.textEdits).toHaveLength(1);
});

test("a text whose words stay and whose formatting differs is set anew", () => {
  const before = rows(TEXT);
  const marks = [{ kind: "italic" as const, start: 39, end: 49 }];
  const { diff } = replace(before, { text: TEXT, marks });
  expect(diff.marks?.updated?.[0]?.[1]).toEqual({ id: "d", marks });
  expect(diff.textEdits).toBeUndefined();
  expect(diff.documents?.updated?.[0]?.[1].revision).toBe(4);
});

test("a file without formatting leaves that of the text with its words", () => {
  const before = { ...rows(TEXT), marks: { id: "d", marks: [{ kind: "bold" as const, start: 43, end: 49 }] } };
  const { diff } = replace(before, { text: `Note.\n${TEXT}` });
  expect(diff.marks?.updated?.[0]?.[1].marks).toEqual([{ kind: "bold", start: 49, end: 55 }]);
});

test("speakers keep the names and roles that they were given, and new questions are found", () => {
  const turns = findTurns(TEXT).map((turn) => (turn.speaker === "Rosa" ? { ...turn, speaker: "R1" } : turn));
  const { diff } = replace(rows(TEXT, { turns }), { text: `${TEXT}\nInterviewer: More?\nRosa: No.` });
  expect(diff.turns?.updated?.[0]?.[1].turns.map(({ speaker }) => speaker)).toEqual([
    ...["Interviewer", "R1", "Interviewer", "R1", "Interviewer", "R1"],
  ]);
});

test("a text without speakers gets those that its new version shows, unless they were turned down", () => {
  const plain = "What holds it back?\nThe budget is small.\nAnd here?\nThe same.";
  expect(replace(rows(plain), { text: TEXT }).diff.turns?.updated?.[0]?.[1].turns).toHaveLength(4);
  expect(replace(rows(TEXT, { turns: [] }), { text: `${TEXT} Yes.` }).diff.turns).toBeUndefined();
});

test("a file with times says who speaks when, in the roles that its speakers have", () => {
  const time = { start: 1, end: 2 };
  const known: Turn[] = [{ start: 0, end: 3, speaker: "Ana", role: "interviewer", question: null, time }];
  const told: Turn[] = [{ start: 0, end: 8, speaker: "Ana", role: "respondent", question: null, time }];
  const { diff } = replace(rows("Why", { turns: known }), { text: "Why not?", turns: told });
  expect(diff.turns?.updated?.[0]?.[1].turns).toEqual([{ ...told[0], role: "interviewer" }]);
});
