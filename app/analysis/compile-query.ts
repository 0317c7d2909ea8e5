import { subtreesIds } from "../codebook/tree.ts";
import type { Code, CodeQuery, Id, QueryOperand, QueryStep, SavedQuery } from "../model/records.ts";
import { operandsOf } from "../model/saved-queries.ts";

/** What a query's operands stand for. */
export type QueryRows = { readonly codes: readonly Code[]; readonly queries: readonly SavedQuery[] };

/** An operand with the codes that it asks for, those below them among them; any code and a saved query are the same object each time. */
export type CompiledOperand =
  | { readonly kind: "codes"; readonly codeIds: ReadonlySet<Id> }
  | { readonly kind: "query"; readonly query: CompiledQuery };

export type CompiledQuery = {
  readonly operand: CompiledOperand;
  readonly steps: readonly (Omit<QueryStep, "operand"> & { readonly operand: CompiledOperand })[];
};

type Compiling = {
  readonly rows: QueryRows;
  readonly queries: ReadonlyMap<Id, SavedQuery>;
  readonly known: ReadonlySet<Id>;
  readonly any: CompiledOperand;
  /** Saved queries that are compiled; null while that goes on. */
  readonly done: Map<Id, CompiledOperand | null>;
  readonly problems: Set<string>;
};

const NOTHING: CompiledOperand = { kind: "codes", codeIds: new Set() };

/**
 * A query ready to be answered, and in sentences what in it stands for no passage: a saved query that is gone or leads to
 * itself, an operand that has lost all its codes. `codeIds` are the codes looked at, null for all. [R2] [R3]
 */
export function compileQuery(
  query: CodeQuery,
  rows: QueryRows,
  codeIds: ReadonlySet<Id> | null,
): { readonly compiled: CompiledQuery; readonly problems: readonly string[] } {
  const known = new Set(rows.codes.map(({ id }) => id).filter((id) => !codeIds || codeIds.has(id)));
  const queries = new Map(rows.queries.map((one) => [one.id, one]));
  const compiling: Compiling = {
    rows,
    queries,
    known,
    any: { kind: "codes", codeIds: known },
    done: new Map(),
    problems: new Set(),
  };
  return { compiled: compiledQuery(query, null, compiling), problems: [...compiling.problems] };
}

/** Whether a query, or one that it leads to, counts paragraphs. */
export function needsParagraphs(query: CodeQuery, queries: readonly SavedQuery[]): boolean {
  const byId = new Map(queries.map((one) => [one.id, one]));
  const all = new Set([query]);
  for (const one of all) {
    for (const operand of operandsOf(one)) {
      const saved = operand.kind === "query" ? byId.get(operand.queryId) : undefined;
      if (saved) all.add(saved.query);
    }
  }
  return [...all].some(({ steps }) => steps.some(({ operator }) => operator === "followed-by" || operator === "near"));
}

function compiledQuery({ operand, steps }: CodeQuery, name: string | null, compiling: Compiling): CompiledQuery {
  return {
    operand: compiledOperand(operand, name, compiling),
    steps: steps.map((step) => ({ ...step, operand: compiledOperand(step.operand, name, compiling) })),
  };
}

function compiledOperand(operand: QueryOperand, name: string | null, compiling: Compiling): CompiledOperand {
  const { known, rows, problems } = compiling;
  switch (operand.kind) {
    case "any":
      return compiling.any;
    case "query":
      return savedOperand(operand.queryId, compiling);
    case "codes": {
      const below = subtreesIds(
        rows.codes,
        operand.codes.filter(({ withSubcodes }) => withSubcodes).map(({ codeId }) => codeId),
      );
      const codeIds = [...operand.codes.map(({ codeId }) => codeId), ...below].filter((id) => known.has(id));
      if (operand.codes.length === 0) problems.add(emptySentence(name));
      return { kind: "codes", codeIds: new Set(codeIds) };
    }
  }
}

function savedOperand(queryId: Id, compiling: Compiling): CompiledOperand {
  const { queries, done, problems } = compiling;
  const saved = queries.get(queryId);
  if (!saved) {
    problems.add("A query that this one goes back to was deleted. It stands for no passage.");
    return NOTHING;
  }
  const before = done.get(queryId);
  if (before) return before;
  if (before === null) {
    problems.add(`The query “${saved.name}” leads to itself. There it stands for no passage.`);
    return NOTHING;
  }
  done.set(queryId, null);
  const compiled: CompiledOperand = { kind: "query", query: compiledQuery(saved.query, saved.name, compiling) };
  done.set(queryId, compiled);
  return compiled;
}

function emptySentence(name: string | null): string {
  return name === null
    ? "A part of the query has no code left. It stands for no passage."
    : `A part of the query “${name}” has no code left. It stands for no passage.`;
}
