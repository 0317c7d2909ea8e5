import type { CountFilter } from "../../app/analysis/count-filter.ts";
import type { Document, Id } from "../../app/model/records.ts";
import type { CodeName } from "../../app/pictures/code-names.ts";
import type { PortraitChoice } from "./portrait-choice.ts";

/** What each picture of a document is given. */
export type PortraitProps = {
  readonly document: Document;
  /** What is counted, in this document alone. */
  readonly counted: CountFilter;
  readonly names: ReadonlyMap<Id, CodeName>;
  readonly choice: PortraitChoice;
  readonly onChoice: (choice: PortraitChoice) => void;
  /** Opens a passage of the document. */
  readonly onOpen: (start: number, end: number) => void;
};

/** What a reader of the picture must know of what was counted. */
export function countedText(notes: readonly string[]): string {
  return notes.filter((note) => /^(Interviewers|The interviewer|Only)/.test(note)).join(" ");
}

/** Says how many of the codes that occur are drawn, where it is not all. */
export function drawnText(drawn: number, all: number): string {
  if (all === 0) return "No code occurs. ";
  return drawn === all
    ? `${all} ${all === 1 ? "code" : "codes"}. `
    : `The ${drawn} of ${all} codes that cover most; the numbers have them all. `;
}
