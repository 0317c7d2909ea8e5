import type { Turn } from "../model/records.ts";
import { rangesAfter, spliced } from "../text/splices.ts";
import { findTurns } from "../text/turns.ts";
import { lineJoins, looksHardWrapped } from "../text/unwrap.ts";
import type { ReadAs } from "./encodings.ts";
import type { Imported, SetText, SourceFile } from "./imported.ts";
import { importFile } from "./importer.ts";

/** A file that was read, for the user to look at before anything is written. */
export type Prepared = {
  readonly asIs: SetText;
  /** The text with the lines joined that a page broke; null where the lines are the file's own, as cues are. */
  readonly joined: (() => SetText) | null;
  /** Whether the file's lines look broken by a page. */
  readonly looksWrapped: boolean;
  /** Where the file itself says who speaks when. */
  readonly turns: readonly Turn[] | null;
  readonly warnings: readonly string[];
  /** The encoding it was read in; null for a file that says so itself. */
  readonly readAs: ReadAs | null;
};

/** Reads a file by its ending. Throws ImportProblem, with a sentence for the user, where it cannot be read. */
export async function prepare(file: SourceFile): Promise<Prepared> {
  return preparedOf(await importFile(file));
}

/** What a file says, in both versions of its lines. */
export function preparedOf({ text, marks, turns, warnings, readAs, paragraphs }: Imported): Prepared {
  const asIs = { text, marks };
  return {
    asIs,
    joined: turns ? null : once(() => paragraphs ?? withLinesJoined(asIs)),
    looksWrapped: paragraphs !== undefined || (!turns && looksHardWrapped(text)),
    turns: turns ?? null,
    warnings,
    readAs: readAs ?? null,
  };
}

/** The text as the user wants it, and the turns that are found in it or that its file names. */
export function withTurns(
  prepared: Prepared,
  { joinsLines }: { readonly joinsLines: boolean },
): SetText & { readonly turns: readonly Turn[] } {
  const chosen = (joinsLines && prepared.joined?.()) || prepared.asIs;
  return { ...chosen, turns: prepared.turns ?? findTurns(chosen.text, chosen.marks) };
}

function withLinesJoined({ text, marks }: SetText): SetText {
  const joins = lineJoins(text);
  const kept = rangesAfter(marks, joins).filter(({ start, end }) => start < end);
  return { text: spliced(text, joins), marks: kept };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
