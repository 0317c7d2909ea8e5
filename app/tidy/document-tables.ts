import { stretch } from "../analysis/coverage.ts";
import { countParagraphs } from "../analysis/document-length.ts";
import { codePointRange, codePointsBetween } from "../text/position.ts";
import type { TidyText } from "./tidy-input.ts";
import { placeColumns, references, type TidyCell, type TidyTable, textCell } from "./tidy-table.ts";

/** A row a document, those without a coding too. [T1] */
export function documentsTable(
  texts: readonly TidyText[],
  options: { readonly leaveOutInterviewer: boolean },
): TidyTable {
  return {
    name: "documents",
    meaning: "An imported text",
    columns: [
      { id: "document_id", kind: "text", key: "primary", meaning: "The document" },
      { id: "document_name", kind: "text", meaning: "Its name" },
      { id: "place", kind: "integer", meaning: "Its place in the list of documents, from 1" },
      { id: "doc_language", kind: "text", meaning: "Language (BCP 47), by which words are told apart" },
      { id: "length_cp", kind: "integer", unit: "code points", meaning: "Length of the whole text" },
      { id: "length_utf16", kind: "integer", unit: "UTF-16 code units", meaning: "Length of the whole text" },
      {
        id: "counted_characters",
        kind: "integer",
        unit: "code points",
        meaning: "Characters that count, the denominator of shares of text",
      },
      { id: "counted_words", kind: "integer", unit: "words", meaning: "Words that count" },
      {
        id: "paragraphs",
        kind: "integer",
        unit: "paragraphs",
        meaning: "Paragraphs of the whole text, blank lines not counted",
      },
      { id: "imported_at", kind: "timestamp", unit: "UTC", meaning: "When it was imported" },
      { id: "text", kind: "text", meaning: "The text, verbatim; empty where the interviewer is left out: see turns" },
    ],
    rows: texts.map((one) => {
      const { document, text, measure } = one;
      const { characters, words } = countedOf(one);
      return [
        ...[document.id, document.name, document.position + 1, document.language],
        ...[codePointsBetween(measure.pairs, 0, text.length), text.length, characters, words, countParagraphs(text)],
        ...[textCell(document.importedAt), options.leaveOutInterviewer ? null : textCell(text)],
      ];
    }),
  };
}

/** A word that a cut goes through counts once. [C4] */
function countedOf({ heard, measure }: TidyText): { readonly characters: number; readonly words: number } {
  let [characters, words, next] = [0, 0, 0];
  for (const range of heard) {
    const { firstWord, nextWord } = stretch(measure, range);
    characters += codePointsBetween(measure.pairs, range.start, range.end);
    words += Math.max(0, nextWord - Math.max(next, firstWord));
    next = Math.max(next, nextWord);
  }
  return { characters, words };
}

/** A row a turn that counts. */
export function turnsTable(texts: readonly TidyText[], options: { readonly leaveOutInterviewer: boolean }): TidyTable {
  return {
    name: "turns",
    meaning: "A speaker's stretch of a document",
    columns: [
      references("document_id", "documents", "The document"),
      {
        id: "turn",
        kind: "integer",
        key: "primary",
        meaning: "Its number in the document, from 1; with document_id the key",
      },
      { id: "speaker", kind: "text", meaning: "Who speaks, as the transcript names them" },
      { id: "speaker_role", kind: "text", meaning: "interviewer or respondent" },
      {
        id: "question",
        kind: "integer",
        meaning: "Number of the question asked or answered; empty where none was recognised",
      },
      ...placeColumns,
      {
        id: "time_start",
        kind: "number",
        unit: "seconds",
        meaning: "When it begins in the recording, where the file says so",
      },
      { id: "time_end", kind: "number", unit: "seconds", meaning: "When it ends in the recording" },
      { id: "text", kind: "text", meaning: "Its words, verbatim" },
    ],
    rows: texts.flatMap((one) =>
      one.turns.flatMap((turn, index): TidyCell[][] => {
        if (options.leaveOutInterviewer && turn.role === "interviewer") return [];
        const { speaker, role, question, start, end, time } = turn;
        const cells = [one.document.id, index + 1, textCell(speaker), role, question, ...one.place(turn)];
        return [[...cells, time?.start ?? null, time?.end ?? null, textCell(one.text.slice(start, end))]];
      }),
    ),
  };
}

/** Where a position near which something stood lies, in code points. */
export function nearCells({ measure }: TidyText, position: number): readonly TidyCell[] {
  return [codePointRange(measure.pairs, { start: position, end: position }).start, position];
}
