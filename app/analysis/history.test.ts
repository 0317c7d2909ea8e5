import { expect, test } from "vitest";
import { localDay } from "../text/local-time.ts";
import { type HistoryFilter, historyEntry, historyTable, historyTest, type LogLine } from "./history.ts";
import { codeOf } from "./test-things.ts";

const names = new Map([
  ["ana", "Ana"],
  ["luis", "Luis"],
]);
const line: LogLine = {
  seq: 2,
  label: "Add code",
  at: "2026-03-05T12:00:00.000Z",
  coderId: "ana",
  kind: "do",
  base: 2,
};
const diff = { codes: { added: [codeOf("cost", { name: "Educación" })] } };
const done = historyEntry(line, diff, names);
const undone = historyEntry(
  { ...line, seq: 3, at: "2026-03-09T12:00:00.000Z", coderId: "luis", kind: "undo" },
  { codes: { removed: diff.codes.added } },
  names,
);
const all: HistoryFilter = { coderIds: null, kinds: null, from: null, to: null, words: "" };
const fitting = (part: Partial<HistoryFilter>) =>
  [done, undone].filter(historyTest({ ...all, ...part })).map(({ seq }) => seq);

test.each<[number[], Partial<HistoryFilter>]>([
  [[2, 3], {}],
  [[2], { coderIds: ["ana"] }],
  [[2, 3], { kinds: ["codes", "codings"] }],
  [[], { kinds: ["codings"] }],
  [[2, 3], { words: "educacion ADD" }],
  [[3], { words: "undo" }],
  [[3], { words: "luis code" }],
  [[2], { to: localDay(line.at) }],
  [[2], { from: localDay(line.at), to: localDay(line.at) }],
  [[3], { from: "2026-03-07" }],
])("%j are the changes that fit %j", (seqs, filter) => expect(fitting(filter)).toEqual(seqs));

test("the table says who did what when, and which change an undo takes back", () => {
  expect(historyTable([undone, done]).rows.map(({ cells }) => cells)).toEqual([
    [3, "2026-03-09T12:00:00.000Z", "Luis", "Add code", "undo", 2, "Code Educación removed"],
    [2, "2026-03-05T12:00:00.000Z", "Ana", "Add code", "do", null, "Code Educación added"],
  ]);
});
