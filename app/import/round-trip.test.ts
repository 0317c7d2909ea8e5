import { Document, Packer, Paragraph, Tab, TextRun } from "docx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importFile } from "./importer.ts";
import { escapeXml, odtPackage, odtStyle } from "./test-packages.ts";
import { expected, type Paragraphs, type Piece, paragraphs, sorted } from "./test-words.ts";

test.each([
  ["a.docx", wordFile],
  ["a.odt", odtFile],
])("%s comes through letter by letter, whatever its letters, with its bold and italic words", async (name, write) => {
  await fc.assert(
    fc.asyncProperty(paragraphs, async (paragraphs) => {
      fc.pre(paragraphs.some((pieces) => pieces.some(({ words }) => words.trim() !== "")));
      const { text, marks } = await importFile({ name, bytes: await write(paragraphs), encoding: null });
      expect({ text, marks: sorted(marks) }).toEqual(expected(paragraphs));
    }),
  );
});

async function wordFile(paragraphs: Paragraphs): Promise<Uint8Array> {
  const children = paragraphs.map((pieces) => new Paragraph({ children: pieces.map(runOf) }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function runOf({ words, bold, italic }: Piece): TextRun {
  const setting = { bold, italics: italic };
  if (words === "\n") return new TextRun({ break: 1, ...setting });
  return new TextRun({ children: [words === "\t" ? new Tab() : words], ...setting });
}

async function odtFile(paragraphs: Paragraphs): Promise<Uint8Array> {
  const automatic = [
    odtStyle("TB", "text", 'fo:font-weight="bold"'),
    odtStyle("TI", "text", 'fo:font-style="italic"'),
    odtStyle("TBI", "text", 'fo:font-style="italic"', "TB"),
  ];
  const body = paragraphs.map((pieces) => `<text:p>${pieces.map(spanOf).join("")}</text:p>`).join("");
  return odtPackage(body, { automatic: automatic.join("") });
}

function spanOf({ words, bold, italic }: Piece): string {
  const inner = words === "\t" ? "<text:tab/>" : words === "\n" ? "<text:line-break/>" : spaced(words);
  return bold || italic
    ? `<text:span text:style-name="T${bold ? "B" : ""}${italic ? "I" : ""}">${inner}</text:span>`
    : inner;
}

/** Spaces as writers write them: those that would collapse are said. */
function spaced(words: string): string {
  return escapeXml(words).replace(/ +/g, (spaces, at: number) =>
    at === 0 || spaces.length > 1 ? `<text:s text:c="${spaces.length}"/>` : spaces,
  );
}
