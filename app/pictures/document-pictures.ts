import type { Codeline } from "../analysis/codeline.ts";
import type { DocumentSlices } from "../analysis/document-slices.ts";
import type { Id } from "../model/records.ts";
import type { CodeName } from "./code-names.ts";
import { mostOf } from "./code-rows.ts";
import { codelinePicture } from "./codeline.ts";
import { codelineTable, slicesTable } from "./document-tables.ts";
import type { Drawn } from "./picture.ts";
import { portraitPicture } from "./portrait.ts";
import { timelinePicture } from "./timeline.ts";

/** With sentences that say what was counted. */
type Noted = { readonly notes: readonly string[] };

type Of = {
  readonly names: ReadonlyMap<Id, CodeName>;
  readonly documentName: string;
};

/** A document as a grid of equal shares of its text, with its numbers. */
export function drawnPortrait(value: DocumentSlices & Noted, { names, documentName }: Of): Drawn {
  const [first] = value.slices;
  const all = (value.slices.at(-1)?.to ?? 0).toLocaleString("en");
  const each = first
    ? `Each cell is about ${first.size.toLocaleString("en")} of ${all} characters, in reading order. `
    : "";
  const subtitle = each + drawnText(value.codes.length, value.codes.length) + countedText(value.notes);
  const picture = portraitPicture(value, names, { documentName, subtitle });
  return { picture, table: slicesTable(value, names, { title: picture.title, noun: "Cell", notes: value.notes }) };
}

/** Which codes stand at which paragraphs or turns of a document, those that stand at most of them, with all numbers. */
export function drawnCodeline(
  value: Codeline & Noted,
  { names, documentName, columns, most }: Of & { readonly columns: "paragraphs" | "turns"; readonly most: number },
): Drawn {
  const noun = columns === "turns" ? "Turn" : "Paragraph";
  const codes = mostOf(value.codes, ({ runs }) => runs.reduce((sum, run) => sum + run.last - run.first + 1, 0), most);
  const subtitle = drawnText(codes.length, value.codes.length) + countedText(value.notes);
  const picture = codelinePicture({ ...value, codes }, names, { documentName, subtitle, noun });
  return { picture, table: codelineTable(value, names, { title: picture.title, noun, notes: value.notes }) };
}

/** How much of each part of a document the codes cover that cover most, with the numbers of all. */
export function drawnTimeline(
  value: DocumentSlices & Noted,
  { names, documentName, most }: Of & { readonly most: number },
): Drawn {
  const codes = mostOf(value.codes, ({ covered }) => [...covered.values()].reduce((sum, one) => sum + one, 0), most);
  const notes = [...timeNotes(value), ...value.notes];
  const subtitle = `${drawnText(codes.length, value.codes.length)}${timeNotes(value).join(" ")} ${countedText(notes)}`;
  const picture = timelinePicture({ ...value, codes }, names, { documentName, subtitle });
  return { picture, table: slicesTable(value, names, { title: picture.title, noun: "Slice", notes }) };
}

/** What a reader of the picture must know of what was counted. */
function countedText(notes: readonly string[]): string {
  return notes.filter((note) => /^(Interviewers|The interviewer|Only)/.test(note)).join(" ");
}

/** Says how many of the codes that occur are drawn, where it is not all. */
function drawnText(drawn: number, all: number): string {
  if (all === 0) return "No code occurs. ";
  return drawn === all
    ? `${all} ${all === 1 ? "code" : "codes"}. `
    : `The ${drawn} of ${all} codes that cover most; the numbers have them all. `;
}

/** What of the document has no time. [G4] */
function timeNotes({ unit, turns, timedTurns }: DocumentSlices): string[] {
  if (unit === "characters") return [];
  if (timedTurns === 0) return ["No turn of this document has a time, so nothing can be drawn along the recording."];
  if (timedTurns === turns) return ["All turns have a time."];
  return [
    `${(turns - timedTurns).toLocaleString("en")} of ${turns.toLocaleString("en")} turns have no time and are left out.`,
  ];
}
