import { codePath, codeTree, flatten } from "../codebook/tree.ts";
import type {
  Case,
  Code,
  Coder,
  Coding,
  Document,
  Id,
  Memo,
  MemoTarget,
  Project,
  RecordSet,
  UnplacedCoding,
  Variable,
} from "../model/records.ts";
import type { Range } from "../text/range.ts";

/** The rows of a project that memos can be on. */
export type Things = {
  readonly project: Project | null;
  readonly coders: ReadonlyMap<Id, Coder>;
  readonly documents: readonly Document[];
  readonly variables: ReadonlyMap<Id, Variable>;
  readonly cases: readonly Case[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly codings: ReadonlyMap<Id, readonly Coding[]>;
  readonly unplaced: ReadonlyMap<Id, UnplacedCoding>;
  readonly sets: readonly RecordSet[];
};

export type MemoKind = MemoTarget["kind"];

/** Every kind of thing that a memo can be on, in the order in which they are listed, and what one is called. */
export const memoKinds: ReadonlyMap<MemoKind, { readonly one: string; readonly many: string }> = new Map([
  ["project", { one: "Project", many: "Project" }],
  ["journal", { one: "Journal", many: "Journal" }],
  ["document", { one: "Document", many: "Documents" }],
  ["segment", { one: "Passage", many: "Passages" }],
  ["coding", { one: "Coding", many: "Codings" }],
  ["code", { one: "Code", many: "Codes" }],
  ["case", { one: "Case", many: "Cases" }],
  ["variable", { one: "Variable", many: "Variables" }],
  ["set", { one: "Set", many: "Sets" }],
  ["summary", { one: "Summary", many: "Summaries" }],
]);

/** What a memo is on, by name. */
export type MemoOn = {
  readonly kind: MemoKind;
  /**
   * The thing's; of a coding the code's with those above it, of a passage the document's, of the journal none, of a
   * summary the case's, or the document's, and the code's.
   */
  readonly name: string;
  /** Of a code, a coding and a summary. */
  readonly color: string | null;
  /** Of a document, a coding, a passage and the summary of a document. */
  readonly document: Document | null;
  /** Of a coding and a passage; empty where its words are gone. */
  readonly range: Range | null;
  /** The words that a coding or a passage had where they are gone from the text. */
  readonly lost: string | null;
  /** Where the thing stands among those of its kind: compared number by number. */
  readonly order: readonly number[];
};

/** Names the things that memos are on. Made anew after a change of the rows; finds only the codings that `memos` ask for. */
export function namerOf(things: Things, memos: Iterable<Memo>): (target: MemoTarget) => MemoOn {
  const documents = byId(things.documents);
  const cases = byId(things.cases);
  const sets = byId(things.sets);
  const codeOrder = new Map(flatten(codeTree([...things.codes.values()])).map(({ code }, index) => [code.id, index]));
  const codings = codingsOf(things, memos);
  const on = (kind: MemoKind, part: Partial<MemoOn>): MemoOn => {
    return { kind, name: "", color: null, document: null, range: null, lost: null, order: [], ...part };
  };
  const gone = (kind: MemoKind) => on(kind, { name: "Deleted", order: [Number.MAX_SAFE_INTEGER] });
  const inDocument = (kind: "coding" | "segment", document: Document | undefined, range: Range, lost: string | null) =>
    on(kind, {
      ...{ name: document?.name ?? "", document: document ?? null, range, lost },
      order: [document?.position ?? Number.MAX_SAFE_INTEGER, range.start, range.end],
    });
  const named = (kind: MemoKind, row: { readonly name: string; readonly position: number } | undefined) =>
    row ? on(kind, { name: row.name, order: [row.position] }) : gone(kind);
  const onCode = (kind: "code" | "coding", code: Code | undefined) => ({
    name: code ? codePath(code, things.codes) : "Deleted code",
    color: code?.color ?? null,
    ...(kind === "code" && { order: [codeOrder.get(code?.id ?? "") ?? Number.MAX_SAFE_INTEGER] }),
  });
  const onCoding = (coding: Coding | UnplacedCoding | undefined) => {
    if (!coding) return gone("coding");
    const isPlaced = "start" in coding;
    const range = isPlaced ? coding : { start: coding.near, end: coding.near };
    const placed = inDocument("coding", documents.get(coding.documentId), range, isPlaced ? null : coding.quote);
    return { ...placed, ...onCode("coding", things.codes.get(coding.codeId)) };
  };
  const onSummary = (target: Extract<MemoTarget, { readonly kind: "summary" }>) => {
    const code = onCode("code", things.codes.get(target.codeId));
    const document = "documentId" in target ? (documents.get(target.documentId) ?? null) : null;
    const row = "caseId" in target ? cases.get(target.caseId) : document;
    const order = [Number("documentId" in target), row?.position ?? Number.MAX_SAFE_INTEGER, ...(code.order ?? [])];
    return on("summary", { ...code, document, name: `${row?.name ?? "Deleted"}: ${code.name}`, order });
  };
  return (target) => {
    switch (target.kind) {
      case "project":
        return on("project", { name: things.project?.name ?? "" });
      case "journal":
        return on("journal", {});
      case "document":
        return {
          ...named("document", documents.get(target.documentId)),
          document: documents.get(target.documentId) ?? null,
        };
      case "segment":
        return inDocument("segment", documents.get(target.documentId), target, target.quote ?? null);
      case "coding":
        return onCoding(codings.get(target.codingId));
      case "code":
        return on("code", onCode("code", things.codes.get(target.codeId)));
      case "case":
        return named("case", cases.get(target.caseId));
      case "variable":
        return named("variable", things.variables.get(target.variableId));
      case "set":
        return named("set", sets.get(target.setId));
      case "summary":
        return onSummary(target);
    }
  };
}

/** The codings, placed or not, that memos are on, by id. */
export function codingsOf(
  { codings, unplaced }: Pick<Things, "codings" | "unplaced">,
  memos: Iterable<Memo>,
): ReadonlyMap<Id, Coding | UnplacedCoding> {
  const wanted = new Set<Id>();
  for (const { target } of memos) if (target.kind === "coding") wanted.add(target.codingId);
  const found = new Map<Id, Coding | UnplacedCoding>();
  if (wanted.size === 0) return found;
  for (const list of codings.values())
    for (const coding of list) if (wanted.has(coding.id)) found.set(coding.id, coding);
  for (const id of wanted) {
    const lost = unplaced.get(id);
    if (lost) found.set(id, lost);
  }
  return found;
}

function byId<Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
