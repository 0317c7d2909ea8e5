import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importFile } from "../importer.ts";

/** Documents that no one here wrote, where they are. */
const FOLDER = "../shared/docs";

/** How the words of a text are compared with those that another program reads. */
type Comparison = {
  readonly name: string;
  /** The least share of its words that are read in the same order. */
  readonly share: number;
  /** Formulas and parts of words at line ends are told apart by no two programs alike. */
  readonly onlyWhole?: boolean;
};

const EXPECTED: readonly Comparison[] = [
  { name: "pdfjs-ArabicCIDTrueType.pdf", share: 1 },
  { name: "tika-testOptionalHyphen.pdf", share: 1 },
  { name: "tika-testPDF_protected.pdf", share: 0.98 },
  // the other program goes from one column to the other in the middle of six pages
  { name: "tika-testJournalParser.pdf", share: 0.88, onlyWhole: true },
];

describe.runIf(existsSync(FOLDER))("real PDF files", () => {
  const read = (name: string) =>
    importFile({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/pdf/${name}`)), encoding: null });

  test.each(EXPECTED)("$name", async ({ name, share, onlyWhole = false }) => {
    const expected = wordsIn(readFileSync(`${FOLDER}/expected/pdf__${name}.txt`, "utf8"), onlyWhole);
    const words = wordsIn((await read(name)).text, onlyWhole);
    const inOrder = commonInOrder(expected, words) / expected.length;
    console.info(`${name}: ${(inOrder * 100).toFixed(1)} % of ${expected.length} words in order, ${words.length} read`);
    expect(inOrder).toBeGreaterThanOrEqual(share);
    expect(words.length).toBeLessThan(expected.length * 1.05);
  });

  test("a page that is turned is read from its top, with all of its words", async () => {
    const name = "tika-testPDF_rotated.pdf";
    const { text } = await read(name);
    const expected = wordsIn(readFileSync(`${FOLDER}/expected/pdf__${name}.txt`, "utf8"), false);
    expect(wordsIn(text, false).sort()).toEqual(expected.sort());
    expect(text.indexOf("Content Analysis Toolkit")).toBeLessThan(text.indexOf("Latest News"));
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

function wordsIn(text: string, onlyWhole: boolean): string[] {
  const plain = text.normalize("NFKC").replace(/[\u00ad\u202a-\u202e]/g, "");
  return onlyWhole ? (plain.match(/\b[A-Za-z]{4,}\b(?!-)/g) ?? []) : plain.split(/\s+/).filter((word) => word !== "");
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
