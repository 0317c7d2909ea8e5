import { diffArrays } from "diff";
import type { Splice } from "./splices.ts";

/** So many words in a row that stand once in either text are taken for the same. */
const ANCHOR_WORDS = 4;
/** Between anchors, more tokens than these that go and come are one replacement: looking further costs seconds. */
const MOST_EDITS = 2000;
/** A single word that stays between two changes of so many words each is there by chance. */
const CHANGED_WORDS = 3;

// scripts without spaces between words give a token a letter
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}])+|\s|./gsu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * What one text has to be changed in to become another, as splices of the first that are in order and do not touch. Words
 * stay where they can be told to be the same: rows of words that stand once in both, then what Myers' algorithm finds
 * between these. Texts that are the same give none.
 */
export function differences(from: string, to: string): Splice[] {
  const whole = withoutCommon(from, { start: 0, end: from.length, inserted: to });
  const removed = from.slice(whole.start, whole.end);
  if (removed === "" && whole.inserted === "") return [];
  if (!WORD.test(removed) || !WORD.test(whole.inserted)) return aligned([whole], from);
  const [before, after] = [tokensOf(removed), tokensOf(whole.inserted)];
  return aligned(splicesOf(merged(stepsBetween(before, after)), from, whole.start), from);
}

/** Tokens that stay (equal on both sides), or go and come. */
type Step = { readonly removed: readonly string[]; readonly inserted: readonly string[]; readonly stays: boolean };

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const anchor of [...anchors(before, after), { i: before.length, j: after.length, length: 0 }]) {
    steps.push(...stepsInGap(before.slice(i, anchor.i), after.slice(j, anchor.j)));
    const same = before.slice(anchor.i, anchor.i + anchor.length);
    if (same.length > 0) steps.push({ removed: same, inserted: same, stays: true });
    [i, j] = [anchor.i + anchor.length, anchor.j + anchor.length];
  }
  return steps;
}

function stepsInGap(before: readonly string[], after: readonly string[]): Step[] {
  const replaced = { removed: before, inserted: after, stays: false };
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0 || after.length === 0) return [replaced];
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!parts) return [replaced];
  return parts.map(({ value, added, removed }) => {
    return { removed: added ? [] : value, inserted: removed ? [] : value, stays: !added && !removed };
  });
}

type Anchor = { readonly i: number; readonly j: number; readonly length: number };

/** Rows of words that stand once in both texts and in the same order, as far as they are the same on either side. */
function anchors(before: readonly string[], after: readonly string[]): Anchor[] {
  const [one, other] = [rowsOnce(before), rowsOnce(after)];
  const pairs: Anchor[] = [];
  for (const [row, i] of one) {
    const j = other.get(row);
    if (j !== undefined) pairs.push({ i, j, length: 1 });
  }
  const found: Anchor[] = [];
  for (const { i, j } of longestRising(pairs.sort((a, b) => a.i - b.i))) {
    const last = found.at(-1);
    const [freeI, freeJ] = [last ? last.i + last.length : 0, last ? last.j + last.length : 0];
    if (i < freeI || j < freeJ) continue;
    let length = 0;
    while (i + length < before.length && before[i + length] === after[j + length]) length++;
    let back = 0;
    while (i - back > freeI && j - back > freeJ && before[i - back - 1] === after[j - back - 1]) back++;
    found.push({ i: i - back, j: j - back, length: length + back });
  }
  return found;
}

/** Where each row of words begins, of those that stand once; what lies between the words does not matter. */
function rowsOnce(tokens: readonly string[]): Map<string, number> {
  const words = tokens.flatMap((token, index) => (WORD.test(token) ? [index] : []));
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = 0; at + ANCHOR_WORDS <= words.length; at++) {
    const row = words
      .slice(at, at + ANCHOR_WORDS)
      .map((index) => tokens[index])
      .join(" ");
    if (places.has(row)) twice.add(row);
    places.set(row, words[at] ?? 0);
  }
  for (const row of twice) places.delete(row);
  return places;
}

/** The most pairs that rise in both; they come in the order of `i`. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, { j }] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.j ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rising: Anchor[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

/** The steps with changes joined across what stays between them by chance: first signs and spaces, then single words. */
function merged(steps: readonly Step[]): Step[] {
  return joined(
    joined(
      joined(steps, () => false),
      isWordless,
    ),
    isByChance,
  );
}

/** Joins neighbours of one kind, and changes with what stays between them where that does not count. */
function joined(steps: readonly Step[], joins: (last: Step, stays: Step, next: Step) => boolean): Step[] {
  const kept: Step[] = [];
  for (const [index, step] of steps.entries()) {
    const [last, next] = [kept.at(-1), steps[index + 1]];
    const isJoined = step.stays && last && next && !last.stays && !next.stays && joins(last, step, next);
    if (last && (isJoined || last.stays === step.stays)) kept.splice(-1, 1, concat(last, step));
    else kept.push(step);
  }
  return kept;
}

function concat(one: Step, other: Step): Step {
  return {
    removed: [...one.removed, ...other.removed],
    inserted: [...one.inserted, ...other.inserted],
    stays: one.stays && other.stays,
  };
}

function isWordless(last: Step, stays: Step, next: Step): boolean {
  return wordCount(stays.removed) === 0 && changedWords(last) > 0 && changedWords(next) > 0;
}

function isByChance(last: Step, stays: Step, next: Step): boolean {
  return wordCount(stays.removed) === 1 && changedWords(last) >= CHANGED_WORDS && changedWords(next) >= CHANGED_WORDS;
}

function changedWords({ removed, inserted }: Step): number {
  return Math.min(wordCount(removed), wordCount(inserted));
}

function wordCount(tokens: readonly string[]): number {
  return tokens.filter((token) => WORD.test(token)).length;
}

function splicesOf(steps: readonly Step[], from: string, offset: number): Splice[] {
  let at = offset;
  return steps.flatMap(({ removed, inserted, stays }) => {
    const start = at;
    at += removed.join("").length;
    return stays ? [] : [withoutCommon(from, { start, end: at, inserted: inserted.join("") })];
  });
}

/**
 * The splices with words that come or go moved, among the places that give the same text, to where they begin and end
 * with lines or sentences: `One.| Two.| Three.` rather than `One|. Two|. Three.`
 */
function aligned(splices: readonly Splice[], text: string): Splice[] {
  return splices.map((splice, index) => {
    const [least, most] = [(splices[index - 1]?.end ?? -1) + 1, (splices[index + 1]?.start ?? text.length + 1) - 1];
    const words = splice.start === splice.end ? splice.inserted : text.slice(splice.start, splice.end);
    if (splice.start !== splice.end && splice.inserted !== "") return splice;
    const step = bestStep(text, splice, words, least, most);
    const moved = { start: splice.start + step, end: splice.end + step };
    if (splice.start !== splice.end) return { ...moved, inserted: "" };
    const turned = ((step % words.length) + words.length) % words.length;
    return { ...moved, inserted: words.slice(turned) + words.slice(0, turned) };
  });
}

/** By how many letters to move words that come or go, for the best edges; 0 where no other place is better. */
function bestStep(text: string, { start, end }: Splice, words: string, least: number, most: number): number {
  const length = words.length;
  const letter = (at: number) => words[((at % length) + length) % length] ?? "";
  const edges = (step: number) => {
    const [first, last] = [letter(step), letter(step - 1)];
    return edgeScore(text[start + step - 1], first) + edgeScore(last, text[end + step]);
  };
  let best = { step: 0, score: edges(0) };
  const look = (step: number) => {
    const score = edges(step);
    if (score > best.score && !splitsPair(text, start + step)) best = { step, score };
  };
  for (let step = -1; start + step >= least && text[start + step] === letter(step); step--) look(step);
  for (let step = 1; end + step <= most && text[end + step - 1] === letter(step - 1); step++) look(step);
  return best.step;
}

/** How well a text divides between two letters. */
function edgeScore(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined || before === "\n") return 5;
  if (after === "\n") return 4;
  if (/\s/.test(before)) return 3;
  if (/\s/.test(after)) return 2;
  return WORD.test(before) && WORD.test(after) ? 0 : 1;
}

/** The splice without what the words that go and those that come begin and end with in common. */
function withoutCommon(text: string, { start, end, inserted }: Splice): Splice {
  const most = Math.min(end - start, inserted.length);
  let head = 0;
  while (head < most && text[start + head] === inserted[head]) head++;
  if (head > 0 && (splitsPair(text, start + head) || splitsPair(inserted, head))) head--;
  let tail = 0;
  while (tail < most - head && text[end - 1 - tail] === inserted[inserted.length - 1 - tail]) tail++;
  if (tail > 0 && (splitsPair(text, end - tail) || splitsPair(inserted, inserted.length - tail))) tail--;
  return { start: start + head, end: end - tail, inserted: inserted.slice(head, inserted.length - tail) };
}

/** Whether a position lies between the two halves of one character. */
function splitsPair(text: string, position: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, position - 1), position + 1));
}
