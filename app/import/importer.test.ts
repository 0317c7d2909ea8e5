import { existsSync, readdirSync, readFileSync } from "node:fs";
import {
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Math as Equation,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InsertedTextRun,
  MathRun,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImportProblem } from "./import-problem.ts";
import { importFile } from "./importer.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const read = (name: string, bytes: Uint8Array) => importFile({ name, bytes, encoding: null });

describe("plain text", () => {
  test("is verbatim but for line ends and the byte-order mark", async () => {
    expect((await read("a.txt", bytesOf("\ufeffuno\r\ndos\rtres\n\t fin  "))).text).toBe("uno\ndos\ntres\n\t fin  ");
  });

  test("comes through UTF-8 and UTF-16 unchanged, whatever its letters", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((one) => one.trim() !== "" && !/[\r\0\ufeff]/.test(one));
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        const utf16 = new Uint8Array([
          0xff,
          0xfe,
          ...new Uint8Array(Uint16Array.from([...text].flatMap(units)).buffer),
        ]);
        expect((await read("a.txt", bytesOf(text))).text).toBe(text);
        expect((await read("a.md", utf16)).text).toBe(text);
      }),
    );
  });

  test("that is not UTF-8 is read as what it seems to be, and said to be a guess", async () => {
    const { text, warnings, readAs } = await read("viejo.txt", new Uint8Array([0x61, 0xf1, 0x6f]));
    expect(text).toBe("año");
    expect(warnings).toEqual([]);
    expect(readAs).toEqual({ encoding: "windows-1252", by: "guess" });
  });
});

describe("a file that cannot be read gets a sentence that names it", () => {
  test.each([
    ["empty.txt", new Uint8Array(), "has no text"],
    ["blank.txt", bytesOf(" \n\t\n"), "has no text"],
    ["data.txt", new Uint8Array([65, 0, 66]), "is not a text file"],
    ["page.pdf", bytesOf("%PDF"), "of a kind that Quipu does not read"],
    ["noending", bytesOf("text"), "of a kind that Quipu does not read"],
    ["renamed.docx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "is an old Word file"],
    ["cut.docx", bytesOf("PK\u0003\u0004 and then nothing"), "is damaged or no Word file"],
  ])("%s", async (name, bytes, says) => {
    const problem = await read(name, bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as Error).message).toContain(`“${name}”`);
    expect((problem as Error).message).toContain(says);
  });

  test("a truncated Word file, wherever it is cut", async () => {
    const whole = await wordFile([new Paragraph("Uno")]);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = whole.slice(0, Math.floor(whole.length * share));
      await expect(read("cut.docx", cut)).rejects.toThrow("is damaged or no Word file");
    }
  });

  test.each([
    ["with what is no text in it", 600_000_000, ".rels"],
    ["by its text alone", 60_000_000, ".xml"],
  ])("a Word file that unpacks to more than the limit %s", async (_, size, ending) => {
    const whole = await wordFile([new Paragraph("Uno")]);
    const view = new DataView(whole.buffer, whole.byteOffset);
    let rest = size;
    for (let at = 0; at < whole.length - 4; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = new TextDecoder().decode(whole.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      view.setUint32(at + 24, name.endsWith(ending) ? rest : 0, true);
      if (name.endsWith(ending)) rest = 0;
    }
    await expect(read("bomb.docx", whole)).rejects.toThrow("“bomb.docx” is too large");
  });
});

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

  test("ends a line at a page break, keeps the text of links, and says that pictures are left out", async () => {
    const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const picture = new ImageRun({ type: "png", data: png, transformation: { width: 1, height: 1 } });
    const link = new ExternalHyperlink({ children: [new TextRun("enlace")], link: "https://example.com" });
    const bytes = await wordFile([
      new Paragraph({ children: [new TextRun("uno "), link, new PageBreak(), new TextRun("dos"), picture] }),
    ]);
    const { text, warnings } = await read("a.docx", bytes);
    expect(text).toBe("uno enlace\ndos");
    expect(warnings).toEqual(["1 picture was left out of “a.docx”."]);
  });

  test("leaves tracked deletions out and takes insertions in", async () => {
    const change = { id: 0, author: "A", date: "2024-01-01T00:00:00Z" };
    const bytes = await wordFile([
      new Paragraph({
        children: [
          new TextRun("sí "),
          new DeletedTextRun({ text: "fuera", ...change }),
          new InsertedTextRun({ text: "dentro", ...change, id: 1 }),
        ],
      }),
    ]);
    expect((await read("a.docx", bytes)).text).toBe("sí dentro");
  });

  test("says what kind of thing in it cannot be read", async () => {
    const bytes = await wordFile([
      new Paragraph({ children: [new TextRun("uno"), new Equation({ children: [new MathRun("x")] })] }),
    ]);
    const { text, warnings } = await read("a.docx", bytes);
    expect(text).toBe("uno");
    expect(warnings).toEqual(["Parts of “a.docx” could not be read and were left out: equations."]);
  });

  test("puts notes at the end, leaves comments out, and says how many", async () => {
    const children = [
      new CommentRangeStart(0),
      new TextRun("visto"),
      new TextRun({ children: [new CommentReference(0)] }),
      new FootnoteReferenceRun(1),
    ];
    const document = new Document({
      comments: { children: [{ id: 0, author: "A", children: [new Paragraph("secreto")] }] },
      footnotes: { 1: { children: [new Paragraph("al pie")] } },
      sections: [{ children: [new Paragraph({ children })] }],
    });
    const { text, warnings } = await read("a.docx", new Uint8Array(await Packer.toBuffer(document)));
    expect(text.split("\n").map((line) => line.trim())).toEqual(["visto", "al pie"]);
    expect(warnings).toEqual([
      "1 note of “a.docx” stands at the end of its text.",
      "1 comment was left out of “a.docx”.",
    ]);
  });
});

const docs = "../shared/docs";
type Check = { readonly contains?: readonly string[]; readonly must_not_contain?: readonly string[] };
describe.runIf(existsSync(docs))("real Word files", () => {
  const checks = existsSync(docs)
    ? (JSON.parse(readFileSync(`${docs}/checks.json`, "utf8")) as Record<string, Check>)
    : {};
  const files = existsSync(docs) ? readdirSync(`${docs}/docx`).filter((file) => checks[`docx/${file}`]) : [];
  test.each(files)("%s", async (file) => {
    const { contains = [], must_not_contain = [] } = checks[`docx/${file}`] ?? {};
    const { text } = await read(file, new Uint8Array(readFileSync(`${docs}/docx/${file}`)));
    const flat = text.replace(/\s+/g, " ").replace(/\u00ad/g, "");
    for (const part of contains) expect(flat).toContain(part.replace(/\s+/g, " "));
    for (const part of must_not_contain) expect(flat).not.toContain(part);
  });
});

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph(text)] });
}

async function wordFile(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })));
}

function units(letter: string): number[] {
  return Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index));
}
