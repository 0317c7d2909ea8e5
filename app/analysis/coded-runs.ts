import type { Coding, Id, Turn } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { without } from "./spoken.ts";

/**
 * The merged passages of the codes in a document, in the order of their starts: passage `i` is of the code with the
 * number `codes[i]`, `[starts[i], ends[i])` in UTF-16 code units. Those of one code neither overlap nor touch.
 */
export type CodedRuns = {
  readonly codes: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** By the id of a code, the numbers of the codes whose passages its codings are. */
export type CodeLines = ReadonlyMap<Id, readonly number[]>;

/**
 * Merges the codings of a document, which come in by start, and takes the cuts out, which are in order and neither
 * overlap nor touch. Codings of no character and of codes without a line give nothing. [K1] [K2]
 */
export function codedRuns(codings: readonly Coding[], lines: CodeLines, cuts: readonly Range[]): CodedRuns {
  const runs: GrowingRuns = { codes: [], starts: [], ends: [], lastOf: new Map() };
  for (const coding of codings) {
    if (coding.start >= coding.end) continue;
    for (const code of lines.get(coding.codeId) ?? []) addTo(runs, code, coding);
  }
  return cuts.length > 0 ? cutRuns(runs, cuts) : runs;
}

type GrowingRuns = { readonly [Part in keyof CodedRuns]: number[] } & {
  /** By code, the place of its last passage. */
  readonly lastOf: Map<number, number>;
};

function addTo({ codes, starts, ends, lastOf }: GrowingRuns, code: number, { start, end }: Range): void {
  const last = lastOf.get(code);
  const reached = last === undefined ? -1 : (ends[last] ?? -1);
  if (last !== undefined && start <= reached) {
    if (end > reached) ends[last] = end;
    return;
  }
  lastOf.set(code, codes.length);
  codes.push(code);
  starts.push(start);
  ends.push(end);
}

function cutRuns({ codes, starts, ends }: CodedRuns, cuts: readonly Range[]): CodedRuns {
  const parts = codes.flatMap((code, run) =>
    without({ start: starts[run] ?? 0, end: ends[run] ?? 0 }, cuts).map(({ start, end }) => ({ code, start, end })),
  );
  parts.sort((a, b) => a.start - b.start);
  return {
    codes: parts.map(({ code }) => code),
    starts: parts.map(({ start }) => start),
    ends: parts.map(({ end }) => end),
  };
}

/**
 * Cuts without the empty ones, joined where no other turn lies between them: the line end between two turns that are
 * left out would be a passage of its own. [K2]
 */
export function joinedCuts(cuts: readonly Range[], turns: readonly Turn[]): readonly Range[] {
  const joined: { start: number; end: number }[] = [];
  let next = 0;
  for (const { start, end } of cuts) {
    if (start >= end) continue;
    const last = joined.at(-1);
    const from = last?.end ?? 0;
    while (next < turns.length && !holdsAfter(turns[next], from)) next++;
    const isApart = (turns[next]?.start ?? start) < start;
    if (last && (start <= from || !isApart)) last.end = Math.max(from, end);
    else joined.push({ start, end });
  }
  return joined;
}

function holdsAfter(turn: Turn | undefined, position: number): boolean {
  return turn !== undefined && turn.end > position && turn.start < turn.end;
}
