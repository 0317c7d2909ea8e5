import { BlobReader, type Entry, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import type { Memo, Turn } from "../model/records.ts";
import { parseCsv } from "../table/csv.ts";
import { everything, packerHere, tidyInput } from "./test-little.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { tableCount, tidyTables } from "./tidy-tables.ts";
import { tidyZip } from "./tidy-zip.ts";

const AT = "2026-02-01T10:00:00.000Z";
const TEXT = 'Q: How, Ana?\n\nAna: It 🌄 costs; =1+1 is dear.\n\nQ: And?\n\nAna: "No".';
/** Where words stand. */
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const turn = (words: string, speaker: string, question: number): Turn => {
  return { ...at(words), speaker, role: speaker === "Q" ? "interviewer" : "respondent", question };
};
const [ASKED, SAID, NEXT, LAST] = TEXT.split("\n\n") as [string, string, string, string];
const turns = [turn(ASKED, "Q", 1), turn(SAID, "Ana", 1), turn(NEXT, "Q", 2), turn(LAST, "Ana", 2)];
const quote = "It 🌄 costs; =1+";
const across = "dear.\n\nQ: And?\n\nAna";
const memo = (id: string, target: Memo["target"]): Memo => {
  return { id, target, title: "", text: "think", coderId: "ana", createdAt: AT, changedAt: AT };
};

/** Names that an object, a spreadsheet or a reader of tables would take for something else. */
const study: TidyInput = tidyInput(
  {
    texts: { talk: TEXT, uncoded: "NA" },
    codes: ["constructor", "constructor/__proto__", "=1+1", "unused"],
    codings: [
      ["talk", 0, ASKED.length, "=1+1"],
      ["talk", at(quote).start, at(quote).end, "constructor/__proto__", "luis"],
      ["talk", at(across).start, at(across).end, "constructor"],
      ["talk", 25, 25, "=1+1"],
    ],
  },
  {
    turns: new Map([["talk", { id: "talk", turns }]]),
    variables: new Map([["v", { id: "v", name: "Age", type: "number", position: 0, createdAt: AT }]]),
    cases: [
      {
        id: "c",
        name: "A",
        position: 0,
        documentIds: ["talk"],
        values: [{ variableId: "v", value: 41.5 }],
        createdAt: AT,
      },
      { id: "none", name: "B", position: 1, documentIds: [], values: [], createdAt: AT },
    ],
    sets: [{ id: "s", kind: "codes", name: "Set", position: 0, memberIds: ["unused"], createdAt: AT }],
    memos: new Map([
      ["m", memo("m", { kind: "coding", codingId: "1" })],
      ["n", memo("n", { kind: "segment", documentId: "talk", ...at(LAST) })],
    ]),
    unplaced: new Map([
      ["u", { id: "u", documentId: "talk", codeId: "unused", coderId: "ana", quote: "gone", near: 22, createdAt: AT }],
    ]),
  },
);

type Rows = Record<string, unknown>[];

/** The rows of a table as objects. */
function rowsOf(name: string, options: Partial<TidyOptions> = {}): Rows {
  const table = [...tidyTables(study, { ...everything, ...options }, AT)].find((one) => one.name === name);
  const columns = table?.columns ?? [];
  return (table?.rows ?? []).map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index]])));
}

const only = (rows: Rows, id: string) => rows.map((row) => row[id]);

describe("the tables", () => {
  test("[T1] have a row for everything, used or not", () => {
    expect(only(rowsOf("codes"), "code_id")).toEqual(["constructor", "constructor/__proto__", "=1+1", "unused"]);
    expect(only(rowsOf("documents"), "document_id")).toEqual(["talk", "uncoded"]);
    expect(only(rowsOf("cases"), "case_id")).toEqual(["c", "none"]);
    expect(rowsOf("annotations")).toMatchObject([{ memo_id: "n", text: LAST, speaker: "Ana", question: 2 }]);
    expect(rowsOf("unplaced_codings")).toMatchObject([{ coding_id: "u", text: "gone", near_cp: 22, near_utf16: 22 }]);
    expect(rowsOf("memos")).toMatchObject([{ memo_id: "m", memo_kind: "coding", coding_id: "1", document_id: null }]);
    expect(rowsOf("set_members")).toEqual([{ set_id: "s", document_id: null, code_id: "unused" }]);
    expect(rowsOf("case_values")).toMatchObject([{ case_id: "c", value_text: "41.5", value_number: 41.5 }]);
    expect(rowsOf("code_tree").filter((row) => row["code_id"] === "constructor/__proto__")).toMatchObject([
      { ancestor_id: "constructor/__proto__", distance: 0 },
      { ancestor_id: "constructor", distance: 1 },
    ]);
    expect([...tidyTables(study, everything, AT)]).toHaveLength(tableCount(everything));
    expect([...tidyTables(study, { ...everything, memos: false }, AT)]).toHaveLength(
      tableCount({ ...everything, memos: false }),
    );
  });

  test("[T2] say where a passage lies in code points, too", () => {
    const letters = [...TEXT];
    for (const row of rowsOf("codings")) {
      const [from, to] = [Number(row["start_cp"]), Number(row["end_cp"])];
      expect(letters.slice(from, to).join("")).toBe(row["text"] ?? "");
      expect(TEXT.slice(Number(row["start_utf16"]), Number(row["end_utf16"]))).toBe(row["text"] ?? "");
    }
  });

  test("[T3] have each coding with its names, its place and its words", () => {
    expect(rowsOf("codings")[1]).toMatchObject({
      ...{
        document_name: "talk",
        code_path: "constructor > __proto__",
        coder_name: "LUIS",
        start_cp: at(quote).start,
        end_cp: at(quote).end - 1,
      },
      ...{
        turn: 2,
        speaker: "Ana",
        question: 1,
        paragraph: 2,
        text: quote,
        context_before: TEXT.slice(0, at(quote).start),
      },
      ...{ context_after: TEXT.slice(at(quote).end) },
    });
  });

  test("[T4] leave the interviewer's words out everywhere", () => {
    const without = { leaveOutInterviewer: true };
    expect(only(rowsOf("turns", without), "speaker")).toEqual(["Ana", "Ana"]);
    expect(only(rowsOf("codings", without), "text")).toEqual([quote, null, "dear.\n\n […] \n\nAna"]);
    expect(only(rowsOf("documents", without), "text")).toEqual([null, null]);
    expect(rowsOf("documents", without)[0]).toMatchObject({
      counted_characters: TEXT.length - ASKED.length - NEXT.length - 1,
    });
    const all = [...tidyTables(study, { ...everything, ...without }, AT)].flatMap(({ rows }) => rows.flat());
    expect(all.filter((cell) => /How|And\?/.test(String(cell)))).toEqual([]);
  });

  test("[T5] have the words and characters of what counts of a coding", () => {
    const parts = rowsOf("coding_parts", { leaveOutInterviewer: true });
    expect(parts.filter((row) => row["coding_id"] === "2")).toMatchObject([
      { part: 1, start_utf16: at(across).start, end_utf16: at(SAID).end, first_word: 9, end_word: 10, turn: 2 },
      { part: 2, start_utf16: at(SAID).end, end_utf16: at(NEXT).start, first_word: 10, end_word: 10, turn: null },
      { part: 3, start_utf16: at(NEXT).end, end_utf16: at(LAST).start, first_word: 12, end_word: 12, turn: null },
      { part: 4, start_utf16: at(LAST).start, end_utf16: at(across).end, first_word: 12, end_word: 13, turn: 4 },
    ]);
    expect(parts.every((row) => row["is_passage"])).toBe(true);
    expect(parts.filter((row) => row["coding_id"] === "3")).toMatchObject([
      { start_utf16: 25, end_utf16: 25, turn: 2 },
    ]);
    expect(rowsOf("coding_parts")[0]).toMatchObject({
      coding_id: "0",
      first_word: 0,
      end_word: 3,
      start_cp: 0,
      end_cp: ASKED.length,
    });
  });

  test("hold no words of the documents where these are not wanted", () => {
    const all = [...tidyTables(study, { ...everything, texts: false }, AT)];
    const cells = all.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === "string");
    expect(cells.filter((cell) => /costs|dear|How|gone/.test(cell))).toEqual([]);
    for (const { columns, rows } of all) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe("the zip", async () => {
  const files = await unzipped(everything);
  const tables = [...tidyTables(study, everything, AT)];

  test("[T6] holds the same cells as CSV and as Parquet, and no empty text", async () => {
    for (const { name, columns, rows } of tables) {
      const [head, ...lines] = parseCsv(new TextDecoder().decode(files.get(`csv/${name}.csv`))).filter(
        (line) => line.length > 1 || columns.length === 1,
      );
      expect(head).toEqual(columns.map(({ id }) => id));
      expect(lines).toEqual(rows.map((row) => row.map((cell) => String(cell ?? ""))));
      const bytes = files.get(`parquet/${name}.parquet`) ?? new Uint8Array();
      const read = await parquetReadObjects({ file: bytes.slice().buffer });
      const cells = read.map((row) => columns.map(({ id }) => plain(row[id])));
      expect(cells).toEqual(rows.map((row) => [...row]));
      expect(rows.flat()).not.toContain("");
    }
  });

  test("has its dictionary, its README and its recipes", () => {
    const text = (path: string) => new TextDecoder().decode(files.get(path));
    const dictionary = parseCsv(text("data-dictionary.csv")).slice(1, -1);
    expect(dictionary.map(([table, column]) => `${table}.${column}`)).toEqual(
      tables.flatMap(({ name, columns }) => columns.map(({ id }) => `${name}.${id}`)),
    );
    for (const [, , , , key = ""] of dictionary) {
      if (key !== "" && key !== "primary")
        expect(dictionary.some(([table, column]) => key === `${table}.${column}`)).toBe(true);
    }
    for (const { name } of tables) expect(text("README.md")).toContain(`### ${name}`);
    expect([...files.keys()].filter((path) => path.startsWith("recipes/"))).toEqual(
      [
        "frequencies.sql",
        "code_by_document.sql",
        "cooccurrence.sql",
        "pandas_recipe.py",
        "tidyverse.R",
        "duckdb.sql",
        "spark.py",
        "arrow.R",
      ].map((name) => `recipes/${name}`),
    );
  });

  test("has CSV alone, and recipes for it, where Parquet is not wanted", async () => {
    const paths = [...(await unzipped({ ...everything, parquet: false })).keys()];
    expect(paths.filter((path) => /parquet|spark|arrow/.test(path))).toEqual([]);
  });
});

test("the zip is not written on where nobody wants it any more", async () => {
  const asked: number[] = [];
  const onTables = (done: number) => asked.push(done) < 3;
  expect(await tidyZip(study, everything, { exportedAt: AT, onTables, packer: packerHere() })).toBeNull();
  expect(asked).toEqual([0, 1, 2]);
});

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return value ?? null;
}

/** The files of the data set, by their path, as another library reads them from the zip. */
async function unzipped(options: TidyOptions): Promise<Map<string, Uint8Array>> {
  const how = { exportedAt: AT, onTables: () => true, packer: packerHere() };
  const zip = (await tidyZip(study, options, how)) ?? new Uint8Array();
  const reader = new ZipReader(new BlobReader(new Blob([zip.slice()])), { checkSignature: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of (await reader.getEntries()) as Entry[]) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return files;
}
