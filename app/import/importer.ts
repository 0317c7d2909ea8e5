import { ImportProblem } from "./import-problem.ts";
import type { Imported } from "./imported.ts";
import { MOST_CHARACTERS, readPlainText } from "./plain-text.ts";

type Reader = (name: string, bytes: Uint8Array, encoding: string | null) => Imported | Promise<Imported>;

// the Word reader is large and only loaded for a Word file
const readWord: Reader = async (name, bytes) => (await import("./docx.ts")).readDocx(name, bytes);

// so is the reader of cues
const readCues: Reader = async (...file) => (await import("./subtitles.ts")).readSubtitles(...file);

const readers: ReadonlyMap<string, Reader> = new Map([
  ["txt", readPlainText],
  ["text", readPlainText],
  ["md", readPlainText],
  ["markdown", readPlainText],
  ["docx", readWord],
  ["vtt", readCues],
  ["srt", readCues],
]);

/**
 * Reads a file by its ending, a text file in the encoding that is given or else in the one it seems to be in. Throws ImportProblem,
 * with a sentence for the user, where it cannot be read.
 */
export async function importFile(name: string, bytes: Uint8Array, encoding: string | null): Promise<Imported> {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const read = readers.get(ending);
  if (!read) {
    const known = [...readers.keys()].map((one) => `.${one}`).join(", ");
    throw new ImportProblem(`“${name}” is of a kind that Quipu does not read yet. It reads ${known}.`);
  }
  const imported = await read(name, bytes, encoding);
  if (imported.text.trim() === "") {
    throw new ImportProblem(`“${name}” has no text. If it is a picture of a page, its text must be recognised first.`);
  }
  if (imported.text.length > MOST_CHARACTERS) {
    const most = MOST_CHARACTERS.toLocaleString("en");
    throw new ImportProblem(
      `“${name}” has more than ${most} characters. Split it into several files and import those.`,
    );
  }
  return imported;
}
