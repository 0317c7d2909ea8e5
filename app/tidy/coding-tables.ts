import { stretch } from "../analysis/coverage.ts";
import type { CodeNode } from "../codebook/tree.ts";
import type { Coding, Id } from "../model/records.ts";
import { contextOf } from "../text/context.ts";
import { nearCells } from "./document-tables.ts";
import type { TidyInput, TidyText } from "./tidy-input.ts";
import {
  placeColumns,
  references,
  speechColumns,
  type TidyCell,
  type TidyColumn,
  type TidyTable,
  textCell,
} from "./tidy-table.ts";

const codingId: TidyColumn = { id: "coding_id", kind: "text", key: "primary", meaning: "The coding" };

/** What a coding is of, by id and by name. */
const aboutColumns: readonly TidyColumn[] = [
  references("document_id", "documents", "The document"),
  { id: "document_name", kind: "text", meaning: "Its name" },
  references("code_id", "codes", "The code"),
  { id: "code_path", kind: "text", meaning: "The code's names from the top down" },
  references("coder_id", "coders", "Who coded"),
  { id: "coder_name", kind: "text", meaning: "The coder's name" },
];

type Names = Pick<TidyInput, "coders"> & { readonly nodes: ReadonlyMap<Id, CodeNode> };

function aboutCells(coding: Omit<Coding, "start" | "end">, documentName: string, { coders, nodes }: Names): TidyCell[] {
  const { documentId, codeId, coderId } = coding;
  const path = textCell(nodes.get(codeId)?.path);
  return [documentId, documentName, codeId, path, coderId, textCell(coders.get(coderId)?.name)];
}

/** A row a coding of which anything counts. [T3] [T4] */
export function codingsTable(input: TidyInput, texts: readonly TidyText[], names: Names): TidyTable {
  return {
    name: "codings",
    meaning: "One code applied by one coder to one passage of one document",
    columns: [
      codingId,
      ...aboutColumns,
      ...placeColumns,
      ...speechColumns,
      { id: "text", kind: "text", meaning: "The words coded, verbatim; […] where something in between is left out" },
      { id: "context_before", kind: "text", meaning: "What stands before them, up to 120 characters" },
      { id: "context_after", kind: "text", meaning: "What stands after them, up to 120 characters" },
      { id: "created_at", kind: "timestamp", unit: "UTC", meaning: "When it was made" },
    ],
    rows: texts.flatMap((one) =>
      countedCodings(input, one).map(({ coding, parts }): TidyCell[] => {
        const { before, after } = contextAround(one, parts);
        const cells = [coding.id, ...aboutCells(coding, one.document.name, names), ...one.place(coding)];
        const words = [one.words(coding), textCell(before), textCell(after), textCell(coding.createdAt)];
        return [...cells, ...one.speech(coding.start), ...words];
      }),
    ),
  };
}

/** A row a part of a coding that counts, divided where turns begin and end. [T4] [T5] */
export function codingPartsTable(input: TidyInput, texts: readonly TidyText[]): TidyTable {
  return {
    name: "coding_parts",
    meaning: "What counts of a coding, divided where turns begin and end",
    columns: [
      { ...codingId, key: "codings.coding_id" },
      {
        id: "part",
        kind: "integer",
        key: "primary",
        meaning: "Its number in the coding, from 1; with coding_id the key",
      },
      references("document_id", "documents", "The document"),
      ...placeColumns,
      {
        id: "first_word",
        kind: "integer",
        unit: "words",
        meaning: "The first word it touches, by its number in the document, from 0",
      },
      {
        id: "end_word",
        kind: "integer",
        unit: "words",
        meaning: "The number after the last word it touches; first_word where it touches none",
      },
      { id: "turn", kind: "integer", key: "turns.turn", meaning: "Number of the turn it lies in; empty in none" },
      {
        id: "is_passage",
        kind: "boolean",
        meaning: "Whether it takes part in co-occurrence; false between two turns left out that follow each other",
      },
    ],
    rows: texts.flatMap((one) =>
      countedCodings(input, one).flatMap(({ coding, parts }) =>
        one.byTurn(parts).map(({ turn, ...part }, index): TidyCell[] => {
          const { firstWord, nextWord } = stretch(one.measure, part);
          const place = [coding.id, index + 1, one.document.id, ...one.place(part)];
          return [...place, firstWord, Math.max(firstWord, nextWord), turn, one.isPassage(part)];
        }),
      ),
    ),
  };
}

/** A row a coding whose words are gone from its document; none of them is counted. [C13] */
export function unplacedTable({ unplaced }: TidyInput, texts: readonly TidyText[], names: Names): TidyTable {
  const byId = new Map(texts.map((one) => [one.document.id, one]));
  return {
    name: "unplaced_codings",
    meaning: "A coding whose words are gone from its document; counted nowhere",
    columns: [
      codingId,
      ...aboutColumns,
      {
        id: "near_cp",
        kind: "integer",
        unit: "code points",
        meaning: "Where its words stood, in the text as it is now",
      },
      { id: "near_utf16", kind: "integer", unit: "UTF-16 code units", meaning: "The same" },
      { id: "text", kind: "text", meaning: "The words it lay on last" },
      { id: "created_at", kind: "timestamp", unit: "UTC", meaning: "When it was made" },
    ],
    rows: [...unplaced.values()].map((coding) => {
      const one = byId.get(coding.documentId);
      const near = one ? nearCells(one, coding.near) : [null, coding.near];
      const about = aboutCells(coding, one?.document.name ?? "", names);
      return [coding.id, ...about, ...near, textCell(coding.quote), textCell(coding.createdAt)];
    }),
  };
}

function countedCodings({ codings, codes }: TidyInput, one: TidyText) {
  const all = codings.get(one.document.id) ?? [];
  return all.flatMap((coding) => {
    const parts = codes.has(coding.codeId) ? one.counted(coding) : [];
    return parts.length > 0 ? [{ coding, parts }] : [];
  });
}

/** What stands around the parts that count, within the stretches that count. */
function contextAround({ text, heard }: TidyText, parts: readonly { readonly start: number; readonly end: number }[]) {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return { before: "", after: "" };
  const holding = (position: number) => {
    const found = heard.find(({ start, end }) => start <= position && position <= end);
    return found ?? { start: position, end: position };
  };
  return {
    before: contextOf(text, { start: first.start, end: first.start }, holding(first.start)).before,
    after: contextOf(text, { start: last.end, end: last.end }, holding(last.end)).after,
  };
}
