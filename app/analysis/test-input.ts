import type { Code, Coding, Document, DocumentTurns, Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import { type CountFilter, countEverything } from "./count-filter.ts";
import { frequencies } from "./frequencies.ts";
import { measureText } from "./measure-text.ts";

/** For tests: a project in little: texts by document, codes as `name` or `parent/name`, codings as `[document, start, end, code, coder]`. */
export type Little = {
  readonly texts: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
  readonly codings: readonly (readonly [string, number, number, string, string?])[];
  readonly interviewer?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** As `[start, end, speaker, question]`, in order; the speaker `I` is the interviewer. */
  readonly turns?: Readonly<Record<string, readonly (readonly [number, number, string, number | null])[]>>;
};

/** What is counted in a project in little, with its texts. */
export function inputOf({ texts, codes, codings, interviewer = {}, turns = {} }: Little) {
  const documents = Object.entries(texts).map(([id, text], position): Document => {
    return { id, name: id, language: "en", position, length: text.length, revision: 0, values: [], importedAt: "" };
  });
  const codingsByDocument = new Map<Id, Coding[]>(documents.map(({ id }) => [id, []]));
  for (const [index, [documentId, start, end, codeId, coderId = "ana"]] of codings.entries()) {
    codingsByDocument.get(documentId)?.push({ id: `${index}`, documentId, start, end, codeId, coderId, createdAt: "" });
  }
  for (const list of codingsByDocument.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  const asked = Object.entries(interviewer).map(([id, ranges]) => {
    return [id, ranges.map(([start, end]) => [start, end, "I", null] as const)] as const;
  });
  return {
    codes: codes.map((path, position) => codeOf(path, position)),
    documents,
    codingsByDocument,
    turns: new Map([...asked, ...Object.entries(turns)].map(([id, some]) => [id, turnsOf(id, some)])),
    texts: new Map(Object.entries(texts)),
    measures: new Map(documents.map(({ id }) => [id, measureText(texts[id] ?? "", "en")])),
  };
}

function turnsOf(id: Id, turns: NonNullable<Little["turns"]>[string]): DocumentTurns {
  return {
    id,
    turns: turns.map(([start, end, speaker, question]) => {
      return { start, end, speaker, role: speaker === "I" ? "interviewer" : "respondent", question };
    }),
  };
}

function codeOf(path: string, position: number): Code {
  const parent = path.split("/").slice(0, -1).join("/");
  return {
    ...{ id: path, name: path.split("/").at(-1) ?? "", parentId: parent === "" ? null : parent, position },
    ...{ color: "#000000", definition: "", inclusion: "", exclusion: "", example: "", isCodable: true, createdAt: "" },
  };
}

/** The figures of a row by the ids of their columns. */
export function figures(table: Table, rowId: string): Record<string, unknown> {
  const row = rowId === "total" ? table.totals : table.rows.find(({ id }) => id === rowId);
  return Object.fromEntries(table.columns.map(({ id }, index) => [id, row?.cells[index]]));
}

/** The frequency table of a project in little. */
export function count(little: Little, filter: Partial<CountFilter> = {}): Table {
  return frequencies(inputOf(little), { ...countEverything, ...filter });
}
