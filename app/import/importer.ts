import { otherKind } from "./file-kind.ts";
import { endingOf } from "./file-names.ts";
import { ImportProblem } from "./import-problem.ts";
import type { Imported, Reader, SourceFile } from "./imported.ts";
import { MOST_CHARACTERS, readPlainText } from "./plain-text.ts";

// a reader is loaded for a file of its kind only: some are large
const readWord: Reader = async (file) => (await import("./docx/read-docx.ts")).readDocx(file);
const readOpenDocument: Reader = async (file) => (await import("./odt/read-odt.ts")).readOdt(file);
const readPages: Reader = async (file) => (await import("./pdf/read-pdf.ts")).readPdf(file);
const readRichText: Reader = async (file) => (await import("./rtf/read-rtf.ts")).readRtf(file);
const readPage: Reader = async (file) => (await import("./html/read-html.ts")).readHtml(file);
const readMarked: Reader = async (file) => (await import("./markdown/read-markdown.ts")).readMarkdown(file);
const readCues: Reader = async (file) => (await import("./subtitles.ts")).readSubtitles(file);

/** The readers by the endings of the files that they read. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ["txt", readPlainText],
  ["text", readPlainText],
  ["md", readMarked],
  ["markdown", readMarked],
  ["docx", readWord],
  ["docm", readWord],
  ["dotx", readWord],
  ["dotm", readWord],
  ["odt", readOpenDocument],
  ["ott", readOpenDocument],
  ["fodt", readOpenDocument],
  ["pdf", readPages],
  ["rtf", readRichText],
  ["html", readPage],
  ["htm", readPage],
  ["xhtml", readPage],
  ["vtt", readCues],
  ["srt", readCues],
]);

/**
 * Reads a file by its ending, a text file in the encoding that is given or else in the one it seems to be in. Throws
 * ImportProblem, with a sentence for the user, where it cannot be read.
 */
export async function importFile(file: SourceFile): Promise<Imported> {
  const { name } = file;
  const read = readers.get(endingOf(name));
  if (!read) {
    const kind = otherKind(file.bytes, "");
    if (kind) throw new ImportProblem(`“${name}” is ${kind.what}. ${kind.advice}`);
    throw new ImportProblem(
      `“${name}” is of a kind that Quipu does not read. It reads Word, OpenDocument, RTF, PDF, HTML, Markdown and text files, subtitles, tables (.xlsx, .csv, .tsv) and .zip.`,
    );
  }
  const imported = await read(file);
  if (imported.text.trim() === "") {
    const [why = "If it is a picture of a page, its text must be recognised first.", ...more] = imported.warnings;
    throw new ImportProblem([`“${name}” has no text.`, why, ...more].join(" "));
  }
  if (imported.text.length > MOST_CHARACTERS) {
    const most = MOST_CHARACTERS.toLocaleString("en");
    throw new ImportProblem(
      `“${name}” has more than ${most} characters. Split it into several files and import those.`,
    );
  }
  return imported;
}
