import type { Value } from "../../app/cases/value-text.ts";
import type { Document, Id, RecordSet } from "../../app/model/records.ts";
import { fold } from "../../app/text/fold.ts";

/** By what the list is sorted; `variable 3f…` by the values of a variable. */
export type DocumentSorting = {
  readonly by: "list" | "name" | "codings" | "imported" | `variable ${Id}`;
  readonly isDescending: boolean;
};

/** A line of the list: the head of a set, or a document, once for each set that it is in. */
export type ListRow =
  | {
      readonly kind: "set";
      readonly id: string;
      /** Null for the documents in no set. */
      readonly set: RecordSet | null;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: "document"; readonly id: string; readonly document: Document; readonly set: RecordSet | null };

/** The id of the head that the documents in no set stand under. */
const NO_SET = "set none";

export type ListInput = {
  readonly documents: readonly Document[];
  /** Of documents, in their order. */
  readonly sets: readonly RecordSet[];
  /** The ids of the heads whose documents are hidden. */
  readonly closed: ReadonlySet<string>;
  readonly search: string;
  readonly sorting: DocumentSorting;
  readonly codingsOf: (id: Id) => number;
};

/**
 * The lines of the list of documents. Without sets it is the documents alone; a search opens every set and leaves out those
 * in which nothing is found.
 */
export function documentRows({ documents, sets, closed, search, sorting, codingsOf }: ListInput): readonly ListRow[] {
  const wanted = fold(search.trim());
  const found = wanted === "" ? documents : documents.filter(({ name }) => fold(name).includes(wanted));
  const sorted = inOrder(found, sorting, codingsOf);
  if (sets.length === 0) return sorted.map((document) => rowOf(document, null, document.id));
  const grouped = new Set<Id>();
  const groups = sets.map((set) => {
    const members = new Set(set.memberIds);
    for (const id of members) grouped.add(id);
    return { set, id: `set ${set.id}`, own: sorted.filter(({ id }) => members.has(id)) };
  });
  const others = { set: null, id: NO_SET, own: sorted.filter(({ id }) => !grouped.has(id)) };
  const isSearched = wanted !== "";
  return [...groups, ...(others.own.length > 0 ? [others] : [])].flatMap(({ set, id, own }): ListRow[] => {
    if (isSearched && own.length === 0) return [];
    const isOpen = isSearched || !closed.has(id);
    const head: ListRow = { kind: "set", id, set, count: own.length, isOpen };
    return isOpen ? [head, ...own.map((document) => rowOf(document, set, `${id} ${document.id}`))] : [head];
  });
}

const made = new WeakMap<Document, Map<string, ListRow>>();

/** The same object for as long as document and set are the same, so that a list draws nothing anew that did not change. */
function rowOf(document: Document, set: RecordSet | null, id: string): ListRow {
  const known = made.get(document) ?? new Map<string, ListRow>();
  made.set(document, known);
  const found = known.get(id);
  if (found?.kind === "document" && found.set === set) return found;
  const row: ListRow = { kind: "document", id, document, set };
  known.set(id, row);
  return row;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function inOrder(
  documents: readonly Document[],
  { by, isDescending }: DocumentSorting,
  codingsOf: (id: Id) => number,
): readonly Document[] {
  if (by === "list") return documents;
  const variableId = by.startsWith("variable ") ? by.slice("variable ".length) : null;
  const keyed = documents.map((document) => ({ document, key: keyOf(document, by, { variableId, codingsOf }) }));
  const sign = isDescending ? -1 : 1;
  keyed.sort((a, b) => {
    // what has no value stands last, whatever the direction
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ document }) => document);
}

function keyOf(
  document: Document,
  by: DocumentSorting["by"],
  { variableId, codingsOf }: { readonly variableId: Id | null; readonly codingsOf: (id: Id) => number },
): Value | null {
  if (by === "name") return document.name;
  if (by === "codings") return codingsOf(document.id);
  if (by === "imported") return document.importedAt;
  return document.values.find((one) => one.variableId === variableId)?.value ?? null;
}

function compare(a: Value, b: Value): number {
  return typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b);
}
