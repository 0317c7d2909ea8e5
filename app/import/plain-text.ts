import { encodingOf } from "./encoding-of.ts";
import type { ReadAs } from "./encodings.ts";
import { ImportProblem } from "./import-problem.ts";
import type { Imported, SourceFile } from "./imported.ts";

/** The most characters (UTF-16 code units) that a text may have. */
export const MOST_CHARACTERS = 20_000_000;

/**
 * The text of a plain file in the encoding that the user says, or else in the one it seems to be in. A byte-order mark
 * is dropped and line ends become `\n`; nothing else is touched. Throws ImportProblem where it holds no text.
 */
export async function readPlainText({ name, bytes, encoding: chosen }: SourceFile): Promise<Imported> {
  const readAs: ReadAs = chosen === null ? await encodingOf(bytes) : { encoding: chosen, by: "user" };
  const text = new TextDecoder(readAs.encoding).decode(bytes);
  if (text.includes("\0") && chosen === null) {
    throw new ImportProblem(
      `“${name}” is not a text file: it holds binary data. Save it as text or .docx and try again.`,
    );
  }
  return { text: text.replace(/\r\n?/g, "\n"), marks: [], warnings: unreadable(name, text), readAs };
}

function unreadable(name: string, text: string): string[] {
  const lost = text.match(/[\ufffd\0]/g)?.length ?? 0;
  if (lost === 0) return [];
  const places = `${lost.toLocaleString("en")} ${lost === 1 ? "place" : "places"}`;
  return [`${places} of “${name}” cannot be read in this encoding. Choose another one, or save it as UTF-8.`];
}
