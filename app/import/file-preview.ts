import type { Digest, Turn } from "../model/records.ts";
import { foreignLines, linesFrom, startOfChange } from "../text/line-sample.ts";
import { type Speaker, speakersOf } from "../text/speakers.ts";
import { wordBoundaries } from "../text/words.ts";
import type { ReadAs } from "./encodings.ts";
import type { SetText } from "./imported.ts";
import { chosenText, type TextChoice } from "./plan-items.ts";
import { type Prepared, withTurns } from "./prepare.ts";
import { guessMapping, type SurveyMapping } from "./survey/mapping.ts";
import type { SurveyTable } from "./survey/table.ts";

/** What the window knows of a text that was read; the text itself stays here. */
export type ReadText = {
  readonly kind: "text";
  readonly digest: Digest;
  /** Where the same bytes are in the project already, in a sentence. */
  readonly twin: string | null;
  readonly canJoin: boolean;
  readonly looksWrapped: boolean;
  readonly readAs: ReadAs | null;
  readonly warnings: readonly string[];
};

/** What the window knows of a table that was read. */
export type ReadTable = {
  readonly kind: "table";
  readonly digest: Digest;
  readonly twin: string | null;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** The first rows. */
  readonly sample: readonly (readonly string[])[];
  /** What its columns seem to be for. */
  readonly mapping: SurveyMapping;
  readonly readAs: ReadAs | null;
  /** Lines with letters that differ from encoding to encoding. */
  readonly foreign: readonly string[];
  readonly warnings: readonly string[];
};

/** The names of what is in an archive, to be read one after the other. */
type ReadArchive = { readonly kind: "archive"; readonly entryNames: readonly string[] };

export type Read = ReadText | ReadTable | ReadArchive;

/** What a text would be imported as. */
export type TextFacts = { readonly wordCount: number; readonly speakers: readonly Speaker[] };

/** The beginning of a text as it would be imported, and the lines that show whether it is read right. */
export type TextPreview = SetText & {
  readonly turns: readonly Turn[];
  readonly isWhole: boolean;
  /** The first lines that joining changes; null where it changes none. */
  readonly joined: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  /** Lines with letters that differ from encoding to encoding. */
  readonly foreign: readonly string[];
};

const PREVIEW_CHARACTERS = 6000;
const LINES_SHOWN = 4;
const ROWS_SHOWN = 3;
/** As many rows as are looked through for letters that tell the encoding. */
const ROWS_SEARCHED = 1000;

/** What is to be known of a text before it is imported. */
export function aboutText({ joined, looksWrapped, readAs, warnings }: Prepared): Omit<ReadText, "digest" | "twin"> {
  return { kind: "text", canJoin: joined !== null, looksWrapped, readAs, warnings };
}

/** What is to be known of a table before it is imported. */
export function aboutTable(table: SurveyTable): Omit<ReadTable, "digest" | "twin"> {
  const { columns, rows, warnings, readAs = null } = table;
  const sample = rows.slice(0, ROWS_SHOWN);
  const lines = [columns, ...rows.slice(0, ROWS_SEARCHED)].map((cells) => cells.join(" · ")).join("\n");
  const about = { columns, rowCount: rows.length, sample, mapping: guessMapping(table), readAs, warnings };
  return { kind: "table", ...about, foreign: foreignLines(lines, LINES_SHOWN) };
}

/** How many words a text has, and who is found to speak in it. */
export function textFacts(prepared: Prepared, choice: TextChoice, language: string): TextFacts {
  const { text, turns } = withTurns(prepared, choice);
  return { wordCount: wordBoundaries(text, language).starts.length, speakers: speakersOf(turns) };
}

/** How a text begins as it would be imported. */
export function textPreview(prepared: Prepared, choice: TextChoice): TextPreview {
  const { text, marks, turns } = chosenText(prepared, choice);
  const lastLine = text.lastIndexOf("\n", PREVIEW_CHARACTERS);
  const end = text.length <= PREVIEW_CHARACTERS ? text.length : Math.max(lastLine, PREVIEW_CHARACTERS / 2);
  return {
    text: text.slice(0, end),
    marks: marks.filter(({ start }) => start < end),
    turns: turns.filter(({ start }) => start < end),
    isWhole: end === text.length,
    joined: choice.joinsLines ? joinSample(prepared) : null,
    foreign: foreignLines(text, LINES_SHOWN),
  };
}

function joinSample({ asIs, joined }: Prepared): TextPreview["joined"] {
  const after = joined?.().text;
  const start = after === undefined ? null : startOfChange(asIs.text, after);
  if (after === undefined || start === null) return null;
  return { before: linesFrom(asIs.text, start, LINES_SHOWN), after: linesFrom(after, start, LINES_SHOWN) };
}
