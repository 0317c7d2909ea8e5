import { existsSync, readdirSync, readFileSync } from "node:fs";
import {
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, test } from "vitest";
import { importFile } from "../importer.ts";
import { shownMarks, wordsOf } from "../test-words.ts";

const read = (name: string, bytes: Uint8Array) => importFile({ name, bytes, encoding: null });

describe("a Word file", () => {
  test("keeps line breaks, tabs, table cells and every letter", async () => {
    const bytes = await wordFile([
      new Paragraph({
        children: [
          new TextRun("uno"),
          new TextRun({ text: "dos", break: 1 }),
          new TextRun({ children: [new Tab()] }),
          new TextRun("tres 🌄"),
        ],
      }),
      new Paragraph(""),
      new Table({
        rows: [new TableRow({ children: [cell("a"), cell("b")] }), new TableRow({ children: [cell("c"), cell("d")] })],
      }),
      new Paragraph("fin"),
    ]);
    expect((await read("a.docx", bytes)).text).toBe("uno\ndos\ttres 🌄\n\na\tb\nc\td\nfin");
  });

  test("keeps the paragraphs of a table's cell apart", async () => {
    const cells = [new TableCell({ children: [new Paragraph("a"), new Paragraph("b")] }), cell("c")];
    const bytes = await wordFile([new Table({ rows: [new TableRow({ children: cells })] })]);
    expect((await read("a.docx", bytes)).text.trim()).toBe("a\nb\tc");
  });

  test("keeps bold, italic, underlined and struck words beside the text", async () => {
    const children = [
      new TextRun({ text: "Muy ", bold: true }),
      new TextRun({ text: "lento", bold: true, italics: true }),
      new TextRun(", "),
      new TextRun({ text: "dijo", underline: {} }),
      new TextRun({ text: " no", strike: true }),
      new TextRun({ text: " nunca", doubleStrike: true }),
    ];
    const { text, marks } = await read("a.docx", await wordFile([new Paragraph({ children })]));
    expect(shownMarks(text, marks)).toEqual([
      "bold: Muy lento",
      "italic: lento",
      "underline: dijo",
      "strike:  no nunca",
    ]);
  });

  test("keeps headings, lists and links", async () => {
    const link = new ExternalHyperlink({ children: [new TextRun("el agua")], link: "https://example.com/agua" });
    const bytes = await wordFile([
      new Paragraph({ text: "Entrevista", heading: HeadingLevel.TITLE }),
      new Paragraph({ text: "El barrio", heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ text: "uno", numbering: { reference: "own", level: 0 } }),
      new Paragraph({ text: "dos", bullet: { level: 1 } }),
      new Paragraph({ children: [new TextRun("sobre "), link] }),
    ]);
    const { text, marks } = await read("a.docx", bytes);
    expect(shownMarks(text, marks)).toEqual([
      "heading 1: Entrevista",
      "heading 2: El barrio",
      "list-item 1 ordered: uno",
      "list-item 2: dos",
      "link https://example.com/agua: el agua",
    ]);
  });

  test("ends a line at a page break, and says that pictures are left out", async () => {
    const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const picture = new ImageRun({ type: "png", data: png, transformation: { width: 1, height: 1 } });
    const bytes = await wordFile([
      new Paragraph({ children: [new TextRun("uno"), new PageBreak(), new TextRun("dos"), picture] }),
      new Paragraph("tres"),
    ]);
    const { text, warnings } = await read("a.docx", bytes);
    expect(text).toBe("uno\ndos\ntres");
    expect(warnings).toEqual(["1 picture of “a.docx” was left out (paragraph 2)."]);
  });

  test("leaves tracked deletions out, takes insertions in, and says so", async () => {
    const change = { id: 0, author: "A", date: "2024-01-01T00:00:00Z" };
    const bytes = await wordFile([
      new Paragraph("antes"),
      new Paragraph({
        children: [
          new TextRun("sí "),
          new DeletedTextRun({ text: "fuera", ...change }),
          new InsertedTextRun({ text: "dentro", ...change, id: 1 }),
        ],
      }),
    ]);
    const { text, warnings } = await read("a.docx", bytes);
    expect(text).toBe("antes\nsí dentro");
    expect(warnings).toEqual([
      "1 tracked insertion of “a.docx” was taken as accepted (paragraph 2).",
      "1 tracked deletion of “a.docx” was left out (paragraph 2).",
    ]);
  });

  test("has hidden words left out, each passage once", async () => {
    const children = [
      new TextRun("uno"),
      new TextRun({ text: " dos", vanish: true }),
      new TextRun({ text: " tres", vanish: true, bold: true }),
      new TextRun(" cuatro"),
    ];
    const { text, warnings } = await read("a.docx", await wordFile([new Paragraph({ children })]));
    expect(text).toBe("uno cuatro");
    expect(warnings).toEqual(["1 hidden passage of “a.docx” was left out (paragraph 1)."]);
  });

  test("that is all hidden is refused with that reason", async () => {
    const bytes = await wordFile([new Paragraph({ children: [new TextRun({ text: "uno", vanish: true })] })]);
    await expect(read("a.docx", bytes)).rejects.toThrow(
      "“a.docx” has no text. 1 hidden passage of “a.docx” was left out (paragraph 1).",
    );
  });

  test("puts notes at the end in the order of their references, leaves comments out, and says where", async () => {
    const children = [
      new CommentRangeStart(0),
      new TextRun("visto"),
      new TextRun({ children: [new CommentReference(0)] }),
      new EndnoteReferenceRun(1),
      new FootnoteReferenceRun(1),
    ];
    const document = new Document({
      comments: { children: [{ id: 0, author: "A", children: [new Paragraph("secreto")] }] },
      footnotes: { 1: { children: [new Paragraph("al pie")] } },
      endnotes: { 1: { children: [new Paragraph("al fin")] } },
      sections: [{ children: [new Paragraph({ children })] }],
    });
    const { text, warnings } = await read("a.docx", new Uint8Array(await Packer.toBuffer(document)));
    expect(text.split("\n").map((line) => line.trim())).toEqual(["visto", "al fin", "al pie"]);
    expect(warnings).toEqual([
      "1 footnote of “a.docx” was put at the end of the text (paragraph 1).",
      "1 endnote of “a.docx” was put at the end of the text (paragraph 1).",
      "1 comment of “a.docx” was left out (paragraph 1).",
    ]);
  });

  test("with macros, or a template, is read alike", async () => {
    const bytes = await wordFile([new Paragraph("Uno")]);
    for (const name of ["a.docm", "a.dotx", "a.dotm"]) expect((await read(name, bytes)).text).toBe("Uno");
  });
});

const docs = "../shared/docs";
type Check = { readonly contains?: readonly string[]; readonly must_not_contain?: readonly string[] };

/** What of them is no text, so that there is nothing to read. */
const EMPTY = ["mammoth-empty.docx", "tika-testAltChunkHTML.docx"];
/** Where the reference leaves out what is in text boxes, or writes the numbers of lists. */
const OTHERWISE = ["mammoth-text-box.docx", "tika-testWORD_numbered_list.docx", "tika-testWORD_various.docx"];

describe.runIf(existsSync(docs))("real Word files", () => {
  const checks = existsSync(docs)
    ? (JSON.parse(readFileSync(`${docs}/checks.json`, "utf8")) as Record<string, Check>)
    : {};
  const files = existsSync(docs) ? readdirSync(`${docs}/docx`) : [];
  test.each(files.filter((file) => !EMPTY.includes(file)))("%s", async (file) => {
    const { contains = [], must_not_contain = [] } = checks[`docx/${file}`] ?? {};
    const { text } = await read(file, new Uint8Array(readFileSync(`${docs}/docx/${file}`)));
    const flat = text.replace(/\s+/g, " ").replace(/\u00ad/g, "");
    for (const part of contains) expect(flat).toContain(part.replace(/\s+/g, " "));
    for (const part of must_not_contain) expect(flat).not.toContain(part);
    if (OTHERWISE.includes(file)) return;
    const reference = readFileSync(`${docs}/expected/docx__${file}.txt`, "utf8");
    expect(wordsOf(text)).toEqual(wordsOf(reference.replace(/\[\d+\]/g, "")));
  });

  test.each(files.filter((file) => EMPTY.includes(file)))("%s has no text", async (file) => {
    await expect(read(file, new Uint8Array(readFileSync(`${docs}/docx/${file}`)))).rejects.toThrow("has no text");
  });
});

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph(text)] });
}

async function wordFile(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const numbering = {
    config: [{ reference: "own", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }] }],
  };
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children: [...children] }] })));
}
