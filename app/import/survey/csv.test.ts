import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { parseCsv, toCsv } from "../../table/csv.ts";
import { ImportProblem } from "../import-problem.ts";
import { readSurveyTable } from "./reader.ts";

const read = (text: string, name = "ronda.csv") => {
  return readSurveyTable({ name, bytes: new TextEncoder().encode(text), encoding: null });
};

const anyCell = fc
  .oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", " ", 'a "b"', "a,b;c\td|e", "uno\ndos\n", "\n", "=1", "-", "'x", "’", '"', "🌄"),
  )
  .filter((cell) => !/[\0\r\ufffd]/.test(cell));
const anyHeadings = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 6 });
const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== "");

describe("a table written by papaparse", () => {
  const anyTable = anyHeadings.chain((headings) =>
    fc.record({
      headings: fc.constant(headings),
      rows: fc.array(fc.array(anyCell, { minLength: headings.length, maxLength: headings.length }).filter(isFilled), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  );
  const anyOptions = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    quotes: fc.boolean(),
    mark: fc.boolean(),
    escapeFormulae: fc.boolean(),
  });

  test("reads back the same, whatever its cells and its delimiter", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyOptions, async ({ headings, rows }, { mark, newline, ...options }) => {
        // an apostrophe before a formula is taken away, also where nobody put one there
        const kept = rows.map((row) => row.map((cell) => cell.replace(/^'+(?=[=+\-@\t\n])/, "")));
        const csv = Papa.unparse([headings, ...kept], { ...options, newline });
        const { columns, rows: found, warnings } = await read((mark ? "\ufeff" : "") + csv);
        expect(columns).toEqual(headings);
        expect(found).toEqual(kept);
        expect(warnings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test("an export of Quipu reads back without the apostrophes before its formulas", async () => {
  const names = ["=1+1", "'=x", "''-y", "@a", "-1", "\tz", "'", "plain"];
  const table = {
    title: "Any",
    columns: [
      { id: "code", title: "Code", type: "text" as const },
      { id: "codings", title: "Codings", type: "count" as const },
    ],
    rows: names.map((name, index) => ({ id: `${index}`, cells: [name, index] })),
    notes: [],
  };
  for (const delimiter of [",", ";", "\t"] as const) {
    const csv = toCsv(table, { delimiter, byteOrderMark: true, escapeFormulas: true, totals: false });
    expect(parseCsv(csv)).toHaveLength(names.length + 1);
    expect((await read(csv)).rows.map(([name]) => name)).toEqual(names);
  }
});

describe("the delimiter", () => {
  test.each([
    ["a semicolon, with commas in the answers", "id;why\n1;no, never\n2;yes, often, and\n", 2],
    ["a tab in a .csv file", "id\twhy\n1\tno, never\n", 2],
    ["a bar", "id|why\n1|no, never\n", 2],
    ["the one that Excel names", "sep=;\nid;a,b\n1;2,3\n", 2],
    ["none, in a column of sentences with commas", "comment\nno, never\nyes, often, and, so\n", 1],
    ["none, where the heading has a comma as well", "Any comments, please\nno\nyes\nwell\n", 1],
    ["a comma, with a semicolon in one answer", "id,why\n1,no; never\n2,yes\n", 2],
    ["a comma, though rows lack their last cells", "id,a,b,c\n1,x\n2,x,y\n3,x,y,z\n", 4],
  ])("is %s", async (_, text, width) => {
    expect((await read(text)).columns).toHaveLength(width);
  });

  test("is a tab in a .tsv file, and a comma in one that has no tabs", async () => {
    expect((await read("a,b\tc,d\n1,2\t3,4\n", "x.tsv")).columns).toEqual(["a,b", "c,d"]);
    expect((await read("a,b\n1,2\n", "x.tsv")).columns).toEqual(["a", "b"]);
  });
});

describe("a table", () => {
  test("keeps cells verbatim, with line breaks as \\n", async () => {
    const { rows } = await read('id,why\r\n1,"  uno\r\ndos\r\n"\r\n');
    expect(rows).toEqual([["1", "  uno\ndos\n"]]);
  });

  test("has a name for each column, once", async () => {
    const { columns } = await read("Name,,Why\n so?,name,\n1,2,3,4,\n".replace("Why\n so?", '"Why\n so?"'));
    expect(columns).toEqual(["Name", "Column 2", "Why so?", "name (2)"]);
  });

  test("leaves out blank lines, and numbers its rows as a spreadsheet does", async () => {
    const { rows, rowNumbers } = await read("\n,\na,b\n\n1,2\n,\n3,4\n\n\n");
    expect(rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(rowNumbers).toEqual([5, 7]);
  });

  test("says which rows are shorter or longer than the headings, and loses nothing of them", async () => {
    const { columns, rows, warnings } = await read("a,b\n1\n1,2,3\n1,2\n1,2\n1,2,,\n");
    expect(columns).toEqual(["a", "b", "Column 3"]);
    expect(rows[1]).toEqual(["1", "2", "3"]);
    expect(warnings).toEqual([
      "1 row of “ronda.csv” has fewer cells than there are headings; the last ones were taken as empty (row 2).",
      "1 row of “ronda.csv” has more cells than there are headings; columns were added for them (row 3).",
    ]);
  });

  test("says where quotation marks are wrong", async () => {
    expect((await read('a,b\n1,"x" y"\n2,z\n')).warnings).toEqual([
      "Quotation marks within cells of “ronda.csv” are not doubled (row 2). Look whether these cells are right.",
    ]);
    expect((await read('a,b\n1,"x\n2,z\n')).warnings[0]).toBe(
      "A quotation mark in row 2 of “ronda.csv” is never closed. Look whether its last cells are right.",
    );
  });

  test("is read in the encoding it seems to be in, or that the user says", async () => {
    const bytes = iconv.encode("id;¿Por qué?\n1;Mañana volveré a la oficina del año pasado\n", "macintosh");
    const guessed = await readSurveyTable({ name: "a.csv", bytes, encoding: null });
    expect(guessed.readAs).toEqual({ encoding: "macintosh", by: "guess" });
    expect(guessed.columns).toEqual(["id", "¿Por qué?"]);
    const said = await readSurveyTable({ name: "a.csv", bytes, encoding: "windows-1252" });
    expect(said.readAs).toEqual({ encoding: "windows-1252", by: "user" });
  });
});

describe("headings of several lines", () => {
  test("of SurveyMonkey are put together", async () => {
    const { columns, rows, warnings } = await read(
      "ID,Why?,,What helps?,\n,Response,Please explain,Library,Internet\n1,yes,because,x,y\n",
    );
    expect(columns).toEqual(["ID", "Why?", "Why? – Please explain", "What helps? – Library", "What helps? – Internet"]);
    expect(rows).toEqual([["1", "yes", "because", "x", "y"]]);
    expect(warnings).toEqual(["The first 2 lines of “ronda.csv” were read as its headings."]);
  });

  test("of Qualtrics are the questions", async () => {
    const ids = ['{"ImportId":"recordId"}', '{"ImportId":"QID1_TEXT"}'];
    const csv = Papa.unparse([["ResponseId", "Q1"], ["Response ID", "Why is\nthat?"], ids, ["R_1", "because"]]);
    const { columns, rows } = await read(csv);
    expect(columns).toEqual(["Response ID", "Why is that?"]);
    expect(rows).toEqual([["R_1", "because"]]);
  });

  test("are not seen in an answer that says “response”", async () => {
    expect((await read("id,why\n1,Response\n2,x\n")).rows).toHaveLength(2);
  });
});

describe("a table that cannot be read gets a sentence", () => {
  test.each([
    ["empty.csv", "", "has no rows"],
    ["headings.csv", "a,b\n", "has no rows"],
    ["wide.csv", `a${",a".repeat(2500)}\n1${",1".repeat(2500)}\n`, "has more than 2,000 columns"],
    ["long.csv", `a\n${"x\n".repeat(100_001)}`, "has more than 100,000 rows"],
    ["cells.csv", `${"a,".repeat(1000)}a\n${`${"1,".repeat(1000)}1\n`.repeat(5000)}`, "has more than 5,000,000 cells"],
    ["commas.csv", `a,b\n${",".repeat(11_000_000)}`, "has more than 5,000,000 cells"],
    ["open.csv", `a,b\n1,"${"x\n".repeat(600_000)}`, "has a cell of more than 1,000,000 characters"],
    ["old.xls", "\xd0\xcf", "Save it as .xlsx or .csv"],
    ["notes.pdf", "%PDF-1.4", "does not read as a table"],
    ["renamed.csv", "PK\u0003\u0004 xl/workbook.xml", "is not a text file but an Excel file"],
  ])("%s", async (name, text, says) => {
    const problem = await read(text, name).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as Error).message).toContain(`“${name}”`);
    expect((problem as Error).message).toContain(says);
  });
});
