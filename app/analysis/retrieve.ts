import type { CodeQuery, Coding, Document, DocumentTurns, Id } from "../model/records.ts";
import { type CompiledOperand, type CompiledQuery, compileQuery, type QueryRows } from "./compile-query.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { foldSegments, type Segment } from "./passages.ts";
import { alsoCoded, either, meeting } from "./segment-relations.ts";
import { SharedWords, sharesWords } from "./shared-words.ts";
import { cutsOf, without } from "./spoken.ts";

/** The rows that passages are looked up in. */
export type RetrieveInput = Pick<CountInput, "codes" | "documents" | "codingsByDocument"> & {
  readonly queries: QueryRows["queries"];
  /** Only where the filter asks whose words they are. */
  readonly turns: ReadonlyMap<Id, DocumentTurns>;
  /** By document, where the paragraphs begin that a reader counts; only where the query counts them. */
  readonly paragraphs: ReadonlyMap<Id, Uint32Array>;
};

/** What a query finds, and in sentences what in it finds nothing. */
export type Retrieved = {
  /** By document, in the order of the documents; those where nothing is found are left out. */
  readonly segments: ReadonlyMap<Id, readonly Segment[]>;
  readonly problems: readonly string[];
};

/**
 * The segments that a query finds among the codings that the filter takes in, each once, by start, then end, or of them
 * the words alone that its conditions share. Goes over each document's codings once an operand, and finds each condition
 * by binary search. [R1] [R10]
 */
export function retrieve(
  input: RetrieveInput,
  query: CodeQuery,
  { onlyShared = false, ...filter }: CountFilter & { readonly onlyShared?: boolean },
): Retrieved {
  const { compiled, problems } = compileQuery(query, input, filter.codeIds);
  const segments = new Map<Id, readonly Segment[]>();
  for (const document of input.documents) {
    if (filter.documentIds && !filter.documentIds.has(document.id)) continue;
    const shared = onlyShared ? new SharedWords() : null;
    const whole = new DocumentLookup(input, document, filter).found(compiled, shared);
    const found = shared ? shared.of(whole) : whole;
    if (found.length > 0) segments.set(document.id, found);
  }
  return { segments, problems };
}

/** Whether a coding is one of those that the filter takes in. [R6] */
function heard(input: RetrieveInput, { id, length }: Document, filter: CountFilter): readonly Coding[] {
  const codings = input.codingsByDocument.get(id) ?? [];
  const { coderIds } = filter;
  const cuts = cutsOf(input.turns.get(id), length, filter);
  if (!coderIds && cuts.length === 0) return codings;
  return codings.filter(
    (coding) => (!coderIds || coderIds.has(coding.coderId)) && (cuts.length === 0 || without(coding, cuts).length > 0),
  );
}

/** Answers the parts of a query in one document, each once. */
class DocumentLookup {
  readonly #codings: readonly Coding[];
  readonly #paragraphs: Uint32Array;
  readonly #known = new Map<CompiledOperand, readonly Segment[]>();

  constructor(input: RetrieveInput, document: Document, filter: CountFilter) {
    this.#codings = heard(input, document, filter);
    this.#paragraphs = input.paragraphs.get(document.id) ?? new Uint32Array();
  }

  /** What a query finds; `shared` learns which words of it the conditions share, those of its operands apart. */
  found(query: CompiledQuery, shared: SharedWords | null): readonly Segment[] {
    let left = this.#operand(query.operand);
    for (const { operator, isNegated, paragraphs, operand } of query.steps) {
      // nothing can be left of nothing, but OR adds to it
      if (left.length === 0 && operator !== "or") continue;
      const right = this.#operand(operand);
      if (operator === "or") {
        left = either(left, right);
        shared?.addWhole(right);
      } else if (operator === "and" || operator === "not") left = alsoCoded(left, right, operator === "and");
      else left = meeting(left, right, { operator, isNegated, paragraphs, starts: this.#paragraphs });
      if (sharesWords(operator) && !isNegated) shared?.narrow(left, right, operator);
    }
    return left;
  }

  #operand(operand: CompiledOperand): readonly Segment[] {
    const known = this.#known.get(operand);
    if (known) return known;
    const found = operand.kind === "query" ? this.found(operand.query, null) : this.#coded(operand.codeIds);
    this.#known.set(operand, found);
    return found;
  }

  #coded(codeIds: ReadonlySet<Id>): readonly Segment[] {
    if (codeIds.size === 0) return [];
    return foldSegments(this.#codings.filter(({ codeId }) => codeIds.has(codeId)));
  }
}
