import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTurns } from "../../text/turns.ts";
import { ImportProblem } from "../import-problem.ts";
import type { Imported, SetText } from "../imported.ts";
import { importFile } from "../importer.ts";
import { lineAt, linesAt, pdfOf, quoted } from "../test-pdf.ts";

type TextOptions = {
  readonly continued?: boolean;
  readonly width?: number;
  readonly columns?: number;
  readonly columnGap?: number;
  readonly align?: "justify" | "left";
  readonly indent?: number;
  readonly lineBreak?: boolean;
  readonly link?: string;
};

/** The part of pdfkit that is used here. It has no types of its own. */
type PdfKit = {
  y: number;
  page: { margins: { bottom: number } };
  switchToPage(index: number): unknown;
  on(event: string, listener: (chunk: Uint8Array) => void): PdfKit;
  font(name: string): PdfKit;
  fontSize(size: number): PdfKit;
  text(text: string, options?: TextOptions): PdfKit;
  text(text: string, x: number, y: number, options?: TextOptions): PdfKit;
  moveDown(lines?: number): PdfKit;
  addPage(): PdfKit;
  rect(x: number, y: number, width: number, height: number): PdfKit;
  fill(color?: string): PdfKit;
  end(): void;
};

const PDFDocument: new (options?: Readonly<Record<string, unknown>>) => PdfKit = createRequire(import.meta.url)(
  "pdfkit",
);

const HEIGHT = 792;

/** The bytes of what is drawn on a document of letter pages with margins of an inch. */
async function drawn(
  draw: (pdf: PdfKit) => void,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ margin: 72, ...options });
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  draw(pdf.font("Times-Roman").fontSize(12));
  pdf.end();
  return await whole;
}

const read = (bytes: Uint8Array, name = "a.pdf") => importFile({ name, bytes, encoding: null });

const problemOf = async (bytes: Uint8Array, name: string) => {
  const problem = await read(bytes, name).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ImportProblem);
  return (problem as Error).message;
};

const paragraphsIn = ({ paragraphs }: Imported) => paragraphs?.text.split("\n") ?? [];

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== "");

const marksIn = ({ text, marks }: SetText) =>
  marks.map((mark) => [mark.kind, text.slice(mark.start, mark.end), ...(mark.kind === "heading" ? [mark.level] : [])]);

const LONG =
  "We waited outside until the evening because nobody at the clinic would say when the doctor was coming back, " +
  "and my mother had left the forms at home, so that the children had to walk all the way down to the bridge again.";

describe("a transcript on two pages", () => {
  const turns = [
    "Interviewer: When did you first come to the clinic on the hill?",
    `Rosa: ${LONG}`,
    "Interviewer: And then?",
    `Rosa: ${LONG} ${LONG} ${LONG} ${LONG}`,
    "Interviewer: Was there anything else that you wanted to tell us about that day?",
    `Rosa: No. ${LONG} ${LONG}`,
    "Interviewer: Thank you.",
    `Rosa: ${Array.from({ length: 14 }, () => LONG).join(" ")}`,
    "Interviewer: Thank you very much.",
  ];
  const transcript = (gap: number) =>
    drawn(
      (pdf) => {
        for (const turn of turns) pdf.text(turn).moveDown(gap);
        pdf.fontSize(9);
        for (const number of [1, 2]) {
          pdf.switchToPage(number - 1);
          pdf.page.margins.bottom = 0;
          pdf.text("Interview 3 - confidential", 72, 40, { lineBreak: false });
          pdf.text(`Page ${number} of 2`, 72, HEIGHT - 60, { lineBreak: false });
        }
      },
      { bufferPages: true },
    );

  test.each([
    ["a line's room between turns", 1],
    ["no room between turns", 0],
  ])("gives each turn as a paragraph with %s", async (_, gap) => {
    const imported = await read(await transcript(gap));
    expect(paragraphsIn(imported)).toEqual(turns);
    expect(findTurns(imported.paragraphs?.text ?? "").map(({ speaker }) => speaker)).toEqual(
      turns.map((turn) => turn.slice(0, turn.indexOf(":"))),
    );
  });

  test("gives its lines as they are on the pages", async () => {
    const { text } = await read(await transcript(0));
    const lines = text.split("\n");
    expect(lines[0]).toBe("Interview 3 - confidential");
    expect(lines).toContain("Page 2 of 2");
    expect(lines).toContain(turns[0]);
    expect(wordsIn(text.replace(/Interview 3 - confidential|Page \d of 2/g, ""))).toEqual(wordsIn(turns.join("\n")));
  });

  test("says which lines are left out of the paragraphs", async () => {
    const { warnings } = await read(await transcript(0), "rosa.pdf");
    expect(warnings).toEqual([
      "4 lines of “rosa.pdf” are left out of its paragraphs as running headers, footers or page numbers, such as “Interview 3 - confidential”.",
    ]);
  });
});

test("words that are broken at line ends are put together, and compounds keep their hyphens", async () => {
  const lines = [
    "We spoke about the inter-",
    "view with the self-",
    "employed women, and about e-",
    "government in a neigh\u00ad",
    "bourhood with long-",
    "term plans. The long-term plans",
    "of the neighbourhood were old.",
  ];
  const { paragraphs, text } = await read(pdfOf([linesAt(72, 700, lines)]));
  expect(paragraphs?.text).toBe(
    "We spoke about the interview with the self-employed women, and about e-government in a neighbourhood with long-term plans. The long-term plans of the neighbourhood were old.",
  );
  expect(text.split("\n")).toEqual(lines.map((line) => line.replace("\u00ad", "-")));
});

describe("columns", () => {
  const first = `${LONG} ${LONG} ${LONG}`;
  const second = `It was different in the other village. ${LONG} ${LONG} ${LONG}`;
  const third = `In the end nobody came. ${LONG}`;
  const draw = (columns: number, align: "justify" | "left") =>
    drawn((pdf) => {
      pdf.fontSize(20).text("Two villages and their clinics").fontSize(11);
      pdf.text([first, second, third].join("\n"), { columns, columnGap: 20, align, indent: 14 });
    });

  test.each([
    [2, "justify"],
    [2, "left"],
    [3, "justify"],
    [3, "left"],
  ] as const)("are read one after the other: %i, set %s", async (columns, align) => {
    const imported = await read(await draw(columns, align));
    expect(paragraphsIn(imported)).toEqual(["Two villages and their clinics", first, second, third]);
    expect(marksIn(imported.paragraphs ?? imported)).toEqual([["heading", "Two villages and their clinics", 1]]);
  });

  test("of a speaker's name and what is said are read together", async () => {
    const bytes = await drawn((pdf) => {
      for (const [index, name] of ["Interviewer", "Rosa", "Interviewer", "Rosa"].entries()) {
        const { y } = pdf;
        pdf.text(name, 72, y, { lineBreak: false });
        pdf.text(`${index}. ${LONG}`, 180, y, { width: 350 });
        pdf.y += 10;
      }
    });
    const imported = await read(bytes);
    expect(paragraphsIn(imported)).toEqual(
      ["Interviewer", "Rosa", "Interviewer", "Rosa"].map((name, index) => `${name}\t${index}. ${LONG}`),
    );
    expect(findTurns(imported.paragraphs?.text ?? "").map(({ speaker }) => speaker)).toHaveLength(4);
  });

  test("of a table with long answers are read row by row", async () => {
    const rows = [0, 1, 2, 3].map((row) => [`${row}a ${LONG}`, `${row}b ${LONG} ${LONG}`] as const);
    const bytes = await drawn((pdf) => {
      for (const [left, right] of rows) {
        const { y } = pdf;
        pdf.text(left, 72, y, { width: 200 });
        pdf.text(right, 300, y, { width: 240 });
        pdf.y += 20;
      }
    });
    expect(wordsIn((await read(bytes)).paragraphs?.text ?? "")).toEqual(rows.flat().flatMap(wordsIn));
  });
});

describe("any paragraphs", () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  const sentence = fc.array(word, { minLength: 2, maxLength: 10 }).map((words) => `X${words.join(" ")}.`);
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
  const laidOut = (most: number) =>
    fc.record({
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: most }),
      width: fc.integer({ min: 220, max: 468 }),
      size: fc.integer({ min: 8, max: 13 }),
      align: fc.constantFrom("justify", "left"),
    });
  const bytesOf = ({
    paragraphs,
    width,
    size,
    align,
  }: ReturnType<typeof laidOut> extends fc.Arbitrary<infer Laid> ? Laid : never) =>
    drawn((pdf) => {
      pdf.fontSize(size);
      for (const one of paragraphs) pdf.text(one, { width, align }).moveDown(1);
    });

  test("on a page come out as paragraphs", async () => {
    await fc.assert(
      fc.asyncProperty(laidOut(5), async (laid) => {
        expect(paragraphsIn(await read(await bytesOf(laid)))).toEqual(laid.paragraphs);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("on several pages lose, join and split no word", async () => {
    await fc.assert(
      fc.asyncProperty(laidOut(60), async (laid) => {
        const { text, paragraphs } = await read(await bytesOf(laid));
        const words = laid.paragraphs.flatMap(wordsIn);
        expect(wordsIn(text)).toEqual(words);
        expect(wordsIn(paragraphs?.text ?? "")).toEqual(words);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

describe("formatting", () => {
  test("bold and italic letters are marked in the lines and in the paragraphs", async () => {
    const bytes = await drawn((pdf) => {
      pdf.font("Times-Bold").text("Rosa:", { continued: true });
      pdf.font("Times-Roman").text(" I was ", { continued: true });
      pdf.font("Times-Italic").text("very", { continued: true });
      pdf.font("Times-Roman").text(" tired.");
    });
    const imported = await read(bytes);
    const marks = [
      ["bold", "Rosa:"],
      ["italic", "very"],
    ];
    expect(imported.text).toBe("Rosa: I was very tired.");
    expect(marksIn(imported)).toEqual(marks);
    expect(marksIn(imported.paragraphs ?? imported)).toEqual(marks);
  });

  test("letters that are drawn twice to look bold stand once, and are", async () => {
    const twice = lineAt(72, 700, "Twice") + lineAt(72.3, 700, "Twice") + lineAt(110, 700, "once");
    const imported = await read(pdfOf([twice]));
    expect(imported.text).toBe("Twice once");
    expect(marksIn(imported)).toEqual([["bold", "Twice"]]);
  });

  test("larger letters are headings, the largest of the first level", async () => {
    const page =
      lineAt(72, 760, "Waiting", 24) +
      lineAt(72, 720, "The clinic", 16) +
      linesAt(72, 690, ["We waited for a long time there, and", "nobody came to see us."]) +
      lineAt(72, 640, "The bridge", 16) +
      lineAt(72, 610, "It was closed.");
    const imported = await read(pdfOf([page]));
    const headings = [
      ["heading", "Waiting", 1],
      ["heading", "The clinic", 2],
      ["heading", "The bridge", 2],
    ];
    expect(marksIn(imported)).toEqual(headings);
    expect(marksIn(imported.paragraphs ?? imported)).toEqual(headings);
  });

  test("links are marked with what they lead to", async () => {
    const bytes = await drawn((pdf) => {
      pdf.text("See ", { continued: true }).text("the report", { link: "https://example.org/report" });
    });
    expect((await read(bytes)).marks).toEqual([
      { kind: "link", target: "https://example.org/report", start: 4, end: 14 },
    ]);
  });
});

describe("letters", () => {
  test("that are spaced out make words", async () => {
    const page = `BT /F1 12 Tf 4 Tc 72 700 Td ${quoted("Spaced out words")} Tj ET\n${lineAt(72, 680, "and plain ones")}`;
    expect((await read(pdfOf([page]))).text).toBe("Spaced out words\nand plain ones");
  });

  test("without spaces between them are told apart as words by the room that is left", async () => {
    const page = `BT /F1 12 Tf 72 700 Td [${quoted("No")} -300 ${quoted("space")} -280 ${quoted("w")} 15 ${quoted("as")} -290 ${quoted("typed")}] TJ ET`;
    expect((await read(pdfOf([page]))).text).toBe("No space was typed");
  });

  test("of a raised number do not become part of a word", async () => {
    const raised = `/F1 7 Tf 5 Ts ${quoted("12")} Tj 0 Ts /F1 12 Tf`;
    const page = `BT /F1 12 Tf 72 700 Td ${quoted("as others said")} Tj ${raised} ${quoted(" before")} Tj ET`;
    expect((await read(pdfOf([page]))).text).toBe("as others said¹² before");
  });

  test("without ink, as under a scanned page, are read", async () => {
    expect((await read(pdfOf([`3 Tr ${lineAt(72, 700, "Recognised words")}`]))).text).toBe("Recognised words");
  });

  test("beside the page are not", async () => {
    expect((await read(pdfOf([lineAt(72, 700, "On the page") + lineAt(700, 700, "beside it")]))).text).toBe(
      "On the page",
    );
  });

  test("of a page that is turned are read along their lines", async () => {
    const sideways = `BT /F1 12 Tf 0 1 -1 0 200 100 Tm ${quoted("Along the edge of the page")} Tj 0 -16 Td ${quoted("and back.")} Tj ET`;
    for (const entries of ["", "/Rotate 90", "/Rotate 270"]) {
      const { paragraphs } = await read(pdfOf([{ content: sideways, entries }]));
      expect(paragraphs?.text).toBe("Along the edge of the page and back.");
    }
  });

  test("of Chinese in a font that is not in the file are read by its character map", async () => {
    const font =
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>";
    const page = "BT /F5 12 Tf 72 700 Td <c4e3bac3a3accac0bde7> Tj ET";
    expect((await read(pdfOf([page], { fonts: { F5: font } }))).text).toBe("你好，世界");
  });
});

describe("what stands beside the text", () => {
  const note = (entries: string) => `<< /Type /Annot /Rect [100 600 300 620] ${entries} >>`;

  test("comments are left out, and said to be", async () => {
    const pages = ["One", "Two"].map((word) => ({
      content: lineAt(72, 700, word),
      entries: word === "Two" ? "/Annots [100 0 R 101 0 R]" : "",
    }));
    const objects = [
      note("/Subtype /Text /Contents (secret)"),
      note("/Subtype /Highlight /QuadPoints [100 620 300 620 100 600 300 600] /Contents (hidden)"),
    ];
    const { text, warnings } = await read(pdfOf(pages, { objects }));
    expect(text).toBe("One\n\nTwo");
    expect(warnings).toEqual(["2 comments of “a.pdf” were left out (page 2)."]);
  });

  test("what was filled into a form is taken in, where it stands", async () => {
    const objects = [
      note("/Subtype /Widget /FT /Tx /T (name) /V (Rosa Flores)"),
      "<< /Fields [100 0 R] /DA (/Helv 12 Tf) /DR << >> >>",
    ];
    const page = { content: lineAt(60, 606, "Name:") + lineAt(60, 590, "Signed"), entries: "/Annots [100 0 R]" };
    const { text } = await read(pdfOf([page], { objects, catalog: "/AcroForm 101 0 R" }));
    expect(text.split("\n")).toEqual(["Name: Rosa Flores", "Signed"]);
  });

  test("numbers of lines in the margin are left out of the paragraphs", async () => {
    const said = [
      "Interviewer: Where were you when the water came down",
      "the valley that night? I mean the first time.",
      "Rosa: At home. We had no idea that it could come so",
    ];
    const lines = [
      ...said,
      "high, because it never had before that year, never.",
      ...said,
      "high, and my mother was the only one who ran then.",
    ];
    const page = lines
      .map((line, index) => lineAt(40, 700 - index * 14, String(index + 1), 9) + lineAt(72, 700 - index * 14, line))
      .join("");
    const imported = await read(pdfOf([page]));
    expect(imported.text.split("\n")[0]).toBe(`1\t${lines[0]}`);
    expect(paragraphsIn(imported).map((paragraph) => paragraph.slice(0, 12))).toEqual([
      "Interviewer:",
      "Rosa: At hom",
      "Interviewer:",
      "Rosa: At hom",
    ]);
    expect(imported.warnings).toEqual(["8 numbers of lines in the margin of “a.pdf” are left out of its paragraphs."]);
  });
});

describe("headers and footers", () => {
  const page = (number: number, header: string, footer: string, body = "Some text of its own") =>
    lineAt(72, 800, header) +
    linesAt(72, 700, [`${body}, ${"abcdefgh".charAt(number)}`, "and more of it."]) +
    lineAt(280, 40, footer);

  test("that recur at the same place are left out, whatever their numbers", async () => {
    const pages = [1, 2, 3, 4].map((number) => page(number, "Villages and clinics", `- ${number + 6} -`));
    const imported = await read(pdfOf(pages));
    expect(imported.paragraphs?.text).not.toMatch(/Villages|- \d/);
    expect(imported.text.match(/Villages and clinics/g)).toHaveLength(4);
  });

  test("with the name of the chapter are known by the number beside it", async () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(number, number < 3 ? `Clinics | ${number}` : `Bridges | ${number}`, ""),
    );
    expect((await read(pdfOf(pages))).paragraphs?.text).not.toMatch(/Clinics|Bridges/);
  });

  test("are not made of lines that only stand first on their pages", async () => {
    const pages = ["Interviewer: Yes.", "Interviewer: Yes.", "Interviewer: Yes.", "Rosa: No."].map((line, index) =>
      linesAt(72, 800, [
        line,
        `Rosa: Some text, ${"abcd".charAt(index)}`,
        "Interviewer: Go on.",
        "Rosa: And more of it.",
      ]),
    );
    const { paragraphs, warnings } = await read(pdfOf(pages));
    expect(paragraphs?.text.match(/Interviewer: Yes\./g)).toHaveLength(3);
    expect(warnings).toEqual([]);
  });

  test("are not made of numbered questions, one a page", async () => {
    const pages = [1, 2, 3, 4].map((number) =>
      linesAt(72, 800, [`Question ${number}`, "What did you do then?", `I ran ${"abcd".charAt(number)}.`]),
    );
    const { paragraphs } = await read(pdfOf(pages));
    for (const number of [1, 2, 3, 4]) expect(paragraphs?.text).toContain(`Question ${number}`);
  });

  test("of a file that names them are left out of a single page", async () => {
    const content = `/Artifact << /Type /Pagination >> BDC ${lineAt(72, 800, "Draft of May")} EMC ${lineAt(72, 700, "The text")}`;
    const imported = await read(pdfOf([content]));
    expect(imported.text).toBe("Draft of May\n\nThe text");
    expect(imported.paragraphs?.text).toBe("The text");
  });
});

describe("a file that cannot be read as it is gets a sentence that names it", () => {
  test("scanned pages", async () => {
    const bytes = await drawn((pdf) => {
      pdf.rect(72, 72, 300, 300).fill("black");
      pdf.addPage().rect(72, 72, 300, 300).fill("black");
    });
    expect(await problemOf(bytes, "scan.pdf")).toBe(
      "“scan.pdf” has 2 pages but no text: it seems to be scanned. Have its text recognised first (OCR), and import the file that comes of it.",
    );
  });

  test("some scanned pages among others, which are read", async () => {
    const bytes = await drawn((pdf) => {
      pdf.text("The first page");
      pdf.addPage().rect(72, 72, 300, 300).fill("black");
    });
    const { text, warnings } = await read(bytes, "half.pdf");
    expect(text).toBe("The first page");
    expect(warnings).toEqual([
      "Page 2 of “half.pdf” has no text. If it is a picture of text, have it recognised (OCR) and import the file again.",
    ]);
  });

  test("a password", async () => {
    const bytes = await drawn((pdf) => pdf.text("Secret"), { userPassword: "rosa" });
    expect(await problemOf(bytes, "locked.pdf")).toContain("“locked.pdf” opens with a password only");
  });

  test("but not one that only forbids to change it", async () => {
    const bytes = await drawn((pdf) => pdf.text("Open"), { ownerPassword: "rosa" });
    expect((await read(bytes)).text).toBe("Open");
  });

  test.each([
    ["text.pdf", new TextEncoder().encode("This is no PDF file.")],
    ["empty.pdf", new Uint8Array()],
    ["head.pdf", new TextEncoder().encode("%PDF-1.7\n")],
  ])("no PDF: %s", async (name, bytes) => {
    expect(await problemOf(bytes, name)).toContain(`“${name}” is damaged or no PDF file`);
  });

  test("a Word file by a wrong name", async () => {
    const bytes = new TextEncoder().encode("PK\u0003\u0004 word/document.xml");
    expect(await problemOf(bytes, "word.pdf")).toContain("“word.pdf” is a Word file, not a PDF.");
  });

  test("too many pages", async () => {
    const bytes = pdfOf(Array.from({ length: 5001 }, () => lineAt(72, 700, "One")));
    expect(await problemOf(bytes, "long.pdf")).toContain("“long.pdf” has 5,001 pages. Quipu reads up to 5,000");
  });

  test("damage anywhere: what can be read is read, and else it is refused", async () => {
    const whole = await drawn((pdf) => {
      for (let page = 0; page < 3; page++) pdf.text(LONG).addPage();
    });
    for (let share = 0.05; share < 1; share += 0.05) {
      const cut = whole.slice(0, Math.floor(whole.length * share));
      const result = await read(cut).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(ImportProblem);
    }
  });
});

test("files that are read at the same time do not get into each other's way", async () => {
  const files = [1, 3, 2].map((count) => Array.from({ length: count }, (_, index) => `Page ${index + 1} and more`));
  const texts = await Promise.all(files.map((words) => read(pdfOf(words.map((line) => lineAt(72, 700, line))))));
  expect(texts.map(({ text }) => text)).toEqual(files.map((words) => words.join("\n\n")));
});

test("progress is told page by page", async () => {
  const shares: number[] = [];
  const bytes = pdfOf(["One", "Two", "Three", "Four"].map((word) => lineAt(72, 700, word)));
  await importFile({ name: "a.pdf", bytes, encoding: null, onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
});

test("three hundred pages are read whole", async () => {
  const bytes = await drawn((pdf) => {
    for (let page = 0; page < 300; page++) {
      if (page > 0) pdf.addPage();
      for (let turn = 0; turn < 8; turn++) pdf.text(`${turn % 2 ? "Rosa" : "Interviewer"}: ${LONG}`).moveDown(0.5);
    }
  });
  const start = performance.now();
  const imported = await read(bytes);
  const words = wordsIn(imported.text).length;
  console.info(`${words} words, ${Math.round(words / ((performance.now() - start) / 1000))} a second`);
  expect(words).toBe(300 * 8 * (wordsIn(LONG).length + 1));
  expect(paragraphsIn(imported)).toHaveLength(2400);
});
