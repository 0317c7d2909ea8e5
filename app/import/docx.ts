import mammoth from "mammoth";
import { ImportProblem } from "./import-problem.ts";
import type { Imported, SourceFile } from "./imported.ts";
import { type WordDocument, wordText } from "./word-text.ts";
import { inflatedSize } from "./zip-size.ts";

/** The most bytes that a .docx may unpack to, pictures and all. */
const MOST_INFLATED = 500_000_000;
/** The most bytes of its XML; reading takes some fifty times as much memory. Three million words need about 45 MB. */
const MOST_XML = 50_000_000;

/**
 * The text of a Word file as it would be printed: tracked deletions out, notes at its end, comments left out with a warning.
 * Throws ImportProblem where it is no .docx, or a damaged one.
 */
export async function readDocx({ name, bytes }: SourceFile): Promise<Imported> {
  refuseOthers(name, bytes);
  let root: WordDocument | null = null;
  const transformDocument = (document: WordDocument) => {
    root = document;
    // Mammoth goes on to write HTML with the pictures in it; an empty document spares it that
    return { ...document, children: [] };
  };
  let messages: readonly { readonly message: string }[] = [];
  try {
    const buffer = bytes.slice().buffer;
    // Mammoth takes `buffer` in Node and `arrayBuffer` in a browser
    ({ messages } = await mammoth.convertToHtml({ arrayBuffer: buffer, buffer: bytes } as never, {
      transformDocument,
    }));
  } catch {
    throw new ImportProblem(damaged(name));
  }
  if (root === null) throw new ImportProblem(damaged(name));
  const { text, warnings } = wordText(name, root);
  const lost = unreadable(messages.map(({ message }) => message));
  if (lost.length === 0) return { text, marks: [], warnings };
  return {
    text,
    marks: [],
    warnings: [...warnings, `Parts of “${name}” could not be read and were left out: ${lost.join(", ")}.`],
  };
}

/** Elements with text in them that Mammoth does not know, each by the end of its message and in plain words. */
const UNREADABLE: readonly (readonly [message: RegExp, words: string])[] = [
  [/[:}]oMath(Para)?$/, "equations"],
  [/w:ruby$/, "words with their reading above them"],
  [/w:(bdo|dir)$/, "words with a direction of their own"],
  [/w:fldSimple$/, "fields"],
  [/w:(altChunk|subDoc)$/, "embedded documents"],
  [/w:(cr|ptab)$/, "some line breaks or tabs"],
  [/w:sym element/, "symbols"],
];

function unreadable(messages: readonly string[]): string[] {
  return UNREADABLE.flatMap(([pattern, words]) => (messages.some((message) => pattern.test(message)) ? words : []));
}

function refuseOthers(name: string, bytes: Uint8Array): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new ImportProblem(
      `“${name}” is an old Word file (.doc) or a Word file with a password. Save it as .docx without a password and try again.`,
    );
  }
  const size = inflatedSize(bytes);
  if (size === null) throw new ImportProblem(damaged(name));
  if (size.all > MOST_INFLATED || size.xml > MOST_XML) {
    throw new ImportProblem(
      `“${name}” is too large: it unpacks to ${megabytes(size.all)}, ${megabytes(size.xml)} of them text and its layout. Quipu opens up to ${megabytes(MOST_INFLATED)} and ${megabytes(MOST_XML)}. Split it, or save it as text.`,
    );
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}

function damaged(name: string): string {
  return `“${name}” is damaged or no Word file. Open it in Word or LibreOffice, save it anew as .docx, and try again.`;
}
