import { describe, expect, test } from "vitest";
import { lineAt, linesAt, pdfOf, quoted, type TestFile, type TestPage } from "../test-pdf.ts";
import { readPdf } from "./read-pdf.ts";

async function read(pages: readonly (TestPage | string)[], file: TestFile = {}) {
  const { text, paragraphs, warnings } = await readPdf({ name: "a.pdf", bytes: pdfOf(pages, file), encoding: null });
  return { lines: text.split("\n"), paragraphs: paragraphs?.text.split("\n") ?? [], warnings };
}

/** Lines of prose in a column, the last of which ends it. */
const PROSE = [
  "We waited for the whole of the morning, because",
  "nobody at the clinic would tell us when we could",
  "come in, and when the doctor came at last it was",
  "already dark outside.",
];

describe("a paragraph", () => {
  test("begins with an indent, and goes on at the margin", async () => {
    const page = PROSE.map((line, index) => lineAt(index === 0 ? 90 : 72, 700 - index * 14, line)).join("");
    const next = PROSE.map((line, index) => lineAt(index === 0 ? 90 : 72, 644 - index * 14, line)).join("");
    expect((await read([page + next])).paragraphs).toEqual([PROSE.join(" "), PROSE.join(" ")]);
  });

  test("begins at a bullet or a number that hangs beside it", async () => {
    const item = (top: number, sign: string) =>
      lineAt(72, top, sign) + PROSE.map((line, index) => lineAt(90, top - index * 14, line)).join("");
    const { paragraphs } = await read([item(700, "\x95") + item(644, "\x95") + item(588, "3.")]);
    expect(paragraphs).toEqual(["•", "•", "3."].map((sign) => `${sign} ${PROSE.join(" ")}`));
  });

  test("ends at a line that the next word would still have fitted on", async () => {
    const { paragraphs } = await read([linesAt(72, 700, [...PROSE, ...PROSE])]);
    expect(paragraphs).toEqual([PROSE.join(" "), PROSE.join(" ")]);
  });

  test("goes on past the notes at the foot of its page", async () => {
    const pages = [
      linesAt(72, 200, PROSE.slice(0, 2)) + lineAt(72, 100, "1 The clinic on the hill.", 8),
      linesAt(72, 760, PROSE.slice(2)),
    ];
    expect((await read(pages)).paragraphs).toEqual([PROSE.join(" "), "1 The clinic on the hill."]);
  });

  test("begins below a speaker's name that stands on a line of its own", async () => {
    const said = [
      "Rosa Flores 00:12",
      "so we waited.",
      "Interviewer 00:20",
      "And then?",
      "Rosa Flores 00:31",
      "we left.",
    ];
    expect((await read([linesAt(72, 700, said)])).paragraphs).toEqual(said);
  });

  test("is what a tagged file says it is, where its lines do not show it", async () => {
    const words = ["Abcdefgh", "Ijklmnop", "Qrstuvwx", "Yzabcdef"].flatMap((word) => [word, word.toLowerCase()]);
    const font = { F5: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>" };
    const content = words
      .map((word, index) => {
        const line = lineAt(72, 700 - index * 14, `${word} ${word} ${word}`, 12, "F5");
        return index % 2 === 0 ? `/P << /MCID ${index / 2} >> BDC ${line}` : `${line} EMC `;
      })
      .join("");
    const elements = [0, 1, 2, 3];
    const objects = [
      `<< /Type /StructTreeRoot /K [${elements.map((one) => `${102 + one} 0 R`).join(" ")}] /ParentTree 101 0 R >>`,
      `<< /Nums [0 [${elements.map((one) => `${102 + one} 0 R`).join(" ")}]] >>`,
      ...elements.map((one) => `<< /Type /StructElem /S /P /P 100 0 R /Pg 10000 0 R /K ${one} >>`),
    ];
    const catalog = "/MarkInfo << /Marked true >> /StructTreeRoot 100 0 R";
    const { paragraphs } = await read([{ content, entries: "/StructParents 0" }], { fonts: font, objects, catalog });
    expect(paragraphs).toHaveLength(4);
  });
});

describe("a line", () => {
  test("has the cells of a table set apart by tabs", async () => {
    const rows = [
      ["Name", "Village", "Age"],
      ["Rosa", "Upper mill", "34"],
      ["Inés", "Bridge", "41"],
    ];
    const page = rows.map((row, index) =>
      row.map((cell, column) => lineAt(72 + column * 150, 700 - index * 16, cell.replace("é", "\xe9"))).join(""),
    );
    const { lines, paragraphs } = await read([page.join("")]);
    expect(lines).toEqual(rows.map((row) => row.join("\t")));
    expect(paragraphs).toEqual(lines);
  });

  test("begins with the large letter that opens several lines", async () => {
    const page =
      lineAt(72, 672, "W", 48) +
      linesAt(120, 700, ["e waited for the whole of the morning,", "because nobody at the clinic would"]) +
      linesAt(72, 658, ["tell us when we could come in, and when it"]);
    expect((await read([page])).lines.filter((line) => line !== "")[0]).toMatch(/^We waited/);
  });

  test("has accents put on the letters that they are drawn over", async () => {
    const accent = `BT /F1 12 Tf 72 700 Td [${quoted("In\xb4")} 333 ${quoted("es")}] TJ ET`;
    expect((await read([accent])).lines).toEqual(["Inés"]);
  });

  test("of letters that run to the left is read from its right end", async () => {
    const pairs = [..."abcdefghijklmnopqrstuvwxyz"].map((letter, index) => {
      const hex = (code: number) => code.toString(16).padStart(4, "0");
      return `<${hex(letter.charCodeAt(0)).slice(2)}> <${hex(0x5d0 + index)}>`;
    });
    const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${pairs.length} beginbfchar ${pairs.join(" ")} endbfchar endcmap end`;
    const fonts = { F5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 100 0 R >>" };
    const objects = [`<< /Length ${map.length} >>\nstream\n${map}\nendstream`];
    const { lines } = await read([lineAt(72, 700, "cba 1998 fed", 12, "F5")], { fonts, objects });
    expect(lines).toEqual(["דהו 1998 אבג"]);
  });

  test("may run down the page", async () => {
    const font =
      "<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-V /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>";
    const page = "BT /F5 12 Tf 1 0 0 1 300 700 Tm <65e5672c8a9e> Tj 1 0 0 1 280 700 Tm <65874ef6> Tj ET";
    expect((await read([page], { fonts: { F5: font } })).lines).toEqual(["日本語", "文件"]);
  });
});

test("a page that is a little askew, as a scanner leaves it, has level lines", async () => {
  const askew = `0.9998 0.0175 -0.0175 0.9998 0 0 cm ${linesAt(72, 600, PROSE)}`;
  expect((await read([askew])).paragraphs).toEqual([PROSE.join(" ")]);
});

test("words that stand askew on every page are left out of the paragraphs, and split none", async () => {
  const stamp = `BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm ${quoted("DRAFT")} Tj ET\n`;
  const pages = [PROSE.slice(0, 1), PROSE.slice(1, 2), PROSE.slice(2)].map((lines) => linesAt(72, 700, lines) + stamp);
  const { paragraphs, lines } = await read(pages);
  expect(paragraphs).toEqual([PROSE.join(" ")]);
  expect(lines.filter((line) => line === "DRAFT")).toHaveLength(3);
});

test("a page on which too much is drawn is left out and named", async () => {
  const endless = `BT /F1 1 Tf 72 700 Td ${quoted("a".repeat(600_000))} Tj ET`;
  const { lines, warnings } = await read([lineAt(72, 700, "One"), endless, lineAt(72, 700, "Three")]);
  expect(lines).toEqual(["One", "", "Three"]);
  expect(warnings).toEqual(["Page 2 of “a.pdf” could not be read and was left out."]);
});

test("letters that the font of a file does not name are warned of", async () => {
  const map =
    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <61> <7a> <e000> endbfrange endcmap end";
  const fonts = { F5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 100 0 R >>" };
  const objects = [`<< /Length ${map.length} >>\nstream\n${map}\nendstream`];
  const { warnings } = await read([lineAt(72, 700, "plain") + lineAt(72, 680, "secret", 12, "F5")], { fonts, objects });
  expect(warnings).toEqual([
    "Some letters on page 1 of “a.pdf” cannot be told, since their font does not say what they are. Check the text there.",
  ]);
});
