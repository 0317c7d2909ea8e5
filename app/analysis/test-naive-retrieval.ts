import type { CodeQuery, QueryOperand, QueryStep, SavedQuery } from "../model/records.ts";
import type { CountFilter } from "./count-filter.ts";
import type { Little } from "./test-input.ts";

type Found = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly coder: string;
  readonly codes: ReadonlySet<string>;
  /** The characters that its conditions share, where some are asked for that share any; null for all of it. */
  readonly shared: ReadonlySet<number> | null;
};

/**
 * For tests: what a query finds, as COUNTING.md says it, by comparing every passage with every other, character by
 * character; as `d 0-4 ana a+b`, in no order. Shares nothing with the code under test.
 */
export function naiveRetrieval(
  little: Little,
  query: CodeQuery,
  queries: readonly SavedQuery[],
  filter: CountFilter,
): string[] {
  const answer = ({ operand, steps }: CodeQuery): Found[] =>
    steps.reduce((left, step) => stepped(little, left, step, passagesOf(step.operand)), passagesOf(operand));
  const passagesOf = (operand: QueryOperand): Found[] => {
    if (operand.kind !== "query") return coded(little, filter, operand);
    const saved = queries.find(({ id }) => id === operand.queryId);
    return saved ? answer(saved.query) : [];
  };
  return answer(query).map(asText);
}

/** For tests: the same of the shared words alone [R10]; saved queries among the operands stand for whole passages. */
export function naiveSharedWords(
  little: Little,
  query: CodeQuery,
  queries: readonly SavedQuery[],
  filter: CountFilter,
): string[] {
  const whole = (asked: CodeQuery): Found[] =>
    asked.steps.reduce(
      (left, step) => stepped(little, left, step, passagesOf(step.operand)),
      passagesOf(asked.operand),
    );
  const passagesOf = (operand: QueryOperand): Found[] => {
    if (operand.kind !== "query") return coded(little, filter, operand);
    const saved = queries.find(({ id }) => id === operand.queryId);
    return saved ? whole(saved.query).map((one) => ({ ...one, shared: null })) : [];
  };
  const stretches: Found[] = [];
  for (const one of whole(query)) {
    const { shared } = one;
    if (!shared) add(stretches, one);
    for (const start of shared ?? []) {
      if (shared?.has(start - 1)) continue;
      let end = start;
      while (shared?.has(end)) end++;
      add(stretches, { ...one, start, end });
    }
  }
  return stretches.map(asText);
}

function asText({ documentId, start, end, coder, codes }: Found): string {
  return `${documentId} ${start}-${end} ${coder} ${[...codes].sort().join("+")}`;
}

function coded(little: Little, filter: CountFilter, operand: Exclude<QueryOperand, { kind: "query" }>): Found[] {
  const asked = (code: string) =>
    operand.kind === "any" ||
    operand.codes.some(
      ({ codeId, withSubcodes }) => code === codeId || (withSubcodes && code.startsWith(`${codeId}/`)),
    );
  const found: Found[] = [];
  for (const [documentId, start, end, code, coder = "ana"] of little.codings) {
    if (!asked(code) || !isCounted(little, filter, { documentId, start, end, code, coder })) continue;
    add(found, { documentId, start, end, coder, codes: new Set([code]), shared: null });
  }
  return found;
}

function stepped(little: Little, left: readonly Found[], step: QueryStep, right: readonly Found[]): Found[] {
  const { operator } = step;
  const kept: Found[] = [];
  if (operator === "or") {
    for (const one of [...left, ...right]) add(kept, one);
    return kept;
  }
  for (const one of left) {
    const others = right.filter(({ documentId }) => documentId === one.documentId);
    if (operator !== "and" && operator !== "not") {
      kept.push(...related(little, one, { ...step, operator }, others));
      continue;
    }
    const same = others.filter(({ start, end }) => start === one.start && end === one.end);
    if (operator === "and" && same.length > 0) {
      const own = same.filter(({ coder }) => coder === one.coder).flatMap(({ codes }) => [...codes]);
      kept.push({ ...one, codes: new Set([...one.codes, ...own]) });
    }
    if (operator === "not" && same.length === 0) kept.push(one);
  }
  return kept;
}

type Relation = Exclude<QueryStep["operator"], "and" | "or" | "not">;

/** The passage where it stands to the others as asked, with what it shares with them. */
function related(
  little: Little,
  one: Found,
  { operator, isNegated, paragraphs }: Pick<QueryStep, "isNegated" | "paragraphs"> & { readonly operator: Relation },
  others: readonly Found[],
): Found[] {
  const paragraphOf = (at: number) => numberOf(little.texts[one.documentId] ?? "", at);
  const met = others.filter((other) => stands(one, other, operator, paragraphs, paragraphOf));
  if (met.length > 0 === isNegated) return [];
  const isCut = !isNegated && (operator === "overlaps" || operator === "encloses");
  return [isCut ? { ...one, shared: sharedWith(one, met) } : one];
}

/** The characters of a passage, or what was left of them, that any of the others has, too. */
function sharedWith({ start, end, shared }: Found, others: readonly Found[]): ReadonlySet<number> {
  const left = new Set<number>();
  for (let at = start; at < end; at++) {
    const isShared = others.some((other) => other.start <= at && at < other.end);
    if (isShared && (!shared || shared.has(at))) left.add(at);
  }
  return left;
}

function stands(
  one: Found,
  other: Found,
  operator: Relation,
  paragraphs: number,
  paragraphOf: (at: number) => number,
): boolean {
  const units = ({ start, end }: Found) => Array.from({ length: end - start }, (_, offset) => start + offset);
  const [first, last] = [paragraphOf(one.start), paragraphOf(units(one).at(-1) ?? one.start)];
  const [otherFirst, otherLast] = [paragraphOf(other.start), paragraphOf(units(other).at(-1) ?? other.start)];
  switch (operator) {
    case "overlaps":
      return units(one).some((at) => units(other).includes(at));
    case "within":
      return other.start <= one.start && one.end <= other.end;
    case "encloses":
      return one.start <= other.start && other.end <= one.end;
    case "followed-by":
      return other.start >= one.end && otherFirst - last <= paragraphs;
    case "near":
      return (
        range(first, last).some((one) => range(otherFirst, otherLast).includes(one)) ||
        (otherFirst > last ? otherFirst - last : first - otherLast) <= paragraphs
      );
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

/** How many lines that are not blank begin at a position or before it. */
function numberOf(text: string, at: number): number {
  let [number, start] = [0, 0];
  for (const line of text.split("\n")) {
    if (start <= at && line.trim() !== "") number++;
    start += line.length + 1;
  }
  return number;
}

function add(found: Found[], one: Found): void {
  const at = found.findIndex(
    ({ documentId, start, end, coder }) =>
      documentId === one.documentId && start === one.start && end === one.end && coder === one.coder,
  );
  const before = found[at];
  const both = before?.shared && one.shared && new Set([...before.shared, ...one.shared]);
  if (before) found[at] = { ...before, codes: new Set([...before.codes, ...one.codes]), shared: both ?? null };
  else found.push(one);
}

type One = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly coder: string;
};

function isCounted(little: Little, filter: CountFilter, { documentId, start, end, code, coder }: One): boolean {
  const takes = <Of>(chosen: ReadonlySet<Of> | null, one: Of) => chosen === null || chosen.has(one);
  if (!takes(filter.documentIds, documentId) || !takes(filter.codeIds, code) || !takes(filter.coderIds, coder)) {
    return false;
  }
  const places = start === end ? [start] : range(start, end - 1);
  return places.some((at) => isHeard(little, filter, documentId, at));
}

/** Whether the words at a character count. */
function isHeard(little: Little, filter: CountFilter, documentId: string, at: number): boolean {
  const { leaveOutInterviewer, speakers, questions } = filter;
  const turns = little.turns?.[documentId] ?? [];
  const turn = turns.find(([start, end]) => start <= at && at < end);
  if (leaveOutInterviewer && turn?.[2] === "I") return false;
  if (!speakers && !questions) return true;
  const isBefore = turns.every(([start]) => at < start) && at < (little.texts[documentId]?.length ?? 0);
  if (!turn && !isBefore) return false;
  const [speaker, question] = turn ? [turn[2] || null, turn[3]] : [null, null];
  return (!speakers || speakers.has(speaker)) && (!questions || questions.has(question));
}
