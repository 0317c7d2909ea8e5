import type { Id } from "../model/records.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";

type Rows = Omit<CountInput, "measures" | "turns">;

/** Sentences that say what was counted: which documents and codes, whose words, in which units, and what was not. */
export function countNotes(input: Rows, filter: CountFilter): string[] {
  const { documentIds } = filter;
  const documents = input.documents.filter(({ id }) => !documentIds || documentIds.has(id));
  const languages = [...new Set(documents.map(({ language }) => language))].join(", ");
  return [
    ...countedNotes(input, filter),
    `Words and characters count once where codings of a code overlap. Words as Unicode tells them apart (${languages}); characters are code points.`,
    ...unplacedNote(input, filter),
  ];
}

/** The same where neither words nor characters are counted. */
export function filterNotes(input: Rows, filter: CountFilter): string[] {
  return [...countedNotes(input, filter), ...unplacedNote(input, filter)];
}

function countedNotes(input: Rows, filter: CountFilter): string[] {
  const { documentIds, codeIds } = filter;
  const documents = input.documents.filter(({ id }) => !documentIds || documentIds.has(id));
  const codes = input.codes.filter(({ id }) => !codeIds || codeIds.has(id));
  return [
    `Counted: ${of(documents.length, input.documents.length, "document")}, ${of(codes.length, input.codes.length, "code")}.`,
    filter.leaveOutInterviewer
      ? "The interviewer's turns are left out of figures and shares."
      : "Interviewers are counted.",
    ...voiceNotes(filter),
  ];
}

/** What is counted of a code that has others below it. [C6] */
export function subcodesNote(withSubcodes: boolean): string {
  return withSubcodes ? "Each code with the codes below it." : "Each code without the codes below it.";
}

/** Whose words and whose codings count, where not all do. [C14] [C15] */
export function voiceNotes({ speakers, questions, coderIds }: CountFilter): string[] {
  const names = speakers && [...speakers].map((name) => (name === null ? "nobody" : `“${name}”`));
  const numbers = questions && [...questions].map((number) => (number === null ? "none" : `${number}`));
  return [
    ...(names ? [`Only the words of ${names.join(", ")} count.`] : []),
    ...(numbers ? [`Only the turns of these questions count: ${numbers.join(", ")}.`] : []),
    ...(coderIds ? [`Only the codings of ${coderIds.size} ${coderIds.size === 1 ? "coder" : "coders"} count.`] : []),
  ];
}

/** How many codings of the documents and codes counted have lost their place, if any. [C13] */
function unplacedNote({ unplaced = [] }: Pick<CountInput, "unplaced">, filter: CountFilter): string[] {
  const isWanted = (ids: ReadonlySet<Id> | null, id: Id) => !ids || ids.has(id);
  const left = unplaced.filter(
    ({ documentId, codeId, coderId }) =>
      isWanted(filter.documentIds, documentId) &&
      isWanted(filter.codeIds, codeId) &&
      isWanted(filter.coderIds, coderId),
  );
  if (left.length === 0) return [];
  return [
    left.length === 1
      ? "1 coding without a place is not counted."
      : `${left.length} codings without a place are not counted.`,
  ];
}

function of(counted: number, all: number, noun: string): string {
  if (counted < all) return `${counted} of ${all} ${noun}s`;
  if (all === 0) return `no ${noun}s`;
  return all === 1 ? `the one ${noun}` : `all ${all} ${noun}s`;
}
