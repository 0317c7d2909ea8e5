import { Document, Packer, Paragraph } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ImportProblem } from "./import-problem.ts";
import { importFile } from "./importer.ts";
import { escapeXml, odtPackage, odtXml, wordPackage, zipped } from "./test-packages.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function problemWith(name: string, bytes: Uint8Array): Promise<string> {
  const problem = await importFile({ name, bytes, encoding: null }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ImportProblem);
  expect((problem as Error).message).toContain(`“${name}”`);
  return (problem as Error).message;
}

const odt = odtPackage("<text:p>uno</text:p>");
const docx = wordPackage("<w:p><w:r><w:t>uno</w:t></w:r></w:p>");
const sheet = odtPackage("", { body: "<office:spreadsheet/>" });
const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504)]);
const wide = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe("a document that is something else is named for what it is:", () => {
  test.each([
    ["old.docx", old, "is an old Word file (.doc) or a Word file with a password"],
    ["old.odt", old, "is no OpenDocument text but an old "],
    ["a.docx", bytesOf("{\\rtf1 uno}"), "is no Word file but an RTF file. Give it the ending .rtf"],
    ["a.docx", bytesOf("\ufeff<!DOCTYPE html><p>uno"), "is no Word file but a web page. Give it the ending .html"],
    ["a.docx", bytesOf('<?xml version="1.0"?>\n<html xmlns="x">'), "but a web page"],
    ["a.docx", bytesOf('<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>'), "but a Word file saved as XML"],
    ["a.docx", bytesOf("MIME-Version: 1.0\nuno"), "but a web archive"],
    ["a.docx", bytesOf(odtXml("document", "")), "but a flat OpenDocument text. Give it the ending .fodt"],
    ["a.odt", bytesOf("Rosa: uno y dos.\n"), "is no OpenDocument text but a plain text. Give it the ending .txt"],
    ["a.odt", wide("uno y dos"), "but a plain text"],
    ["a.odt", docx, "but a Word file. Give it the ending .docx"],
    ["a.docx", odt, "but an OpenDocument file. Give it the ending .odt"],
    ["a.odt", sheet, "is an OpenDocument spreadsheet, not a text"],
    ["a.docx", zipped(new Map([["rosa.txt", "uno"]])), "but a zip file. Give it the ending .zip"],
    ["a.docx", bytesOf("PK\u0003\u0004 and then nothing"), "is damaged or no Word file"],
    ["a.docx", new Uint8Array([1, 2, 3]), "is damaged or no Word file"],
    ["a.odt", new Uint8Array(), "is damaged or no OpenDocument text"],
  ])("%s, %#", async (name, bytes, says) => {
    expect(await problemWith(name, bytes)).toContain(says);
  });
});

describe("a damaged document", () => {
  test("is named so wherever it is cut", async () => {
    const word = new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Uno")] }] })),
    );
    for (const [name, whole] of [
      ["cut.docx", word],
      ["cut.odt", odt],
    ] as const) {
      for (const share of [0.1, 0.5, 0.9, 0.99]) {
        expect(await problemWith(name, whole.slice(0, Math.floor(whole.length * share)))).toContain("is damaged or no");
      }
    }
  });

  test("is named so where its letters changed without anyone's doing", async () => {
    const stored = zipSync(unzipSync(odt), { level: 0 });
    const at = findBytes(stored, bytesOf("uno"));
    stored[at] = (stored[at] ?? 0) + 1;
    expect(await problemWith("flipped.odt", stored)).toContain("is damaged or no OpenDocument text");
  });
});

describe("a document that unpacks to more than the limit", () => {
  test.each([
    ["a.docx", "word/document.xml", docx],
    ["a.odt", "content.xml", odt],
  ])("as it says itself: %s", async (name, path, whole) => {
    expect(await problemWith(name, sayingSize(whole, path, 60_000_000))).toContain(
      `“${name}” is too large: its text and layout unpack to 61 MB, and Quipu opens up to 50 MB.`,
    );
  });

  test("is refused where it says less", async () => {
    const bomb = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": new Uint8Array(60_000_000),
    });
    expect(await problemWith("bomb.odt", sayingSize(bomb, "content.xml", 1000))).toContain("is damaged");
  });

  test("by its pictures alone is read: they stay packed", async () => {
    const pictures = { ...unzipSync(odt), "Pictures/1.png": new Uint8Array(60_000_000) };
    const { text } = await importFile({ name: "a.odt", bytes: zipSync(pictures), encoding: null });
    expect(text).toBe("uno");
  });

  test("of which there are too many files", async () => {
    const files = Array.from({ length: 20_001 }, (_, index) => [`Pictures/${index}.png`, ""] as const);
    const bytes = zipped(new Map([["content.xml", ""], ...files]));
    expect(await problemWith("a.odt", bytes)).toContain("is made of more than 20,000 files");
  });
});

describe("XML that defines entities", () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ja"><!ENTITY b "${"&a;".repeat(10)}">]>`;

  test.each([
    ["a.odt", odtParts(`${laughs}${odtXml("document-content", "<office:body/>").replace(/^<\?.*?\?>/, "")}`)],
    ["a.docx", zipSync({ ...unzipSync(docx), "word/document.xml": strToU8(`${laughs}<w:document xmlns:w="w"/>`) })],
  ])("is refused by name: %s", async (name, bytes) => {
    expect(await problemWith(name, bytes)).toContain("defines abbreviations of its own (XML entities)");
  });

  test("that are not defined make it damaged", async () => {
    expect(await problemWith("a.odt", odtPackage("<text:p>&b;</text:p>"))).toContain("is damaged");
  });

  test("nested deeper than documents are is damaged", async () => {
    const deep = odtPackage("<text:section>".repeat(5000) + escapeXml("uno") + "</text:section>".repeat(5000));
    expect(await problemWith("a.odt", deep)).toContain("is damaged");
  });
});

function odtParts(content: string): Uint8Array {
  return zipped(new Map([["content.xml", content]]));
}

/** The zip file with another size written beside one of its parts in its directory. */
function sayingSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at++) {
    const isRecord = view.getUint32(at, true) === 0x02014b50;
    const name = isRecord ? new TextDecoder().decode(changed.subarray(at + 46, at + 46 + path.length)) : "";
    if (name === path) view.setUint32(at + 24, size, true);
  }
  return changed;
}

function findBytes(bytes: Uint8Array, sought: Uint8Array): number {
  return bytes.findIndex((_, at) => sought.every((byte, index) => bytes[at + index] === byte));
}
