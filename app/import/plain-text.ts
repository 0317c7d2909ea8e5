import { countInWords } from "../text/numbers-in-words.ts";
import { encodingOf } from "./encoding-of.ts";
import { fewestCharacters, MOST_BYTES_A_CHARACTER, type ReadAs } from "./encodings.ts";
import { otherKind } from "./file-kind.ts";
import { endingOf } from "./file-names.ts";
import { ImportProblem } from "./import-problem.ts";
import type { Imported, SourceFile } from "./imported.ts";

/** The most characters (UTF-16 code units) that a text may have. */
export const MOST_CHARACTERS = 20_000_000;

/**
 * The text of a plain file in the encoding that the user says, or else in the one it seems to be in. A byte-order mark
 * is dropped and line ends become `\n`; nothing else is touched. Throws ImportProblem where it holds no text, or more
 * than so many characters; a file that is far too large is refused before it is decoded.
 */
export async function readPlainText(
  { name, bytes, encoding: chosen }: SourceFile,
  mostCharacters: number = MOST_CHARACTERS,
): Promise<Imported> {
  refuseOtherKind(name, bytes);
  if (bytes.length > mostCharacters * MOST_BYTES_A_CHARACTER) throw tooLong(name, mostCharacters);
  const readAs: ReadAs = chosen === null ? await encodingOf(bytes) : { encoding: chosen, by: "user" };
  if (fewestCharacters(bytes.length, readAs.encoding) > mostCharacters) throw tooLong(name, mostCharacters);
  const text = decoderOf(name, readAs.encoding).decode(bytes);
  if (text.length > mostCharacters) throw tooLong(name, mostCharacters);
  if (text.includes("\0") && chosen === null) {
    throw new ImportProblem(
      `“${name}” is not a text file: it holds binary data. Save it as text or .docx and try again.`,
    );
  }
  return { text: text.replace(/\r\n?/g, "\n"), marks: [], warnings: unreadable(name, text), readAs };
}

function refuseOtherKind(name: string, bytes: Uint8Array): void {
  const kind = otherKind(bytes, endingOf(name));
  if (kind) throw new ImportProblem(`“${name}” is not a text file but ${kind.what}. ${kind.advice}`);
}

function tooLong(name: string, mostCharacters: number): ImportProblem {
  const most = mostCharacters.toLocaleString("en");
  return new ImportProblem(`“${name}” has more than ${most} characters. Split it into several files and import those.`);
}

function decoderOf(name: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new ImportProblem(`“${name}” cannot be read as ${encoding}. Choose another encoding, or save it as UTF-8.`);
  }
}

function unreadable(name: string, text: string): string[] {
  const lost = text.match(/[\ufffd\0]/g)?.length ?? 0;
  if (lost === 0) return [];
  const places = countInWords(lost, "place");
  return [`${places} of “${name}” cannot be read in this encoding. Choose another one, or save it as UTF-8.`];
}
