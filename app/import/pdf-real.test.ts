import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importFile } from "./importer.ts";

/** Documents that no one here wrote, where they are. */
const FOLDER = "../shared/docs";

/** The text of each as another program reads it, and the least share of its words that come out in the same order. */
const EXPECTED: readonly (readonly [name: string, share: number])[] = [
  ["pdfjs-ArabicCIDTrueType.pdf", 1],
  ["tika-testOptionalHyphen.pdf", 1],
  ["tika-testPDF_rotated.pdf", 0.94],
  ["tika-testPDF_protected.pdf", 0.97],
  // formulas in two columns, which no two programs read alike
  ["tika-testJournalParser.pdf", 0.8],
];

describe.runIf(existsSync(FOLDER))("real PDF files", () => {
  const read = (name: string) =>
    importFile({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/pdf/${name}`)), encoding: null });

  test.each(EXPECTED)("%s", async (name, share) => {
    const expected = wordsIn(readFileSync(`${FOLDER}/expected/pdf__${name}.txt`, "utf8"));
    const { text } = await read(name);
    const words = wordsIn(text);
    const inOrder = commonInOrder(expected, words) / expected.length;
    console.info(`${name}: ${(inOrder * 100).toFixed(1)} % of ${expected.length} words in order, ${words.length} read`);
    expect(inOrder).toBeGreaterThanOrEqual(share);
    expect(words.length).toBeLessThan(expected.length * 1.1);
  });

  test("letters that are spaced out make words", async () => {
    expect((await read("tika-testExtraSpaces.pdf")).text).toBe("Here is some formatted text");
  });

  test("comments are left out", async () => {
    const { text, warnings } = await read("tika-testAnnotations.pdf");
    expect(text).toBe("Here is some text.");
    expect(warnings).toEqual(["1 comment of “tika-testAnnotations.pdf” was left out (page 1)."]);
  });

  test("the columns of an article are read one after the other, and its words put together", async () => {
    const { paragraphs } = await read("tika-testJournalParser.pdf");
    const [title, , , abstract] = paragraphs?.text.split("\n") ?? [];
    expect(title).toContain("Stress-Engineered MEMS Microrobots");
    expect(abstract).toMatch(/^Abstract— In this paper.*MicroStressBots\.$/);
  });

  test("page numbers are left out of paragraphs, which go on from page to page", async () => {
    const { paragraphs } = await read("tika-testPDF_protected.pdf");
    expect(paragraphs?.text).toContain("Professor Paul Krugman");
    expect(paragraphs?.text).toContain("degradation of eco-systems");
    const prose = paragraphs?.text.slice(0, paragraphs.text.indexOf("\nTABLES:"));
    expect(prose).not.toMatch(/^\d+$/m);
  });
});

function wordsIn(text: string): string[] {
  const plain = text.normalize("NFKC").replace(/[\u00ad\u202a-\u202e]/g, "");
  return plain.split(/\s+/).filter((word) => word !== "");
}

/** The length of the longest sequence of words that both have. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let last = new Uint16Array(b.length + 1);
  for (const word of a) {
    const own = new Uint16Array(b.length + 1);
    for (let index = 0; index < b.length; index++) {
      own[index + 1] = b[index] === word ? (last[index] ?? 0) + 1 : Math.max(last[index + 1] ?? 0, own[index] ?? 0);
    }
    last = own;
  }
  return last.at(-1) ?? 0;
}
