import { unzipSync } from "fflate";
import { parse } from "parse5";
import readExcelFile from "read-excel-file/universal";
import { describe, expect, test } from "vitest";
import { clipboardCells } from "./clipboard.ts";
import { copiedTable } from "./clipboard-table.ts";
import { parseCsv } from "./csv.ts";
import { pickColumns } from "./pick-columns.ts";
import type { Table } from "./table.ts";
import { defaultTableFileOptions, type TableFileOptions, tableFile } from "./table-file.ts";

/** Texts that a spreadsheet would run, that a page would run, and that Markdown would take for its own signs. */
const nasty = [
  "=1+1",
  "+2",
  "-3",
  "@SUM(A1)",
  "<script>alert(1)</script>",
  "a|b*c",
  "two\nlines",
  "constructor",
  "__proto__",
];

const table: Table = {
  title: "Codes & <figures>",
  columns: [
    { id: "code", title: "Code", type: "text" },
    { id: "codings", title: "Codings", type: "count", unit: "codings" },
    { id: "codings_with_subcodes", title: "Codings", type: "count", unit: "codings" },
    { id: "share", title: "Share", type: "share", denominator: "codings" },
    { id: "__proto__", title: "Age", type: "number" },
  ],
  rows: nasty.map((name, index) => ({ id: name, cells: [name, index * 1000, 1, index === 0 ? null : 1 / 3, 40.5] })),
  totals: { id: "total", cells: ["Total", 36000, 9, 1, null] },
  notes: ["Only | Ana.", "=1+1 is a note."],
};

async function written(options: Partial<TableFileOptions>, of = table): Promise<string> {
  return new TextDecoder().decode(await tableFile(of, { ...defaultTableFileOptions, ...options }, "en"));
}

describe("a table as", () => {
  test("CSV ends in its notes, behind an empty line, where that is wanted", async () => {
    const plain = await written({ format: "csv" });
    const { csv } = defaultTableFileOptions;
    const noted = await written({ format: "csv", csv: { ...csv, notes: true } });
    expect(noted.startsWith(plain)).toBe(true);
    expect(parseCsv(noted).slice(nasty.length + 1)).toEqual([
      [""],
      ["Only | Ana."],
      ["'=1+1 is a note."],
      ["Share: share of “Codings”."],
    ]);
  });

  test("TSV has the cells of the CSV", async () => {
    const cells = (text: string) => parseCsv(text.replace(/^\ufeff/, ""));
    expect(cells(await written({ format: "tsv" }))).toEqual(cells(await written({ format: "csv" })));
  });

  test("JSON is the table again, its totals beside the rows", async () => {
    const read = JSON.parse(await written({ format: "json", totals: true }));
    expect(read.title).toBe(table.title);
    expect(read.notes).toEqual(table.notes);
    expect(read.columns).toEqual(table.columns);
    const rows = [...read.rows, read.totals].map((row: object) => Object.entries(row).map(([, cell]) => cell));
    expect(rows).toEqual([...table.rows.map(({ cells }) => cells), table.totals?.cells]);
    expect(Object.keys(read.rows[0])).toEqual(table.columns.map(({ id }) => id));
  });

  test("HTML has a caption, headings of their own, percents and notes, and runs nothing", async () => {
    const html = await written({ format: "html", totals: true });
    expect(html).not.toMatch(/<script|\son\w+=|https?:/i);
    const text = textsOf(html);
    expect(text("caption")).toEqual(["Codes & <figures>"]);
    expect(text("th").slice(0, 5)).toEqual(["Code", "Codings", "Codings with subcodes", "Share", "Age"]);
    expect(text("th").slice(5)).toEqual([...nasty, "Total"]);
    expect(text("td").slice(-8)).toEqual(["8,000", "1", "33.3%", "40.5", "36,000", "9", "100.0%", ""]);
    expect(text("li")).toEqual(["Only | Ana.", "=1+1 is a note.", "Share: share of “Codings”."]);
  });

  test("Markdown keeps its pipes, its signs and its lines", async () => {
    const lines = (await written({ format: "md" })).split("\n");
    expect(lines[0]).toBe("# Codes \\& \\<figures\\>");
    expect(lines[2]).toBe("| Code | Codings | Codings with subcodes | Share | Age |");
    expect(lines[3]).toBe("| --- | ---: | ---: | ---: | ---: |");
    expect(lines).toContain("| a\\|b\\*c | 5,000 | 1 | 33.3% | 40.5 |");
    expect(lines).toContain("| two<br>lines | 6,000 | 1 | 33.3% | 40.5 |");
    expect(lines.at(-4)).toBe("- Only \\| Ana.");
  });

  test("an Excel workbook has typed cells, texts that stay texts, and its notes on a second sheet", async () => {
    const bytes = await tableFile(table, { ...defaultTableFileOptions, format: "xlsx", totals: true }, "en");
    const sheets = await readExcelFile(new Blob([bytes.slice()]));
    const [cells, notes] = sheets.map(({ data }) => data);
    expect(cells?.[0]).toEqual(table.columns.map(({ id }) => id));
    expect(cells?.slice(1)).toEqual([...table.rows.map((row) => row.cells), table.totals?.cells]);
    expect(notes?.map(([note]) => note)).toEqual([table.title, ...table.notes, "Share: share of “Codings”."]);
  });
});

test("a copied table is cells with tabs, and a page of typed cells", () => {
  const { plain, html } = copiedTable(table);
  const cells = clipboardCells(plain);
  expect(cells[0]).toEqual(["Code", "Codings", "Codings with subcodes", "Share", "Age"]);
  expect(cells.slice(1, 6).map(([name]) => name)).toEqual(["'=1+1", "'+2", "'-3", "'@SUM(A1)", nasty[4]]);
  expect(cells[2]).toEqual(["'+2", "1000", "1", String(1 / 3), "40.5"]);
  expect(cells.at(-1)).toEqual(["Total", "36000", "9", "1", ""]);
  expect(textsOf(html)("td").slice(5, 10)).toEqual(["+2", "1000", "1", "33.3%", "40.5"]);
  expect(html).not.toContain("<script");
});

describe("the denominators of a table of shares stand below its totals, as counts", () => {
  const shares: Table = {
    title: "Shares",
    columns: [
      { id: "code", title: "Code", type: "text" },
      { id: "ana", title: "Ana", type: "share" },
      { id: "ben", title: "Ben", type: "share" },
    ],
    rows: [{ id: "cost", cells: ["Cost", 0.5, null] }],
    totals: { id: "total", cells: ["All codes", 1, null] },
    denominators: { id: "denominators", cells: ["Out of", 1200, 0] },
    notes: [],
  };

  test("as CSV and TSV, only where totals are asked for", async () => {
    for (const format of ["csv", "tsv"] as const) {
      const rows = async (totals: boolean) => parseCsv((await written({ format, totals }, shares)).slice(1));
      expect((await rows(true)).slice(2)).toEqual([
        ["All codes", "1", ""],
        ["Out of", "1200", "0"],
      ]);
      expect(await rows(false)).toHaveLength(2);
    }
  });

  test("as JSON", async () => {
    const read = JSON.parse(await written({ format: "json", totals: true }, shares));
    expect(read.denominators).toEqual({ code: "Out of", ana: 1200, ben: 0 });
    expect(await written({ format: "json" }, shares)).not.toContain("Out of");
  });

  test("as a web page and as Markdown", async () => {
    const html = await written({ format: "html", totals: true }, shares);
    expect(textsOf(html)("td").slice(-4)).toEqual(["100.0%", "", "1,200", "0"]);
    const lines = (await written({ format: "md", totals: true }, shares)).split("\n");
    expect(lines).toContain("| **Out of** | **1,200** | **0** |");
    expect(await written({ format: "html" }, shares)).not.toContain("Out of");
    expect(await written({ format: "md" }, shares)).not.toContain("Out of");
  });

  test("as an Excel workbook, not in percent", async () => {
    const bytes = await tableFile(shares, { ...defaultTableFileOptions, format: "xlsx", totals: true }, "en");
    const [sheet] = await readExcelFile(new Blob([bytes.slice()]));
    expect(sheet?.data.at(-1)).toEqual(["Out of", 1200, 0]);
    const styles = await cellStyles(bytes);
    expect(styles.get("B3")).not.toBe(styles.get("B4"));
  });

  test("on the clipboard", () => {
    const { plain, html } = copiedTable(shares);
    expect(clipboardCells(plain).at(-1)).toEqual(["Out of", "1200", "0"]);
    expect(textsOf(html)("td").slice(-3)).toEqual(["Out of", "1200", "0"]);
  });

  test("and go along where columns are picked", () => {
    expect(pickColumns(shares, ["code", "ben"]).denominators?.cells).toEqual(["Out of", 0]);
  });
});

/** The number of the style of each cell of the first sheet of a workbook. */
async function cellStyles(bytes: Uint8Array): Promise<Map<string, string>> {
  const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].map(([, cell = "", style = ""]) => [cell, style]),
  );
}

type Node = { readonly nodeName: string; readonly childNodes?: readonly Node[]; readonly value?: string };

/** The texts of the elements of a name, in order. */
function textsOf(html: string): (name: string) => string[] {
  const text = ({ value = "", childNodes = [] }: Node): string => value + childNodes.map(text).join("");
  const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
  const nodes = all(parse(html));
  return (name) => nodes.filter(({ nodeName }) => nodeName === name).map(text);
}
