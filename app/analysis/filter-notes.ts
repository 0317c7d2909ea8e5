import type { CountFilter, CountInput } from "./count-codes.ts";

type Rows = Pick<CountInput, "documents" | "codes" | "unplaced">;

/** The sentences on what a filter takes in and leaves out. [C12] [C13] */
export function filterNotes(input: Rows, filter: CountFilter): string[] {
  const documents = input.documents.filter(({ id }) => !filter.documentIds || filter.documentIds.has(id)).length;
  const codes = input.codes.filter(({ id }) => !filter.codeIds || filter.codeIds.has(id)).length;
  return [
    `Counted: ${of(documents, input.documents.length, "documents")}, ${of(codes, input.codes.length, "codes")}.`,
    filter.leaveOutInterviewer
      ? "The interviewer's turns are left out of figures and shares."
      : "Interviewers are counted.",
    ...unplacedNote(input, filter),
  ];
}

/** How many codings of the documents and codes counted have lost their place, if any. [C13] */
function unplacedNote({ unplaced = [] }: Rows, { documentIds, codeIds }: CountFilter): string[] {
  const left = unplaced.filter(
    ({ documentId, codeId }) => (!documentIds || documentIds.has(documentId)) && (!codeIds || codeIds.has(codeId)),
  );
  if (left.length === 0) return [];
  return [
    left.length === 1
      ? "1 coding without a place is not counted."
      : `${left.length} codings without a place are not counted.`,
  ];
}

function of(counted: number, all: number, what: string): string {
  return counted === all ? `all ${all} ${what}` : `${counted} of ${all} ${what}`;
}
