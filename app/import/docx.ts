import mammoth from "mammoth";
import { ImportProblem } from "./import-problem.ts";
import type { Imported } from "./importer.ts";
import { type WordDocument, wordText } from "./word-text.ts";
import { inflatedSize } from "./zip-size.ts";

/** The most bytes that a .docx may unpack to. */
const MOST_INFLATED = 500_000_000;

/**
 * The text of a Word file as it would be printed: tracked deletions out, notes at its end, comments left out with a warning.
 * Throws ImportProblem where it is no .docx, or a damaged one.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Imported> {
  refuseOthers(name, bytes);
  let root: WordDocument | null = null;
  const transformDocument = (document: WordDocument) => {
    root = document;
    return document;
  };
  try {
    const buffer = bytes.slice().buffer;
    // Mammoth takes `buffer` in Node and `arrayBuffer` in a browser
    await mammoth.convertToHtml({ arrayBuffer: buffer, buffer: bytes } as never, { transformDocument });
  } catch {
    throw new ImportProblem(damaged(name));
  }
  if (root === null) throw new ImportProblem(damaged(name));
  return wordText(name, root);
}

function refuseOthers(name: string, bytes: Uint8Array): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new ImportProblem(
      `“${name}” is an old Word file (.doc) or a Word file with a password. Save it as .docx without a password and try again.`,
    );
  }
  const size = inflatedSize(bytes);
  if (size === null) throw new ImportProblem(damaged(name));
  if (size > MOST_INFLATED) {
    throw new ImportProblem(`“${name}” would unpack to ${Math.round(size / 1e6)} MB, more than Quipu opens (500 MB).`);
  }
}

function damaged(name: string): string {
  return `“${name}” is damaged or no Word file. Open it in Word or LibreOffice, save it anew as .docx, and try again.`;
}
