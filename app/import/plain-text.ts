import { ImportProblem } from "./import-problem.ts";
import type { Imported } from "./imported.ts";

/** The most characters (UTF-16 code units) that a text may have. */
export const MOST_CHARACTERS = 20_000_000;

/**
 * The text of a plain file: UTF-8, or UTF-16 where it begins with that byte-order mark, or else Windows-1252 with a
 * warning. The mark is dropped and line ends become `\n`; nothing else is touched. Throws ImportProblem where it
 * holds no text.
 */
export function readPlainText(name: string, bytes: Uint8Array): Imported {
  const { text, warnings } = decode(name, bytes);
  if (text.includes("\0")) {
    throw new ImportProblem(
      `“${name}” is not a text file: it holds binary data. Save it as text or .docx and try again.`,
    );
  }
  return { text: text.replace(/\r\n?/g, "\n"), warnings };
}

function decode(name: string, bytes: Uint8Array): Imported {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), warnings: [] };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), warnings: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    const warning = `“${name}” is not in UTF-8 and was read as Windows-1252 (Western European). If letters look wrong, save it as UTF-8 and import it again.`;
    return { text, warnings: [warning] };
  }
}
