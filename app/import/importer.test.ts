import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImportProblem } from "./import-problem.ts";
import { importFile } from "./importer.ts";
import { readFile } from "./read-file.ts";
import { readableEndings } from "./readable-endings.ts";
import { readSurveyTable } from "./survey/reader.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const read = (name: string, bytes: Uint8Array) => importFile({ name, bytes, encoding: null });

describe("plain text", () => {
  test("is verbatim but for line ends and the byte-order mark", async () => {
    expect((await read("a.txt", bytesOf("\ufeffuno\r\ndos\rtres\n\t fin  "))).text).toBe("uno\ndos\ntres\n\t fin  ");
  });

  test("comes through UTF-8 and UTF-16 unchanged, whatever its letters", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((one) => one.trim() !== "" && !/[\r\0\ufeff]/.test(one));
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        const utf16 = new Uint8Array([
          0xff,
          0xfe,
          ...new Uint8Array(Uint16Array.from([...text].flatMap(units)).buffer),
        ]);
        expect((await read("a.txt", bytesOf(text))).text).toBe(text);
        expect((await read("a.md", utf16)).text).toBe(text);
      }),
    );
  });

  test("that is not UTF-8 is read as what it seems to be, and said to be a guess", async () => {
    const { text, warnings, readAs } = await read("viejo.txt", new Uint8Array([0x61, 0xf1, 0x6f]));
    expect(text).toBe("año");
    expect(warnings).toEqual([]);
    expect(readAs).toEqual({ encoding: "windows-1252", by: "guess" });
  });
});

describe("a file that cannot be read gets a sentence that names it", () => {
  test.each([
    ["empty.txt", new Uint8Array(), "has no text"],
    ["blank.txt", bytesOf(" \n\t\n"), "has no text"],
    ["data.txt", new Uint8Array([65, 0, 66]), "is not a text file"],
    ["film.mov", bytesOf("mov"), "of a kind that Quipu does not read"],
    ["page.pdf", bytesOf("%PDF"), "is damaged or no PDF file"],
    ["noending", bytesOf("text"), "of a kind that Quipu does not read"],
  ])("%s", async (name, bytes, says) => {
    const problem = await read(name, bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as Error).message).toContain(`“${name}”`);
    expect((problem as Error).message).toContain(says);
  });
});

function units(letter: string): number[] {
  return Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index));
}

test("every ending that the dialog for files offers is one that is read", async () => {
  const readers = { text: importFile, table: readSurveyTable };
  for (const ending of readableEndings) {
    const said = await readFile({ name: `a.${ending}`, bytes: bytesOf("\u0001"), encoding: null }, readers).catch(
      String,
    );
    expect([ending, said]).toEqual([ending, expect.not.stringContaining("of a kind that Quipu does not read")]);
  }
});
