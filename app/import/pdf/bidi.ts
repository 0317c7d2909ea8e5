/** How the signs of a line are read: in which order, and whether its brackets are drawn the other way round. */
export type Reading = { readonly order: readonly number[]; readonly mirrors: boolean };

type Kind = "right" | "left" | "number" | "neutral";

const RIGHT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
const LETTER = /\p{L}/u;
const IN_NUMBERS = /^[.,:/\u066b\u066c-]$/;
const BY_NUMBERS = /^[%‰$€£¥+°#\u066a]$/;

/** Whether a letter is of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT.test(text) && LETTER.test(text);
}

/**
 * How signs are read that stand from left to right as listed: words of scripts that run to the left backwards, numbers
 * and other words among them forwards. A line with most of its letters in such a script begins at its right end, and
 * so does any line with some on a page of them.
 */
export function readingOf(signs: readonly string[], isRightPage: boolean): Reading {
  const kinds = kindsOf(signs);
  const rights = kinds.filter((kind) => kind === "right").length;
  const order = signs.map((_, index) => index);
  if (rights === 0) return { order, mirrors: false };
  const isRightLine = isRightPage || rights > kinds.filter((kind) => kind === "left").length;
  const levels = isRightLine ? levelsInRight(kinds) : levelsInLeft(kinds);
  for (const level of [2, 1]) reverseRuns(order, levels, level);
  return { order, mirrors: isTurnedOver(order.map((index) => signs[index] ?? "")) };
}

function kindsOf(signs: readonly string[]): Kind[] {
  const kinds = signs.map((sign): Kind => {
    if (DIGIT.test(sign)) return "number";
    if (RIGHT.test(sign)) return "right";
    return LETTER.test(sign) ? "left" : "neutral";
  });
  return kinds.map((kind, index) => {
    if (kind !== "neutral") return kind;
    const [before, after] = [kinds[index - 1] === "number", kinds[index + 1] === "number"];
    const sign = signs[index] ?? "";
    const isOfNumber = (before && after && IN_NUMBERS.test(sign)) || ((before || after) && BY_NUMBERS.test(sign));
    return isOfNumber ? "number" : kind;
  });
}

/** In a line that begins at the right: 2 for what runs to the right in it, 1 for all else. */
function levelsInRight(kinds: readonly Kind[]): number[] {
  const [before, after] = [strongBefore(kinds), strongAfter(kinds)];
  return kinds.map((kind, index) => {
    if (kind !== "neutral") return kind === "right" ? 1 : 2;
    return before[index] === "left" && after[index] !== "right" && after[index] !== null ? 2 : 1;
  });
}

/** In a line that begins at the left: 1 for what runs to the left in it, 2 for numbers among that, 0 for all else. */
function levelsInLeft(kinds: readonly Kind[]): number[] {
  const [before, after] = [strongBefore(kinds), strongAfter(kinds)];
  const isAmong = (index: number) => before[index] !== "left" && after[index] !== "left";
  return kinds.map((kind, index) => {
    if (kind === "right") return 1;
    if (kind === "left" || before[index] === null || after[index] === null || !isAmong(index)) return 0;
    return kind === "number" ? 2 : 1;
  });
}

/** For each sign, the kind of the nearest one before it that is not neutral. */
function strongBefore(kinds: readonly Kind[]): (Kind | null)[] {
  let last: Kind | null = null;
  return kinds.map((kind) => {
    const before = last;
    if (kind !== "neutral") last = kind;
    return before;
  });
}

function strongAfter(kinds: readonly Kind[]): (Kind | null)[] {
  return strongBefore([...kinds].reverse()).reverse();
}

function reverseRuns(order: number[], levels: readonly number[], least: number): void {
  // the levels move along with what was turned before
  const at = order.map((index) => levels[index] ?? 0);
  for (let start = 0; start < order.length; start++) {
    if ((at[start] ?? 0) < least) continue;
    let end = start;
    while (end < order.length && (at[end] ?? 0) >= least) end += 1;
    const run = order.slice(start, end).reverse();
    for (const [offset, index] of run.entries()) order[start + offset] = index;
    start = end;
  }
}

const OPENING = new Set("([{«");
const CLOSING = new Set(")]}»");

/** Whether more brackets close before they open than would if they were all turned over. */
function isTurnedOver(read: readonly string[]): boolean {
  return unmatched(read, OPENING, CLOSING) > unmatched(read, CLOSING, OPENING);
}

function unmatched(read: readonly string[], opening: ReadonlySet<string>, closing: ReadonlySet<string>): number {
  let [open, wrong] = [0, 0];
  for (const sign of read) {
    if (opening.has(sign)) open += 1;
    else if (closing.has(sign)) {
      if (open > 0) open -= 1;
      else wrong += 1;
    }
  }
  return wrong + open;
}

const MIRRORED = new Map(["()", ")(", "[]", "][", "{}", "}{", "«»", "»«"].map(([a = "", b = ""]) => [a, b]));

/** A bracket turned over; other signs stay as they are. */
export function mirrored(sign: string): string {
  return MIRRORED.get(sign) ?? sign;
}
