import { encodings } from "../encodings.ts";
import { ImportProblem } from "../import-problem.ts";
import type { Imported, SourceFile } from "../imported.ts";
import { readPlainText } from "../plain-text.ts";
import { type HtmlEncoding, htmlEncodingOf } from "./encoding.ts";
import { HtmlReader } from "./reader.ts";

/** A page with its tags has more letters than its text. */
const MOST_HTML_CHARACTERS = 100_000_000;

/** How a web archive begins, which holds a page and its pictures as a mail does. */
const ARCHIVE_HEAD = 4000;
const ARCHIVE = /^(?:from|subject|date|mime-version|content-type|snapshot-content-location):[\s\S]*multipart\/related/i;
/** What Windows puts in front of a page on its clipboard. */
const CLIPBOARD_HEAD = /^Version:[\d.]+\s+(?:\w+:[^\n]*\n\s*)*/;

/**
 * The text of a web page as a browser shows it: a block a line, white space collapsed, table cells set apart by tabs;
 * scripts, styles and what is hidden left out. The encoding is the one that the user says, or else what the bytes are.
 * Throws ImportProblem where it is no page.
 */
export async function readHtml(file: SourceFile): Promise<Imported> {
  const { name, bytes, encoding } = file;
  const { readAs, refuted }: HtmlEncoding =
    encoding === null ? await htmlEncodingOf(bytes) : { readAs: { encoding, by: "user" }, refuted: null };
  const plain = await readPlainText({ ...file, encoding: readAs.encoding }, MOST_HTML_CHARACTERS);
  if (encoding === null && plain.text.includes("\0")) {
    throw new ImportProblem(
      `“${name}” is not a web page: it holds binary data. Save it as text or .docx and try again.`,
    );
  }
  if (ARCHIVE.test(plain.text.slice(0, ARCHIVE_HEAD).trimStart())) {
    throw new ImportProblem(
      `“${name}” is a web archive. Open it in a browser or in Word, save it as “HTML only” or .docx, and import that.`,
    );
  }
  const page = plain.text.replace(CLIPBOARD_HEAD, "");
  const reader = new HtmlReader(/\.xhtml$/i.test(name) || /^\s*<\?xml/.test(page));
  reader.read(page);
  const { text, marks, warnings } = reader.finish(name);
  return {
    text,
    marks,
    warnings: [...warnings, ...plain.warnings, ...contradiction(name, refuted, readAs.encoding)],
    readAs,
  };
}

function contradiction(name: string, refuted: string | null, encoding: string): string[] {
  if (refuted === null) return [];
  return [`“${name}” says that it is in ${titleOf(refuted)}, which it is not. It was read as ${titleOf(encoding)}.`];
}

function titleOf(encoding: string): string {
  return encodings.find(({ name }) => name === encoding)?.title ?? encoding;
}
