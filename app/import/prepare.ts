import type { Turn } from "../model/records.ts";
import { findTurns } from "../text/turns.ts";
import { joinBrokenLines, looksHardWrapped } from "../text/unwrap.ts";
import { wordBoundaries } from "../text/words.ts";
import type { ReadAs } from "./encodings.ts";
import { importFile } from "./importer.ts";

/** A text as it would be imported, for the user to look at before anything is written. */
type PreparedText = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly wordCount: number;
};

/** A file that was read, in both ways of treating its line ends. */
export type Prepared = {
  readonly asIs: PreparedText;
  /** With the lines joined that a page broke; null where the lines are the file's own, as cues are. */
  readonly joined: PreparedText | null;
  /** Whether the file's lines look broken at a fixed width. */
  readonly looksWrapped: boolean;
  readonly warnings: readonly string[];
  /** The encoding it was read in; null for a file that says so itself. */
  readonly readAs: ReadAs | null;
};

/** How a file is to be read: its language (BCP 47), and the encoding of a text, null to guess it. */
export type Reading = { readonly language: string; readonly encoding: string | null };

/**
 * Reads a file by its ending and finds its turns; words are told apart as in the language.
 * Throws ImportProblem, with a sentence for the user, where it cannot be read.
 */
export async function prepare(name: string, bytes: Uint8Array, { language, encoding }: Reading): Promise<Prepared> {
  const { text, turns, warnings, readAs } = await importFile({ name, bytes, encoding });
  const prepared = (text: string, turns: readonly Turn[] = findTurns(text)): PreparedText => {
    return { text, turns, wordCount: wordBoundaries(text, language).starts.length };
  };
  return {
    asIs: prepared(text, turns),
    joined: turns ? null : prepared(joinBrokenLines(text)),
    looksWrapped: !turns && looksHardWrapped(text),
    warnings,
    readAs: readAs ?? null,
  };
}
