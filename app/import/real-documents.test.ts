import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { importFile } from "./importer.ts";

/** Documents that no one here wrote, where they are; the interviews of the fixtures elsewhere. */
const FOLDER = "../shared/docs";
const READ = /\.(txt|md|docx|vtt|srt)$/;

type Check = {
  readonly contains?: readonly string[];
  readonly must_not_contain?: readonly string[];
};

const hasReal = existsSync(FOLDER);
const real: Record<string, Check> = hasReal ? JSON.parse(readFileSync(path.join(FOLDER, "checks.json"), "utf8")) : {};
const own: Record<string, Check> = { "librarian.txt": { contains: ["website"], must_not_contain: ["\r"] } };
const [folder, checks] = hasReal ? [FOLDER, real] : ["fixtures/interviews", own];

test.each(Object.entries(checks).filter(([name]) => READ.test(name)))("%s", async (name, check) => {
  const { text } = await importFile({
    name,
    bytes: new Uint8Array(readFileSync(path.join(folder, name))),
    encoding: null,
  });
  for (const words of check.contains ?? []) expect(text).toContain(words);
  for (const words of check.must_not_contain ?? []) expect(text).not.toContain(words);
});
