import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { guessMapping } from "./mapping.ts";
import { readSurveyTable } from "./reader.ts";

const FOLDER = "../shared/docs/csv";

/** Tables that no one here wrote, with their columns and rows, and what most of their columns are. */
const TABLES = [
  ["flying-etiquette.csv", 27, 1040, ["case", "choice", "yes-no"]],
  ["poll-of-pollsters-anonymous-5.tsv", 58, 15, ["choice", "answer"]],
  ["qualcoder-survey456.csv", 5, 3, ["case", "number", "choice", "text", "answer"]],
  ["qualcoder-survey789.xlsx", 6, 3, ["case", "number", "choice", "text", "answer"]],
  ["tika-testCSV.csv", 3, 17, ["text"]],
] as const;

describe.runIf(existsSync(FOLDER))("a real table", () => {
  test.each(TABLES)("%s has %d columns and %d rows", async (name, columns, rows, kinds) => {
    const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
    const table = await readSurveyTable({ name, bytes, encoding: null });
    expect([table.columns.length, table.rows.length]).toEqual([columns, rows]);
    const uses = guessMapping(table).uses.map((use) => (use.as === "variable" ? use.type : use.as));
    expect(uses).toEqual(expect.arrayContaining([...kinds]));
  });
});
