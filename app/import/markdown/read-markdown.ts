import type { Imported, SourceFile } from "../imported.ts";
import { readPlainText } from "../plain-text.ts";
import { markdownMarks } from "./marks.ts";

/** The text of a Markdown file, verbatim with its signs, and beside it how they set it. Throws as `readPlainText` does. */
export async function readMarkdown(file: SourceFile): Promise<Imported> {
  const plain = await readPlainText(file);
  return { ...plain, marks: markdownMarks(plain.text) };
}
