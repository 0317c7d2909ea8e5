import { valueText } from "../cases/value-text.ts";
import type { Case, Coder, Document, DocumentTurns, Id, RecordSet, Variable, VariableValue } from "../model/records.ts";
import { firstAtLeast } from "../text/words.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import type { TextMeasure } from "./measure-text.ts";

/** By what a project is divided into groups that are compared. [M1] */
export type Dimension =
  | { readonly kind: "document" | "set" | "case" | "speaker" | "question" | "coder" }
  | { readonly kind: "variable"; readonly variableId: Id };

/** A part of a project that is counted by itself: what its filter takes in of what the other filters do. */
export type Group = {
  /** Stays with the group as long as what it stands for; `none` for what is in none of the others. */
  readonly id: string;
  readonly name: string;
  readonly filter: Partial<CountFilter>;
};

/** The rows that groups are made of. */
export type GroupInput = Pick<CountInput, "documents" | "turns" | "measures"> & {
  readonly sets: readonly RecordSet[];
  readonly cases: readonly Case[];
  readonly variables: ReadonlyMap<Id, Variable>;
  readonly coders: ReadonlyMap<Id, Coder>;
};

/** What each group of a dimension is, as it stands above their names: `Speaker`, or the name of the variable. */
export function dimensionTitle(dimension: Dimension, variables: ReadonlyMap<Id, Pick<Variable, "name">>): string {
  if (dimension.kind === "variable") return variables.get(dimension.variableId)?.name ?? "Value";
  const titles = { document: "Document", set: "Document set", case: "Case" };
  return { ...titles, speaker: "Speaker", question: "Question", coder: "Coder" }[dimension.kind];
}

/** The id of the group of all that is in none of the others. */
export const NONE = "none";

/**
 * The groups of a dimension, in the order of their lists, values and names sorted; where anything is in none of them,
 * the last is the group of that. A document that is in several sets or cases is in each of their groups. [M1]
 */
export function groupsOf(input: GroupInput, dimension: Dimension): Group[] {
  switch (dimension.kind) {
    case "document":
      return input.documents.map(({ id, name }) => ({ id, name, filter: { documentIds: new Set([id]) } }));
    case "set":
      return ofDocuments(input.documents, documentSets(input.sets), "In no set");
    case "case":
      return ofDocuments(input.documents, input.cases, "Of no case");
    case "variable":
      return ofDocuments(input.documents, valuesOf(input, dimension.variableId), "No value");
    case "speaker":
      return speakersOf(input);
    case "question":
      return questionsOf(input);
    case "coder":
      return [...input.coders.values()]
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name }) => ({ id, name, filter: { coderIds: new Set([id]) } }));
  }
}

type Documents = { readonly id: string; readonly name: string; readonly documentIds: Iterable<Id> };

function ofDocuments(documents: readonly Document[], parts: readonly Documents[], noneName: string): Group[] {
  const left = new Set(documents.map(({ id }) => id));
  const groups = parts.map(({ id, name, documentIds }): Group => {
    const members = new Set(documentIds);
    for (const one of members) left.delete(one);
    return { id, name, filter: { documentIds: members } };
  });
  return left.size > 0 ? [...groups, { id: NONE, name: noneName, filter: { documentIds: left } }] : groups;
}

function documentSets(sets: readonly RecordSet[]): Documents[] {
  return sets
    .filter(({ kind }) => kind === "documents")
    .map(({ id, name, memberIds }) => ({ id, name, documentIds: memberIds }));
}

/** The documents that have each value of a variable, themselves or by a case of theirs. */
function valuesOf({ documents, cases, variables }: GroupInput, variableId: Id): Documents[] {
  const byValue = new Map<VariableValue["value"], Set<Id>>();
  const take = (values: readonly VariableValue[], documentIds: readonly Id[]) => {
    const found = values.find((one) => one.variableId === variableId);
    if (!found) return;
    const members = byValue.get(found.value) ?? new Set();
    for (const id of documentIds) members.add(id);
    byValue.set(found.value, members);
  };
  for (const { id, values } of documents) take(values, [id]);
  for (const { documentIds, values } of cases) take(values, documentIds);
  const name = variables.get(variableId)?.name ?? "";
  return [...byValue]
    .sort(([a], [b]) => byValueOrder(a, b))
    .map(([value, documentIds]) => ({ id: JSON.stringify(value), name: groupName(name, value), documentIds }));
}

/** A truth or a number says nothing without its variable: `Urban: yes`. */
export function groupName(variable: string, value: VariableValue["value"]): string {
  return typeof value === "string" ? value : `${variable}: ${valueText(value)}`;
}

export function byValueOrder(a: VariableValue["value"], b: VariableValue["value"]): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(b) - Number(a);
  return String(a).localeCompare(String(b), "en", { numeric: true });
}

function speakersOf({ documents, turns, measures }: GroupInput): Group[] {
  const names = new Set<string>();
  for (const { id } of documents) for (const { speaker } of turns.get(id)?.turns ?? []) if (speaker) names.add(speaker);
  const groups = [...names]
    .sort((a, b) => a.localeCompare(b))
    .map((name): Group => ({ id: JSON.stringify(name), name, filter: { speakers: new Set([name]) } }));
  const isAnonymous = documents.some(({ id }) => {
    return hasWordsBefore(turns.get(id), measures.get(id)) || turns.get(id)?.turns.some(({ speaker }) => !speaker);
  });
  return isAnonymous ? [...groups, { id: NONE, name: "No speaker", filter: { speakers: new Set([null]) } }] : groups;
}

function questionsOf({ documents, turns, measures }: GroupInput): Group[] {
  const numbers = new Set<number>();
  let isWithout = false;
  for (const { id } of documents) {
    if (hasWordsBefore(turns.get(id), measures.get(id))) isWithout = true;
    for (const { question } of turns.get(id)?.turns ?? []) {
      if (question === null) isWithout = true;
      else numbers.add(question);
    }
  }
  const groups = [...numbers]
    .sort((a, b) => a - b)
    .map(
      (number): Group => ({ id: `${number}`, name: `Question ${number}`, filter: { questions: new Set([number]) } }),
    );
  return isWithout ? [...groups, { id: NONE, name: "No question", filter: { questions: new Set([null]) } }] : groups;
}

/** Whether any word stands before the first turn, as in a document without turns. */
function hasWordsBefore(turns: DocumentTurns | undefined, measure: TextMeasure | undefined): boolean {
  const first = turns?.turns[0]?.start ?? measure?.length ?? 0;
  return measure !== undefined && firstAtLeast(measure.words.starts, first) > 0;
}
