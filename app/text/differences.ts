import { diffArrays } from "diff";
import { aligned } from "./align-splices.ts";
import { anchors } from "./anchors.ts";
import { splitsPair } from "./position.ts";
import type { Splice } from "./splices.ts";
import { hasWord } from "./words.ts";

/** Between anchors, more tokens than these that go and come are one replacement: looking further costs seconds. */
const MOST_EDITS = 2000;
/** A single word that stays between two changes of so many words each is there by chance. */
const CHANGED_WORDS = 3;

// scripts without spaces between words give a token a letter
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}])+|\s|./gsu;

/**
 * What one text has to be changed in to become another, as splices of the first that are in order and do not touch. Words
 * stay where they can be told to be the same: rows of words that stand once in both, then what Myers' algorithm finds
 * between these. Texts that are the same give none.
 */
export function differences(from: string, to: string): Splice[] {
  const whole = withoutCommon(from, { start: 0, end: from.length, inserted: to });
  const removed = from.slice(whole.start, whole.end);
  if (removed === "" && whole.inserted === "") return [];
  if (!hasWord(removed) || !hasWord(whole.inserted)) return aligned([whole], from);
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
  return tokens.filter(hasWord).length;
}

function splicesOf(steps: readonly Step[], from: string, offset: number): Splice[] {
  let at = offset;
  return steps.flatMap(({ removed, inserted, stays }) => {
    const start = at;
    at += removed.join("").length;
    return stays ? [] : [withoutCommon(from, { start, end: at, inserted: inserted.join("") })];
  });
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
