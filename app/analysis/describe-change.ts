import type { Diff } from "../model/diff.ts";
import type { Coding, Id, Memo, MemoTarget } from "../model/records.ts";
import { countInWords } from "../text/numbers-in-words.ts";
import { type Names, namesOf, withRemoved } from "./change-names.ts";
import { capital, namedPhrases } from "./row-changes.ts";

/** What changes can be about, for filtering them, and how each is called. */
export const changeKinds = new Map([
  ["project", "Project"],
  ["coders", "Coders"],
  ["documents", "Documents"],
  ["texts", "Texts and turns"],
  ["codes", "Codes"],
  ["codings", "Codings"],
  ["memos", "Memos and journal"],
  ["cases", "Cases"],
  ["variables", "Variables"],
  ["sets", "Sets"],
  ["queries", "Saved queries"],
] as const);

export type ChangeKind = typeof changeKinds extends ReadonlyMap<infer Kind, string> ? Kind : never;

/** What a change did, kind by kind, each in a phrase or more. */
export type ChangeInWords = readonly (readonly [kind: ChangeKind, phrases: readonly string[]])[];

/**
 * What a change did to a project, in words that a user knows: `3 codings added with Cost in Rosa.docx`. `names` are those
 * of the moment after the change; what it removed names itself. `isUndo` says that what is added was there before.
 */
export function describeChange(diff: Diff, names: Names, isUndo: boolean): ChangeInWords {
  const told = (one: string, many: string, added?: string) => ({ one, many, ...(added !== undefined && { added }) });
  const known = withRemoved(names, diff);
  const all: ChangeInWords = [
    ["project", namedPhrases(diff.project, told("Project", "projects", "created"), isUndo)],
    ["coders", namedPhrases(diff.coders, told("Coder", "coders"), isUndo)],
    ["documents", namedPhrases(diff.documents, told("Document", "documents", "imported"), isUndo)],
    ["texts", textPhrases(diff)],
    ["codes", namedPhrases(diff.codes, told("Code", "codes"), isUndo)],
    ["codings", codingPhrases(diff, known, isUndo)],
    ["memos", memoPhrases(diff, known, isUndo)],
    ["cases", namedPhrases(diff.cases, told("Case", "cases"), isUndo)],
    ["variables", namedPhrases(diff.variables, told("Variable", "variables"), isUndo)],
    ["sets", namedPhrases(diff.sets, told("Set", "sets"), isUndo)],
    ["queries", namedPhrases(diff.queries, told("Query", "queries", "saved"), isUndo)],
  ];
  return all.filter(([, phrases]) => phrases.length > 0);
}

/** The phrases of a change on one line. */
export function inOneLine(words: ChangeInWords): string {
  return words
    .flatMap(([, phrases]) => phrases)
    .map(capital)
    .join(" · ");
}

function textPhrases(diff: Diff): string[] {
  const changed = diff.documents?.updated?.filter(([from, to]) => from.revision !== to.revision) ?? [];
  const [first] = changed;
  if (!first) return [];
  if (changed.length > 1) return [`Texts or turns of ${changed.length.toLocaleString("en")} documents changed`];
  const { id, name } = first[1];
  const edit = diff.textEdits?.find((one) => one.id === id);
  if (edit) return [`Text of ${name} edited in ${countInWords(edit.replacements.length, "place")}`];
  if (first[0].length !== first[1].length || diff.texts?.updated?.length) return [`Text of ${name} replaced`];
  return [diff.turns ? `Speakers and turns of ${name} changed` : `Formatting of ${name} changed`];
}

function codingPhrases(diff: Diff, names: Names, isUndo: boolean): string[] {
  const { added = [], updated = [], removed = [] } = diff.codings ?? {};
  const [lost, found] = [diff.unplaced?.added ?? [], diff.unplaced?.removed ?? []];
  const [lostIds, foundIds] = [idsOf(lost), idsOf(found)];
  const say = (codings: readonly Pick<Coding, "codeId" | "documentId">[], done: string) => {
    if (codings.length === 0) return [];
    const codes = namesOf(
      codings.map(({ codeId }) => codeId),
      names,
      "codes",
    );
    const documents = namesOf(
      codings.map(({ documentId }) => documentId),
      names,
      "documents",
    );
    return [`${countInWords(codings.length, "coding")} ${done} with ${codes} in ${documents}`];
  };
  const isThere = idsOf(added);
  return [
    ...say(
      added.filter(({ id }) => !foundIds.has(id)),
      isUndo ? "brought back" : "added",
    ),
    ...say(
      added.filter(({ id }) => foundIds.has(id)),
      "placed again",
    ),
    ...updatedCodings(updated, diff, names, say),
    ...say(
      removed.filter(({ id }) => !lostIds.has(id)),
      "removed",
    ),
    ...say(lost, "left without a place"),
    ...say(
      found.filter(({ id }) => !isThere.has(id)),
      "without a place removed",
    ),
  ];
}

function updatedCodings(
  updated: readonly (readonly [from: Coding, to: Coding])[],
  diff: Diff,
  names: Names,
  say: (codings: readonly Coding[], done: string) => string[],
): string[] {
  const recoded = updated.filter(([from, to]) => from.codeId !== to.codeId);
  const moved = updated.filter(([from, to]) => from.codeId === to.codeId && isMoved(from, to));
  const edited = new Set(
    diff.documents?.updated?.filter(([a, b]) => a.revision !== b.revision).map(([, { id }]) => id),
  );
  const others = updated.filter(([from, to]) => from.codeId === to.codeId && !isMoved(from, to));
  const to = (pairs: typeof updated) => pairs.map(([, after]) => after);
  const from = namesOf(
    recoded.map(([before]) => before.codeId),
    names,
    "codes",
  );
  return [
    ...say(to(recoded), `recoded from ${from}`).map((words) => words.replace(" with ", " to ")),
    ...say(to(moved.filter(([, { documentId }]) => edited.has(documentId))), "moved along with the text"),
    ...say(to(moved.filter(([, { documentId }]) => !edited.has(documentId))), "given another range"),
    ...say(to(others), "changed"),
  ];
}

function isMoved(from: Coding, to: Coding): boolean {
  return from.start !== to.start || from.end !== to.end;
}

function memoPhrases({ memos }: Diff, names: Names, isUndo: boolean): string[] {
  const say = (rows: readonly Memo[], done: string) => {
    const [first] = rows;
    if (!first) return [];
    return [
      rows.length === 1 ? `${memoInWords(first, names)} ${done}` : `${countInWords(rows.length, "memo")} ${done}`,
    ];
  };
  const written = memos?.updated?.filter(([from, to]) => from.title !== to.title || from.text !== to.text) ?? [];
  return [
    ...say(memos?.added ?? [], isUndo ? "brought back" : "written"),
    ...say(
      written.map(([, to]) => to),
      "changed",
    ),
    ...say(memos?.removed ?? [], "removed"),
  ];
}

/** A memo by what it is on: `Memo on code Cost`, `Summary of Rosa under Cost`. */
export function memoInWords({ target, title }: Pick<Memo, "target" | "title">, names: Names): string {
  if (target.kind === "journal") return `Journal entry ${title}`;
  if (target.kind === "summary") return `Summary of ${targetInWords(target, names)}`;
  return `Memo on ${targetInWords(target, names)}`;
}

function targetInWords(target: MemoTarget, names: Names): string {
  const name = (id: Id) => names.get(id) ?? "since deleted";
  switch (target.kind) {
    case "document":
      return `document ${name(target.documentId)}`;
    case "code":
      return `code ${name(target.codeId)}`;
    case "segment":
      return `a passage of ${name(target.documentId)}`;
    case "coding":
      return "a coding";
    case "case":
      return `case ${name(target.caseId)}`;
    case "variable":
      return `variable ${name(target.variableId)}`;
    case "set":
      return `set ${name(target.setId)}`;
    case "summary":
      return `${name("caseId" in target ? target.caseId : target.documentId)} under ${name(target.codeId)}`;
    default:
      return "the project";
  }
}

function idsOf(rows: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(rows.map(({ id }) => id));
}
