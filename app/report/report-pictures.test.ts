import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import mammoth from "mammoth";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { countEverything } from "../analysis/count-filter.ts";
import { documentMatrix } from "../analysis/document-matrix.ts";
import { documentSlices } from "../analysis/document-slices.ts";
import { count, inputOf, type Little } from "../analysis/test-input.ts";
import { codeNames } from "../pictures/code-names.ts";
import { drawnPortrait } from "../pictures/document-pictures.ts";
import { coverageTable } from "../pictures/document-tables.ts";
import { drawnBars, drawnHeatMap, drawnTreeMap } from "../pictures/frequency-pictures.ts";
import { untitled } from "../pictures/head.ts";
import type { Picture } from "../pictures/picture.ts";
import { fileSize } from "../pictures/svg.ts";
import type { Table } from "../table/table.ts";
import { narrowTables } from "./narrow-tables.ts";
import type { Report, Section } from "./report.ts";
import { reportDocx } from "./report-docx.ts";
import { reportHtml } from "./report-html.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { documentsSection, pageRoom, pictureSection } from "./report-pictures.ts";
import { frequenciesSection, groupsTable, largestRows, tableSection } from "./report-tables.ts";

const text = "Fees are dear here, and far.";
const many = Array.from({ length: 70 }, (_, index) => `talk ${index + 1}`);
const little: Little = {
  texts: Object.fromEntries(many.map((name) => [name, text])),
  codes: ["constructor", "constructor/__proto__ <b>", ...Array.from({ length: 40 }, (_, index) => `code ${index}`)],
  codings: [
    ["talk 1", 0, 4, "constructor"],
    ["talk 1", 0, 8, "constructor/__proto__ <b>"],
    ["talk 70", 0, 4, "code 39"],
    ["talk 70", 5, 8, "code 39"],
  ],
};
const small: Little = {
  ...little,
  texts: { "talk 1": text },
  codes: little.codes.slice(0, 2),
  codings: little.codings.slice(0, 2),
};

const middle: Little = {
  ...little,
  texts: Object.fromEntries(many.slice(0, 18).map((name) => [name, text])),
  codings: little.codings.slice(0, 2),
};

function matrixOf(project: Little, measure: "codings" | "share_of_text"): Table {
  const view = { by: "document", measure, withSubcodes: false, sets: [] } as const;
  return documentMatrix(inputOf(project), countEverything, view);
}

function sectionsOf(project: Little, withNumbers = false): Section[] {
  const { codes } = inputOf(project);
  const matrix = groupsTable(matrixOf(project, "codings"), "documents");
  const chosen = { codes, choice, withSubcodes: false };
  const most = { rows: pageRoom.codes, columns: pageRoom.groups };
  return [
    pictureSection(drawnBars(count(project), chosen), { withNumbers }),
    pictureSection(drawnTreeMap(count(project), chosen), { withNumbers: false }),
    pictureSection(drawnHeatMap(matrix, { ...chosen, most }), { withNumbers }),
  ];
}

const choice = { figure: "codings", stackedBy: "nothing", order: "tree", most: pageRoom.codes } as const;

function reportOf(sections: readonly Section[]): Report {
  return { title: "Study", subtitle: "All.", language: "en", sections };
}

/** A PNG of one dot, and what it was asked to draw. */
function dots() {
  const asked: { readonly picture: Picture; readonly scale: number }[] = [];
  const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const draw = async (picture: Picture, scale: number) => {
    asked.push({ picture, scale });
    // each differs from the others, as pictures do: a Word file holds equal ones once
    return new Uint8Array([...Buffer.from(dot, "base64"), asked.length]);
  };
  return { asked, draw };
}

async function filesOf(docx: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(docx)).getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return files;
}

type Node = {
  readonly nodeName: string;
  readonly childNodes?: readonly Node[];
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
};

function all(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(all)];
}

test("a web page holds each picture as SVG, named by a title of its own, with its labels escaped", () => {
  const html = reportHtml(reportOf(sectionsOf(small)));
  expect(html).not.toMatch(/<script|https?:|<b>/i);
  const nodes = all(parse(html));
  const drawings = nodes.filter(({ nodeName }) => nodeName === "svg");
  expect(drawings).toHaveLength(3);
  const idOf = ({ attrs = [] }: Node, name: string) => attrs.find((one) => one.name === name)?.value ?? "";
  const ids = nodes.map((node) => idOf(node, "id")).filter((id) => id !== "");
  expect(new Set(ids).size).toBe(ids.length);
  for (const drawing of drawings) {
    const labels = idOf(drawing, "aria-labelledby").split(" ");
    expect(labels).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining(labels));
    const words = all(drawing).map(({ value }) => value);
    expect(words).toContain("__proto__ <b>");
  }
  expect(html).not.toContain("<table");
});

test("a Word file holds each picture as PNG at the size of the page, with a text for who cannot see it", async () => {
  const { asked, draw } = dots();
  const docx = await reportDocx(reportOf(sectionsOf(little)), draw);
  const files = await filesOf(docx);
  const images = [...files].filter(([name]) => /^word\/media\/.*\.png$/.test(name));
  expect(images).toHaveLength(3);
  for (const [, bytes] of images) expect([...bytes.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const xml = new TextDecoder().decode(files.get("word/document.xml"));
  const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) => [Number(cx), Number(cy)]);
  for (const [index, { picture, scale }] of asked.entries()) {
    const [wide = 0, high = 0] = sizes[index] ?? [];
    const [inches, size] = [wide / 914_400, fileSize(picture)];
    expect(inches).toBeLessThanOrEqual(9026 / 1440);
    expect(high / 914_400).toBeLessThanOrEqual(13_958 / 1440);
    expect(wide / high).toBeCloseTo(size.width / size.height, 1);
    // dots per inch as it is printed
    expect((size.width * scale) / inches).toBeCloseTo(300, -1);
    expect(xml).toContain(
      `descr="${picture.title}. ${picture.description.replace(/[<>]/g, (sign) => (sign === "<" ? "&lt;" : "&gt;"))}"`,
    );
  }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  expect(
    value.match(/<img alt="Codings by code\. Bars of 36 codes\.[^"]*" src="data:image\/png;base64,/g),
  ).toHaveLength(1);
});

test("Markdown has a sentence on a picture and its numbers below the heading", () => {
  const lines = reportMarkdown(reportOf(sectionsOf(small))).split("\n");
  expect(lines.filter((line) => line.includes("Codings by code"))).toEqual([
    "## Codings by code",
    "## Codings by code and document",
  ]);
  expect(lines.some((line) => line.startsWith("Bars of 2 codes. The longest is constructor: 1."))).toBe(true);
  expect(lines).toContain("| constructor \\> \\_\\_proto\\_\\_ \\<b\\> | 1 |");
});

test("a picture that leaves something out says so, and all its numbers stand below it", async () => {
  const html = reportHtml(reportOf(sectionsOf(middle, true)));
  expect(reportHtml(reportOf(sectionsOf(middle)))).not.toContain("<table");
  expect(html).toContain("The first 36 of 42 rows; the numbers have them all.");
  expect(html).toContain("The 36 largest of 42 codes; the numbers have them all.");
  const { value } = await mammoth.convertToHtml({
    buffer: Buffer.from(await reportDocx(reportOf(sectionsOf(middle, true)), dots().draw)),
  });
  for (const written of [html, value]) {
    expect(written.match(/<table/g)).toHaveLength(1 + Math.ceil(19 / 7));
    for (const name of ["code 38", "talk 18"]) expect(written).toContain(name);
  }
});

test("without a coding there is a sentence in place of a picture", () => {
  const sections = sectionsOf({ ...small, codings: [] });
  expect(sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(["text", "text", "text"]);
});

test("codes by document has the first 28 documents and all together, with what shares are divided by", () => {
  const table = groupsTable(matrixOf(little, "share_of_text"), "documents");
  expect(table.columns).toHaveLength(1 + 28 + 1);
  expect(table.columns.at(-1)?.title).toBe("All");
  expect(table.notes).toContain("The first 28 of 70 documents; “All” has all of them, and Compare each.");
  expect(table.denominators?.cells).toEqual(["Out of", ...Array.from({ length: 28 }, () => 28), 1960]);
  expect(table.rows.find(({ id }) => id === "constructor")?.cells[1]).toBeCloseTo(4 / 28);
});

test("a wide table is written as several, each with its first column and every other column once", () => {
  const table = groupsTable(matrixOf(little, "codings"), "documents");
  const parts = narrowTables(table);
  expect(Math.max(...parts.map(({ columns }) => columns.length))).toBeLessThanOrEqual(8);
  expect(new Set(parts.map(({ columns }) => columns[0]?.id))).toEqual(new Set(["code"]));
  expect(parts.flatMap(({ columns }) => columns.slice(1))).toEqual(table.columns.slice(1));
  for (const row of table.rows) {
    const cells = parts.flatMap(({ rows }) => rows.find(({ id }) => id === row.id)?.cells.slice(1) ?? []);
    expect(cells).toEqual(row.cells.slice(1));
  }
});

test("the largest rows come first, equal ones as they stood, and a note says of how many", () => {
  const table = largestRows(count(little), "codings", { most: 3, what: "codes" });
  expect(table.rows.map(({ id }) => id)).toEqual(["code 39", "constructor", "constructor/__proto__ <b>"]);
  expect(table.notes[0]).toBe("The first 3 of 42 codes, by number.");
  expect(tableSection(table, ["codings"]).notes).toEqual(table.notes);
  expect(largestRows(count(small), "codings", { most: 3, what: "codes" }).notes).toEqual(count(small).notes);
});

test("no picture of a report says its heading again, and says all else that it says on screen", () => {
  const [section] = sectionsOf(small);
  const [block] = section?.blocks ?? [];
  const drawn = drawnBars(count(small), { codes: inputOf(small).codes, choice, withSubcodes: false }).picture;
  const shown = block?.kind === "picture" ? block.picture : drawn;
  expect(section?.title).toBe(drawn.title);
  const textsOf = ({ marks }: Picture) => marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
  expect(textsOf(drawn)).toEqual(["Codings by code", ...textsOf(shown)]);
  expect(fileSize(shown).height).toBeLessThan(fileSize(drawn).height);
  expect(untitled(shown)).toEqual(shown);
});

test("what shares are of stands below their table, and with their picture", () => {
  const frequencies = count(small);
  const { blocks } = frequenciesSection(frequencies, true);
  const table = blocks[0]?.kind === "table" ? blocks[0].table : frequencies;
  expect(table.columns.map(({ id }) => id).slice(-3)).toEqual([
    ...["share_of_codings_with_subcodes", "share_of_text_with_subcodes", "codings"],
  ]);
  expect(table.denominators?.cells).toEqual(["Out of", null, null, null, null, 2, 28, null]);
  const bars = drawnBars(frequencies, {
    codes: inputOf(small).codes,
    choice: { ...choice, figure: "share_of_text" },
    withSubcodes: false,
  });
  expect(pictureSection(bars, { withNumbers: false }).notes).toContain("Of text: out of 28 characters.");
  const heat = drawnHeatMap(matrixOf(middle, "share_of_text"), {
    codes: inputOf(middle).codes,
    choice: { ...choice, figure: "share_of_text" },
    withSubcodes: false,
    most: { rows: 5, columns: 5 },
  });
  expect(pictureSection(heat, { withNumbers: false }).notes.at(-1)).toMatch(/^Out of: talk 1 28; .*All 504\.$/);
});

test("pictures of documents stand under their names, without a sign of colour", async () => {
  const of = { documentId: "talk 1", unit: "characters", count: 4 } as const;
  const value = { ...documentSlices(inputOf(small), countEverything, of), notes: [] };
  const names = codeNames(inputOf(small).codes);
  const { picture } = drawnPortrait(value, { names, documentName: "talk 1" });
  const table = coverageTable(value, names, { title: picture.title, notes: [] });
  const section = documentsSection("Document portraits", [{ documentName: "talk 1", picture, table }], []);
  const html = reportHtml(reportOf([section]));
  expect(html).toMatch(/<h2>Document portraits<\/h2>\n<h3>talk 1<\/h3>\n<figure>/);
  expect(html).not.toContain(">Portrait of talk 1</text>");
  const docx = await reportDocx(reportOf([section]), dots().draw);
  expect((await mammoth.convertToHtml({ buffer: Buffer.from(docx) })).value).toContain("<h2>talk 1</h2>");
  // the numbers of Markdown: what each code covers of all 28 characters
  const lines = reportMarkdown(reportOf([section])).split("\n");
  expect(lines).toContain("| constructor | 4 | 14.3% | 28 |");
  expect(lines).toContain("| constructor \\> \\_\\_proto\\_\\_ \\<b\\> | 8 | 28.6% | 28 |");
});
