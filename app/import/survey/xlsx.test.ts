import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { ImportProblem } from "../import-problem.ts";
import { readSurveyTable } from "./reader.ts";

type Cell = string | number | boolean | Date | null;
type Files = Record<string, string>;

const read = (bytes: Uint8Array, name = "ronda.xlsx") => readSurveyTable({ name, bytes, encoding: null });
const written = async (rows: readonly (readonly Cell[])[]): Promise<Uint8Array> => {
  const sheet = rows.map((row) => [...row]);
  return new Uint8Array(await writeExcelFile(sheet, { dateFormat: "yyyy-mm-dd" }).toBuffer());
};
const HEADINGS = ["id", "why"];

/** A workbook as text, put together from the XML of a sheet's rows and what else is given. */
function workbook(
  rows: string,
  others: Files = {},
  sheets = '<sheet name="Uno" sheetId="1" r:id="rId1"/>',
): Uint8Array {
  const relation = (id: string, type: string, target: string) => {
    return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  };
  const more = Object.keys(others).flatMap((path) => /sheet(\d)\.xml$/.exec(path)?.[1] ?? []);
  const files: Files = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr/><sheets>${sheets}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${more
      .map((number) => relation(`rId${number}`, "worksheet", `/xl/worksheets/sheet${number}.xml`))
      .join(
        "",
      )}${relation("s", "sharedStrings", "sharedStrings.xml")}${relation("t", "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml":
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="46"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": "<sst><si><t>id</t></si><si><t>why</t></si></sst>",
    "xl/worksheets/sheet1.xml": sheet(rows),
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])) as Zippable);
}

function sheet(rows: string, after = ""): string {
  const head = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
  return `<worksheet><sheetData>${head}${rows}</sheetData>${after}</worksheet>`;
}

const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is>${words}</is></c>`;
const row = (number: number, cells: string, attributes = "") => `<row r="${number}"${attributes}>${cells}</row>`;

describe("a workbook", () => {
  test("of any texts reads back the same", async () => {
    // what writes the file here takes `toString` and its like for something else
    const isWritten = (one: string) => one.trim() !== "" && isXml(one) && !(one in {});
    const anyText = fc.string({ unit: "grapheme", minLength: 1 }).filter(isWritten);
    const anyRows = fc.array(fc.tuple(anyText, fc.option(anyText)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const { columns, rows: found } = await read(await written([HEADINGS, ...rows]));
        expect(columns).toEqual(HEADINGS);
        expect(found).toEqual(rows.map(([id, why]) => [id, why ?? ""]));
      }),
      { numRuns: 60 },
    );
  });

  test("gives numbers in plain digits, truths, and dates as their days", async () => {
    const day = new Date(Date.UTC(2026, 0, 31));
    const time = new Date(Date.UTC(2026, 0, 31, 14, 30, 5));
    const rows = [
      [0.1 + 0.2, day],
      [1e-5, time],
      [-3, true],
      [1.1 * 3, false],
      [12345678, "uno"],
    ];
    const { rows: found } = await read(await written([HEADINGS, ...rows]));
    expect(found).toEqual([
      ["0.3", "2026-01-31"],
      ["0.00001", "2026-01-31 14:30:05"],
      ["-3", "TRUE"],
      ["3.3", "FALSE"],
      ["12345678", "uno"],
    ]);
  });

  test("gives times of day and lengths of time as hours, minutes and seconds, and whole numbers with all digits", async () => {
    const cells = `<c r="A2" s="3"><v>0.604166666666667</v></c><c r="B2" s="3"><v>1.5</v></c>`;
    const more = `<c r="A3"><v>9007199254740993</v></c><c r="B3" s="2"><v>46053.9999999999</v></c>`;
    const { rows } = await read(workbook(row(2, cells) + row(3, more)));
    expect(rows).toEqual([
      ["14:30:00", "36:00:00"],
      ["9007199254740993", "2026-02-01"],
    ]);
  });

  test("counts the days of an old Macintosh from 1904, and reads dates that are written as text", async () => {
    const others = {
      "xl/workbook.xml":
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Uno" sheetId="1" r:id="rId1"/></sheets></workbook>',
    };
    const cells = '<c r="A2" s="1"><v>44591</v></c><c r="B2" s="1" t="d"><v>2026-01-31</v></c>';
    expect((await read(workbook(row(2, cells), others))).rows).toEqual([["2026-01-31", "2026-01-31"]]);
  });

  test("keeps text whole: rich runs, letters by number, marked sections, escapes; without the readings above words", async () => {
    const strings = [
      "<si><t>id</t></si>",
      "<si><t>why</t></si>",
      '<si><r><t xml:space="preserve">uno </t></r><r><rPr><b/></rPr><t>dos</t></r></si>',
      "<si><t>&#x1F304;&#127748;&#233;&amp;&lt;</t></si>",
      "<si><t><![CDATA[a < b & c]]></t></si>",
      "<si><t>漢字</t><rPh><t>かんじ</t></rPh></si>",
      "<si><t>a_x000D_\nb<!-- no -->c</t></si>",
      "<si><t>constructor</t></si>",
    ];
    const shared = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`;
    const rows =
      row(2, shared("A2", 2) + shared("B2", 3)) +
      row(3, shared("A3", 4) + shared("B3", 5)) +
      row(4, shared("A4", 6) + shared("B4", 7));
    const { rows: found } = await read(workbook(rows, { "xl/sharedStrings.xml": `<sst>${strings.join("")}</sst>` }));
    expect(found).toEqual([
      ["uno dos", "🌄🌄é&<"],
      ["a < b & c", "漢字"],
      ["a\nbc", "constructor"],
    ]);
  });

  test("with thousands of rows loses no cell, wherever its XML is cut for reading", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => {
      return row(
        index + 2,
        `<c r="A${index + 2}"><v>${index * 7}</v></c>${text(`B${index + 2}`, `<t>palabra ${index} &amp; más</t>`)}`,
      );
    });
    const { rows: found } = await read(workbook(rows.join("")));
    expect(found).toEqual(rows.map((_, index) => [`${index * 7}`, `palabra ${index} & más`]));
  });

  test("is read from its first sheet with data, and says which others have any", async () => {
    const others = {
      "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="1"><c r="A1" s="1"/></row></sheetData></worksheet>',
      "xl/worksheets/sheet2.xml": sheet(row(2, text("A2", "<t>escondida</t>"))),
      "xl/worksheets/sheet3.xml": sheet(row(2, text("A2", "<t>vista</t>"))),
      "xl/worksheets/sheet4.xml": sheet(row(2, text("A2", "<t>otra</t>"))),
    };
    const sheets = [
      '<sheet name="Vacía" sheetId="1" r:id="rId1"/>',
      '<sheet name="Escondida" sheetId="2" state="hidden" r:id="rId2"/>',
      '<sheet name="Datos" sheetId="3" r:id="rId3"/>',
      '<sheet name="Más" sheetId="4" r:id="rId4"/>',
    ];
    const { rows, sheetName, warnings } = await read(workbook("", others, sheets.join("")));
    expect(rows).toEqual([["vista", ""]]);
    expect(sheetName).toBe("Datos");
    expect(warnings).toEqual([
      "Only the sheet “Datos” of “ronda.xlsx” was read. These have data, too: “Escondida”, “Más”.",
    ]);
  });

  test("says what of it is hidden, merged, wrong or without result", async () => {
    const rows = [
      row(2, text("A2", "<t>uno</t>"), ' hidden="1"'),
      row(3, '<c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3"><f>SUM(A1:A2)</f><v></v></c>'),
      row(4, `${text("A4", "<t>dos</t>")}<c r="B4" t="str"><f>A9&amp;""</f><v></v></c>`),
    ];
    const merged = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
    const others = {
      "xl/worksheets/sheet1.xml": sheet(rows.join(""), merged).replace(
        "<sheetData>",
        '<cols><col min="3" max="9" hidden="1"/></cols><sheetData>',
      ),
    };
    const { rows: found, rowNumbers, warnings } = await read(workbook("", others));
    expect(found).toEqual([
      ["uno", ""],
      ["dos", ""],
    ]);
    expect(rowNumbers).toEqual([2, 4]);
    expect(warnings).toEqual([
      "1 formula of “ronda.xlsx” had no result saved and gave empty cells. Open the file in Excel, save it, and import it again.",
      "1 cell of “ronda.xlsx” with an error such as #N/A became empty.",
      "What is hidden in “ronda.xlsx” was read as well: 1 row and 1 group of columns.",
      "Of merged cells of “ronda.xlsx”, the first got the value, the others are empty (A2:A3).",
    ]);
  });
});

describe("a workbook that cannot be read gets a sentence", () => {
  const good = row(2, text("A2", "<t>uno</t>"));
  const far = (place: string) => workbook(row(2, text("A2", "<t>a</t>")) + row(1048576, text(place, "<t>b</t>")));
  test.each([
    [
      "an old one",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
      "is not an Excel file (.xlsx) but an old Word or Excel file",
    ],
    ["a PDF", strToU8("%PDF-1.7"), "is not an Excel file (.xlsx) but a PDF"],
    ["a zip file", zipSync({ "a.txt": strToU8("a") }), "is not an Excel file (.xlsx) but a zip file"],
    ["no bytes", new Uint8Array(), "is damaged or no Excel file"],
    ["one that was cut", workbook(good).subarray(0, 900), "is damaged or no Excel file"],
    ["one without answers", workbook(""), "has no rows"],
    [
      "one with nothing in its sheets",
      workbook("", { "xl/worksheets/sheet1.xml": "<worksheet/>" }),
      "has no data in any of its sheets",
    ],
    [
      "one whose XML is broken",
      workbook(good, { "xl/workbook.xml": "<workbook><sheets>" }),
      "is damaged or no Excel file",
    ],
    ["cells far apart", far("XFD1048576"), "too far apart for one table"],
    ["a cell beyond the last", workbook(row(2, text("XFE2", "<t>a</t>"))), "is damaged or no Excel file"],
    [
      "a row beyond the last",
      workbook('<row r="99999999999"><c r="A2"><v>1</v></c></row>'),
      "is damaged or no Excel file",
    ],
    [
      "a row whose number hides",
      workbook('<row x=">" r="99999999999"><c r="A2"><v>1</v></c></row>'),
      "is damaged or no Excel file",
    ],
    [
      "a place written in numbers of letters",
      workbook('<row r="2"><c r="&#65;99999999"><v>1</v></c></row>'),
      "is damaged or no Excel file",
    ],
    ["a text that is not there", workbook(row(2, '<c r="A2" t="s"><v>77</v></c>')), "is damaged or no Excel file"],
  ])("%s", async (_, bytes, says) => {
    const problem = await read(bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as Error).message).toContain("“ronda.xlsx”");
    expect((problem as Error).message).toContain(says);
  });

  test("one that unpacks to far more than a table does", async () => {
    const bomb = workbook("", { "xl/worksheets/sheet1.xml": sheet(" ".repeat(201_000_000)) });
    await expect(read(bomb)).rejects.toThrow("is too large: its sheets unpack to more than 200 MB");
  });
});

/** Whether XML can hold the letters; a spreadsheet writes others as `_x0007_`, or not at all. */
function isXml(words: string): boolean {
  return !/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}|\ufffd|_x[0-9a-f]{4}_/iu.test(words);
}
