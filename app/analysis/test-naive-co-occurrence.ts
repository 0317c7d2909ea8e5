import type { Id } from "../model/records.ts";
import type { CoOccurrenceOptions } from "./co-occurrence.ts";
import type { CountFilter } from "./count-filter.ts";
import type { LittleInterviews } from "./test-co-occurrence.ts";

/** A run of characters of a document that all have a code, with what it touches. */
type NaiveRun = { readonly document: Id; readonly at: readonly number[]; readonly touches: ReadonlySet<string> };

/** For tests: counts as COUNTING.md says, one character after the other, with nothing shared with the code under test. */
export function naive(
  little: LittleInterviews,
  filter: CountFilter,
  options: CoOccurrenceOptions,
  [first, second]: readonly [Id, Id],
) {
  if (first !== second && isRelated(options, first, second)) return null;
  const ones = naiveRuns(little, filter, options, first);
  const others = first === second ? ones : naiveRuns(little, filter, options, second);
  if (options.by === "overlap" || options.by === "paragraphs") {
    if (first === second) return { n1: ones.length, n2: ones.length, n12: ones.length };
    const groups = components(ones, others, (one, other) => doMeet(options, one, other));
    return {
      n1: groups.filter((group) => group.some((run) => ones.includes(run))).length,
      n2: groups.filter((group) => group.some((run) => others.includes(run))).length,
      n12: groups.filter(
        (group) => group.some((run) => ones.includes(run)) && group.some((run) => others.includes(run)),
      ).length,
    };
  }
  const [units1, units2] = [unitsOf(ones), unitsOf(others)];
  return { n1: units1.size, n2: units2.size, n12: [...units1].filter((unit) => units2.has(unit)).length };
}

/** The codings that COUNTING.md has behind a pair, by their places, found the same way. */
export function naiveCodings(
  little: LittleInterviews,
  filter: CountFilter,
  options: CoOccurrenceOptions,
  [first, second]: readonly [Id, Id],
): number[] {
  const [ones, others] = [naiveRuns(little, filter, options, first), naiveRuns(little, filter, options, second)];
  const isByUnits = options.by !== "overlap" && options.by !== "paragraphs";
  const shared = isByUnits
    ? new Set([...unitsOf(ones)].filter((unit) => unitsOf(others).has(unit)))
    : new Set<string>();
  return little.codings.flatMap(([document, start, end, code, coder = ""], index) => {
    if (!hasCoder(filter, coder)) return [];
    const isPart = [[first, ones, others] as const, [second, others, ones] as const].some(([root, own, opposite]) => {
      if (!codesBelow(little, options, root).has(code) || !(filter.codeIds?.has(code) ?? true)) return false;
      return own.some((run) => {
        const covered = run.document === document ? run.at.filter((at) => start <= at && at < end) : [];
        if (covered.length === 0) return false;
        if (isByUnits)
          return covered.some((at) => [...touchedAt(little, options, document, at)].some((unit) => shared.has(unit)));
        return first === second || opposite.some((other) => doMeet(options, run, other));
      });
    });
    return isPart ? [index] : [];
  });
}

function naiveRuns(little: LittleInterviews, filter: CountFilter, options: CoOccurrenceOptions, code: Id): NaiveRun[] {
  const wanted = new Set([...codesBelow(little, options, code)].filter((id) => filter.codeIds?.has(id) ?? true));
  return Object.entries(little.texts).flatMap(([document, text]) => {
    if (filter.documentIds && !filter.documentIds.has(document)) return [];
    const isCoded = (at: number) =>
      !isLeftOut(little, filter, document, at) &&
      little.codings.some(
        ([id, start, end, one, coder = ""]) =>
          id === document && wanted.has(one) && hasCoder(filter, coder) && start <= at && at < end,
      );
    const runs: number[][] = [];
    for (let at = 0; at < text.length; at++) {
      if (!isCoded(at)) continue;
      const last = runs.at(-1);
      if (last?.at(-1) === at - 1) last.push(at);
      else runs.push([at]);
    }
    return runs.map((at) => {
      const touches = new Set(at.flatMap((one) => [...touchedAt(little, options, document, one)]));
      if (options.by === "paragraphs" && touches.size === 0) touches.add(`${paragraphAfter(text, at[0] ?? 0)}`);
      return { document, at, touches };
    });
  });
}

/** The units, or paragraphs, that a character lies in. */
function touchedAt(little: LittleInterviews, { by }: CoOccurrenceOptions, document: Id, at: number): Set<string> {
  const text = little.texts[document] ?? "";
  if (by === "overlap") return new Set();
  if (by === "document") return new Set([document]);
  if (by === "paragraphs") {
    const line = text.slice(0, at).split("\n").length - 1;
    const isBlank = (text.split("\n")[line] ?? "").trim() === "";
    return text[at] === "\n" || isBlank ? new Set() : new Set([`${numberOf(text, line)}`]);
  }
  return new Set(
    (little.turns?.[document] ?? []).flatMap(([start, end, role, question], index) => {
      if (at < start || at >= end) return [];
      if (by === "turn" || question === null)
        return by === "answer" && role === "I" ? [] : [`${document} turn ${index}`];
      return role === "R" ? [`${document} question ${question}`] : [];
    }),
  );
}

/** How many lines that are not blank stand before this one. */
function numberOf(text: string, line: number): number {
  return text
    .split("\n")
    .slice(0, line)
    .filter((one) => one.trim() !== "").length;
}

function paragraphAfter(text: string, at: number): number {
  const all = text.split("\n").filter((line) => line.trim() !== "").length;
  const before = numberOf(text, text.slice(0, at).split("\n").length - 1);
  // the line end behind a paragraph lies in no paragraph, and what comes after it is the next one
  const line = text.split("\n")[text.slice(0, at).split("\n").length - 1] ?? "";
  const isLineEnd = line.trim() !== "" && text[at] === "\n";
  return Math.max(0, Math.min(before + (isLineEnd ? 1 : 0), all - 1));
}

function hasCoder({ coderIds }: CountFilter, coder: Id): boolean {
  return coderIds?.has(coder) ?? true;
}

/** What a filter does not count, and what stands between two turns in a row that it does not count. */
function isLeftOut(little: LittleInterviews, filter: CountFilter, document: Id, at: number): boolean {
  const { leaveOutInterviewer, speakers, questions } = filter;
  const turns = little.turns?.[document] ?? [];
  const counts = (name: string | null, question: number | null) =>
    (speakers?.has(name) ?? true) && (questions?.has(question) ?? true);
  const isUncounted = (turn: (typeof turns)[number] | undefined) =>
    turn !== undefined && ((leaveOutInterviewer && turn[2] === "I") || !counts(turn[2], turn[3]));
  const own = turns.find(([start, end]) => start <= at && at < end);
  if (own) return isUncounted(own);
  const before = turns.filter(([, end]) => end <= at).at(-1);
  const after = turns.find(([start]) => start > at);
  if (speakers || questions) return before !== undefined || !counts(null, null);
  return isUncounted(before) && isUncounted(after);
}

function doMeet({ by, paragraphs }: CoOccurrenceOptions, one: NaiveRun, other: NaiveRun): boolean {
  if (one.document !== other.document) return false;
  if (by === "overlap") return one.at.some((at) => other.at.includes(at));
  return [...one.touches].some((a) => [...other.touches].some((b) => Math.abs(Number(a) - Number(b)) <= paragraphs));
}

/** The runs grouped by those that meet, directly or through others. */
function components(
  ones: readonly NaiveRun[],
  others: readonly NaiveRun[],
  meets: (one: NaiveRun, other: NaiveRun) => boolean,
): NaiveRun[][] {
  const left = new Set([...ones, ...others]);
  const groups: NaiveRun[][] = [];
  for (const run of left) {
    const group = [run];
    left.delete(run);
    for (const member of group) {
      const opposite = ones.includes(member) ? others : ones;
      for (const next of opposite) if (left.has(next) && meets(member, next) && left.delete(next)) group.push(next);
    }
    groups.push(group);
  }
  return groups;
}

function unitsOf(runs: readonly NaiveRun[]): Set<string> {
  return new Set(runs.flatMap(({ touches }) => [...touches]));
}

/** A code, and with sub-codes those below it, which its path says. */
function codesBelow({ codes }: LittleInterviews, { withSubcodes }: CoOccurrenceOptions, root: Id): ReadonlySet<Id> {
  return new Set(codes.filter((code) => code === root || (withSubcodes && code.startsWith(`${root}/`))));
}

/** Whether one code lies below the other, so that they have no figure. */
export function isRelated({ withSubcodes }: CoOccurrenceOptions, one: Id, other: Id): boolean {
  return withSubcodes && one !== other && (one.startsWith(`${other}/`) || other.startsWith(`${one}/`));
}
