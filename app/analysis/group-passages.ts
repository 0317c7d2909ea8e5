import { valueText } from "../cases/value-text.ts";
import { codePath, codeTree, flatten } from "../codebook/tree.ts";
import type { Case, Code, Coder, Document, Id, Variable, VariableValue } from "../model/records.ts";
import { byValueOrder, groupName } from "./groups.ts";
import type { Passage } from "./passages.ts";

/** By what passages are put under headings. */
export type PassageGrouping =
  | { readonly kind: "none" | "document" | "code" | "speaker" | "question" | "coder" | "case" }
  | { readonly kind: "variable"; readonly variableId: Id };

/** A heading with the passages under it, in the order in which they came. */
export type PassageGroup<One> = { readonly id: string; readonly name: string; readonly passages: readonly One[] };

/** The rows that headings are made of. */
export type HeadingRows = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly documents: readonly Document[];
  readonly coders: ReadonlyMap<Id, Coder>;
  readonly cases: readonly Case[];
  readonly variables: ReadonlyMap<Id, Variable>;
};

type Heading = { readonly id: string; readonly name: string };

/** Gives the headings in their order, and those under which a passage stands. */
type Headings = { readonly all: readonly Heading[]; readonly of: (passage: Passage) => readonly string[] };

const NONE_ID = "none";

/**
 * Passages under headings, in the order of documents, of the codebook, of cases, of question numbers, else by name; those
 * without a passage are left out, and what has none stands last. One group without a name where none are wanted. [R8]
 */
export function groupPassages<One extends Passage>(
  passages: readonly One[],
  grouping: PassageGrouping,
  rows: HeadingRows,
): PassageGroup<One>[] {
  if (grouping.kind === "none") return passages.length === 0 ? [] : [{ id: NONE_ID, name: "", passages }];
  const { all, of } = headingsOf(passages, grouping, rows);
  const members = new Map<string, One[]>(all.map(({ id }) => [id, []]));
  const left: One[] = [];
  for (const passage of passages) {
    const ids = [...new Set(of(passage))].filter((id) => members.has(id));
    for (const id of ids) members.get(id)?.push(passage);
    if (ids.length === 0) left.push(passage);
  }
  const groups = all.map(({ id, name }) => ({ id, name, passages: members.get(id) ?? [] }));
  const last = { id: NONE_ID, name: noneNames[grouping.kind], passages: left };
  return [...groups, last].filter(({ passages }) => passages.length > 0);
}

const noneNames: Readonly<Record<Exclude<PassageGrouping["kind"], "none">, string>> = {
  document: "No document",
  code: "No code",
  speaker: "No speaker",
  question: "No question",
  coder: "Unknown coder",
  case: "Of no case",
  variable: "No value",
};

function headingsOf(passages: readonly Passage[], grouping: PassageGrouping, rows: HeadingRows): Headings {
  switch (grouping.kind) {
    case "code":
      return { all: codeHeadings(rows.codes), of: ({ codeIds }) => codeIds };
    case "speaker":
      return {
        all: distinct(passages, ({ speaker }) => speaker)
          .sort((a, b) => a.localeCompare(b))
          .map((name) => ({ id: keyOf(name), name })),
        of: ({ speaker }) => (speaker === null ? [] : [keyOf(speaker)]),
      };
    case "question":
      return {
        all: distinct(passages, ({ question }) => question)
          .sort((a, b) => a - b)
          .map((number) => ({ id: keyOf(number), name: `Question ${number}` })),
        of: ({ question }) => (question === null ? [] : [keyOf(question)]),
      };
    case "coder":
      return {
        all: [...rows.coders.values()].sort((a, b) => a.name.localeCompare(b.name)),
        of: ({ coderId }) => [coderId],
      };
    case "case":
      return { all: rows.cases, of: byDocument(rows.cases.map(({ id, documentIds }) => [id, documentIds])) };
    case "variable":
      return valueHeadings(rows, grouping.variableId);
    default:
      return { all: rows.documents, of: ({ documentId }) => [documentId] };
  }
}

function codeHeadings(codes: ReadonlyMap<Id, Code>): Heading[] {
  return flatten(codeTree([...codes.values()])).map(({ code }) => ({ id: code.id, name: codePath(code, codes) }));
}

/** The values that documents have themselves or by their cases. */
function valueHeadings({ documents, cases, variables }: HeadingRows, variableId: Id): Headings {
  const byValue = new Map<VariableValue["value"], Id[]>();
  const take = (values: readonly VariableValue[], documentIds: readonly Id[]) => {
    const found = values.find((one) => one.variableId === variableId);
    if (found) byValue.set(found.value, [...(byValue.get(found.value) ?? []), ...documentIds]);
  };
  for (const { id, values } of documents) take(values, [id]);
  for (const { documentIds, values } of cases) take(values, documentIds);
  const name = variables.get(variableId)?.name ?? "";
  const values = [...byValue].sort(([a], [b]) => byValueOrder(a, b));
  return {
    all: values.map(([value]) => ({ id: keyOf(value), name: groupName(name, value) })),
    of: byDocument(values.map(([value, documentIds]) => [keyOf(value), documentIds])),
  };
}

function byDocument(lists: readonly (readonly [id: string, documentIds: readonly Id[]])[]): Headings["of"] {
  const found = new Map<Id, string[]>();
  for (const [id, documentIds] of lists) {
    for (const documentId of documentIds) found.set(documentId, [...(found.get(documentId) ?? []), id]);
  }
  return ({ documentId }) => found.get(documentId) ?? [];
}

function distinct<Key>(passages: readonly Passage[], keyOf: (passage: Passage) => Key | null): Key[] {
  const keys = new Set<Key>();
  for (const passage of passages) {
    const key = keyOf(passage);
    if (key !== null) keys.add(key);
  }
  return [...keys];
}

/** Unlike the id of what has none. */
function keyOf(value: VariableValue["value"]): string {
  return JSON.stringify(value);
}

/** By document, the values of a variable that it has, itself or by its cases, each once: `41; 52`. */
export function documentValues(
  { documents, cases }: Pick<HeadingRows, "documents" | "cases">,
  variableId: Id,
): ReadonlyMap<Id, string> {
  const found = new Map<Id, Set<string>>();
  const take = (values: readonly VariableValue[], documentIds: readonly Id[]) => {
    const value = values.find((one) => one.variableId === variableId)?.value;
    if (value === undefined) return;
    for (const id of documentIds) found.set(id, (found.get(id) ?? new Set()).add(valueText(value)));
  };
  for (const { id, values } of documents) take(values, [id]);
  for (const { documentIds, values } of cases) take(values, documentIds);
  return new Map([...found].map(([id, texts]) => [id, [...texts].join("; ")]));
}
