import { countInWords } from "../../text/numbers-in-words.ts";
import { ImportProblem } from "../import-problem.ts";
import type { Imported, SourceFile } from "../imported.ts";
import { MOST_CHARACTERS } from "../plain-text.ts";
import { openPdf, type PdfFile } from "./file.ts";
import { furnitureOf } from "./furniture.ts";
import { headingsOf } from "./headings.ts";
import { bodySizeOf } from "./measures.ts";
import { readPage } from "./page.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { vocabularyOf } from "./seams.ts";
import { textOfLines, textOfParagraphs } from "./text.ts";
import { type ReadPage, warningsOf } from "./warnings.ts";

/** The most pages that a PDF file may have. */
const MOST_PAGES = 5000;
/** Fonts are kept for so many pages. */
const PAGES_KEPT = 200;

/**
 * The text of a PDF file: its lines as they stand on the pages, and the paragraphs that they make up, with running
 * headers, footers and page numbers left out and hyphens at line ends undone. Columns are read one after the other,
 * values of forms are taken in, comments are left out with a warning. Throws ImportProblem where it needs a password,
 * is damaged, holds pictures of pages only, or is too large.
 */
export async function readPdf(source: SourceFile): Promise<Imported> {
  const read = last.then(() => readAlone(source));
  last = read.catch(() => {});
  return await read;
}

/** The file that is being read. The library keeps the number of pages of one file only, the last one opened. */
let last: Promise<unknown> = Promise.resolve();

async function readAlone({ name, bytes, onProgress }: SourceFile): Promise<Imported> {
  const file = await openPdf(name, bytes);
  try {
    const pages = await readPages(name, file, onProgress ?? (() => {}));
    refuseTextless(name, pages);
    return importedFrom(name, pages);
  } finally {
    await file.close();
  }
}

async function readPages(
  name: string,
  { document }: PdfFile,
  onProgress: (share: number) => void,
): Promise<ReadPage[]> {
  const { numPages } = document;
  if (numPages > MOST_PAGES) {
    const most = MOST_PAGES.toLocaleString("en");
    throw new ImportProblem(
      `“${name}” has ${countInWords(numPages, "page")}. Quipu reads up to ${most}; split it into several files.`,
    );
  }
  const pages: ReadPage[] = [];
  let left = MOST_CHARACTERS;
  for (let number = 1; number <= numPages; number++) {
    const text = await readPage(document, number, left + 1).catch(() => null);
    left -= text?.characters ?? 0;
    if (left < 0) {
      const most = MOST_CHARACTERS.toLocaleString("en");
      throw new ImportProblem(
        `“${name}” has more than ${most} characters. Split it into several files and import those.`,
      );
    }
    pages.push({ number, text });
    onProgress(number / numPages);
    if (number % PAGES_KEPT === 0) await document.cleanup();
  }
  return pages;
}

function refuseTextless(name: string, pages: readonly ReadPage[]): void {
  if (pages.some(({ text }) => text !== null && text.lines.length > 0)) return;
  const anew = "Open it in a PDF reader, print it to a new PDF, and import that.";
  if (pages.every(({ text }) => text === null)) {
    throw new ImportProblem(`“${name}” is damaged: none of its pages can be read. ${anew}`);
  }
  const has = `“${name}” has ${countInWords(pages.length, "page")}`;
  if (pages.every(({ text }) => text === null || text.isBlank)) {
    throw new ImportProblem(`${has} but no text that can be read. If you see some there, it is damaged. ${anew}`);
  }
  throw new ImportProblem(
    `${has} but no text: it seems to be scanned. Have its text recognised first (OCR), and import the file that comes of it.`,
  );
}

function importedFrom(name: string, pages: readonly ReadPage[]): Imported {
  const texts = pages.flatMap(({ text }) => text ?? []);
  const lines = texts.flatMap((text) => text.lines);
  const bodySize = bodySizeOf(lines);
  const furniture = furnitureOf(texts, bodySize);
  const body = lines.filter((line) => !furniture.has(line));
  const headings = headingsOf(body, bodySize);
  const vocabulary = vocabularyOf(body);
  return {
    ...textOfLines(lines, headings),
    paragraphs: textOfParagraphs(paragraphsOf(body, headings), vocabulary),
    warnings: warningsOf(name, pages, furniture),
  };
}
