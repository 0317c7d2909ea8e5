import { expect, test } from "vitest";
import { notesWithUnits } from "./headings.ts";
import type { Column } from "./table.ts";

const name: Column = { id: "code", title: "Code", type: "text" };
const counted = (id: string, title: string, unit: string): Column => ({ id, title, type: "count", unit });

test("columns of one unit are told in one sentence, those whose heading says it in none", () => {
  const columns: Column[] = [
    ...[name, counted("n1", "With the first", "passages"), counted("n2", "With both", "passages")],
    ...[counted("words", "Words", "words"), { id: "c", title: "c", type: "coefficient" as const }],
    { id: "of_codings", title: "Of codings", type: "share", denominator: "all_codings" },
    counted("all_codings", "All codings", "codings"),
  ];
  expect(notesWithUnits({ columns, notes: ["Counted: all."] })).toEqual([
    ...["Counted: all.", "With the first, With both: in passages.", "Of codings: share of “All codings”."],
  ]);
});

test("where every figure has one unit, the sentence is the same for two groups and for hundreds", () => {
  const groups = Array.from({ length: 300 }, (_, index) => counted(`g${index}`, `Interview ${index}`, "codings"));
  expect(notesWithUnits({ columns: [name, ...groups], notes: [] })).toEqual(["All in codings."]);
  const documents = groups.map(({ id, unit = "" }) => counted(id, `${unit} of ${id}`, unit));
  expect(notesWithUnits({ columns: [name, ...documents], notes: [] })).toEqual([]);
});
