import type { Code } from "../model/records.ts";
import { countInWords } from "../text/numbers-in-words.ts";

/** A code as a codebook that is read shows it. */
export type CodebookEntry = {
  readonly code: Code;
  /** Its place in the tree, `2.1.3`. */
  readonly number: string;
  /** 0 for a top-level code. */
  readonly depth: number;
  /** The names from the top down as one text, from which an import makes the same names again. */
  readonly path: string;
  /** The path of the code above; empty at the top level. */
  readonly parentPath: string;
  readonly hasSubcodes: boolean;
  /** Codings with this code. */
  readonly codings: number;
  /** Segments with this code or one below it. */
  readonly codingsWithSubcodes: number;
  /** What its memos say, the oldest first. */
  readonly memos: readonly string[];
};

/** A codebook to be read on paper or in another program. */
export type CodebookReport = {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** What it holds, in a sentence. */
  readonly subtitle: string;
  readonly entries: readonly CodebookEntry[];
  readonly showsCounts: boolean;
  readonly showsMemos: boolean;
};

/** What is said of a code, each text under its heading; blank ones are left out. */
export function textsOfEntry({ code, memos }: CodebookEntry, showsMemos: boolean) {
  const texts = [
    { heading: "Definition", text: code.definition },
    { heading: "Use it for", text: code.inclusion },
    { heading: "Do not use it for", text: code.exclusion },
    { heading: "Example", text: code.example },
    ...(showsMemos ? memos.map((text) => ({ heading: "Memo", text })) : []),
  ];
  return texts.filter(({ text }) => text.trim() !== "");
}

/** `3 codings, 12 with sub-codes`; what a code without sub-codes has is said once. */
export function countsInWords(entry: CodebookEntry): string {
  const { code, codings, codingsWithSubcodes, hasSubcodes } = entry;
  const own = countInWords(codings, "coding");
  if (!hasSubcodes) return own;
  if (code.isCodable || codings > 0) return `${own}, ${codingsWithSubcodes.toLocaleString("en")} with sub-codes`;
  return `${countInWords(codingsWithSubcodes, "coding")} with sub-codes`;
}
