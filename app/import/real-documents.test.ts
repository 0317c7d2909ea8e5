import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { importFile } from "./importer.ts";

/** Documents that no one here wrote, where they are; the interviews of the fixtures elsewhere. */
const FOLDER = "../shared/docs";
const READ = /\.(txt|md|docx|odt|rtf|pdf|html|vtt|srt)$/;

type Check = {
  readonly contains?: readonly string[];
  readonly must_not_contain?: readonly string[];
};

/** What has no text that could be imported, and what is said of it. */
const REFUSED: ReadonlyMap<string, string> = new Map([["odt/pandoc-hiddenTextByStyle.odt", "1 hidden passage"]]);

const hasReal = existsSync(FOLDER);
const real: Record<string, Check> = hasReal ? JSON.parse(readFileSync(path.join(FOLDER, "checks.json"), "utf8")) : {};
const own: Record<string, Check> = { "librarian.txt": { contains: ["website"], must_not_contain: ["\r"] } };
const [folder, checks] = hasReal ? [FOLDER, real] : ["fixtures/interviews", own];

test.each(Object.entries(checks).filter(([name]) => READ.test(name)))("%s", async (name, check) => {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  const imported = importFile({ name, bytes, encoding: null });
  const refusal = REFUSED.get(name);
  if (refusal !== undefined) return await expect(imported).rejects.toThrow(refusal);
  const { text, paragraphs } = await imported;
  // how words are spread over lines, and soft hyphens, are the format's own
  const read = (paragraphs?.text ?? text).replace(/\u00ad/g, "");
  const flat = read.replace(/\s+/g, " ");
  for (const words of check.contains ?? []) expect(flat).toContain(words.replace(/\s+/g, " "));
  for (const words of check.must_not_contain ?? []) expect(read).not.toContain(words);
});
