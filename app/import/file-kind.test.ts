import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { otherKind } from "./file-kind.ts";
import { ImportProblem } from "./import-problem.ts";
import { readPlainText } from "./plain-text.ts";

const latin = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const zip = (path: string) => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [path]: strToU8("<a/>") });

describe("a file that is called a text gets a sentence that says it is", () => {
  test.each([
    ["a PDF", latin("%PDF-1.7\n%\xe2"), ".pdf"],
    ["a Word file", zip("word/document.xml"), ".docx"],
    ["an Excel file", zip("xl/workbook.xml"), ".xlsx"],
    [
      "an OpenDocument text",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] }),
      ".odt",
    ],
    ["a zip file", zip("uno.txt"), ".zip"],
    [
      "an old Word or Excel file, or one with a password",
      latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
      ".docx or .xlsx",
    ],
    ["an RTF file", latin("{\\rtf1\\ansi uno}"), ".rtf"],
    ["a picture", latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "text recognised"],
    ["a picture", latin("\xff\xd8\xff\xe0\0\x10JFIF\0"), "text recognised"],
    ["a recording of sound or pictures", latin("ID3\x04\0\0\0\0\0\0"), "transcribed"],
    ["a recording of sound or pictures", latin("\xff\xfb\x90\x64\0\0"), "transcribed"],
    ["a recording of sound or pictures", latin("\0\0\0\x20ftypM4A \0\0"), "transcribed"],
    ["a recording of sound or pictures", latin("RIFF\x24\0\0\0WAVEfmt "), "transcribed"],
    ["a recording of sound or pictures", latin("OggS\0\x02"), "transcribed"],
    ["a text in UTF-32", latin("\xff\xfe\0\0a\0\0\0"), "UTF-8"],
  ])("%s", async (what, bytes, advice) => {
    for (const encoding of [null, "utf-8"]) {
      const problem = await readPlainText({ name: "notas.txt", bytes, encoding }).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(ImportProblem);
      expect((problem as Error).message).toContain(`“notas.txt” is not a text file but ${what}.`);
      expect((problem as Error).message).toContain(advice);
    }
  });
});

test.each([
  ["ID3 said that it was far away."],
  ["RIFF raff, WAVE and so on"],
  ["BM6 was my bus"],
  ["PDF or no PDF, I could not read it"],
  ["PK and his brother"],
])("a text that begins with “%s” is one", async (text) => {
  expect((await readPlainText({ name: "notas.txt", bytes: latin(text), encoding: null })).text).toBe(text);
});

test("a file with its own ending is of no other kind, and neither is one without a signature", () => {
  expect(otherKind(latin("{\\rtf1 a}"), "rtf")).toBeNull();
  expect(otherKind(zip("word/document.xml"), "docx")).toBeNull();
  expect(otherKind(latin("%PDF-1.7"), "pdf")).toBeNull();
  expect(otherKind(new Uint8Array(), "txt")).toBeNull();
  expect(otherKind(latin("\x01\x02\0"), "txt")).toBeNull();
});
