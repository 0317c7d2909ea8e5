import { QueryProblem } from "./query.ts";

/** A part of a query as it is written, `[start, end)`. */
export type QueryToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: "word" | "phrase" | "regex"; readonly text: string }
  | { readonly kind: "and" | "or" | "not" | "open" | "close" }
  | { readonly kind: "near"; readonly distance: number }
);

/** What NEAR means without a number. */
const USUAL_DISTANCE = 10;
const MOST_DISTANCE = 1000;
const OPENING = /["“”„«]/;
const CLOSING = /["“”»]/;
/** Where a word of a query ends. */
const ENDS_WORD = /[\s()"“”„«»]/;

/** The parts of a query from left to right. Throws QueryProblem for a quotation or a pattern that is never closed. */
export function queryTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const sign = query.charAt(at);
    if (/\s/.test(sign)) {
      at++;
      continue;
    }
    const token = tokenAt(query, at, sign);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(query: string, at: number, sign: string): QueryToken {
  if (sign === "(") return { kind: "open", start: at, end: at + 1 };
  if (sign === ")") return { kind: "close", start: at, end: at + 1 };
  if (OPENING.test(sign)) return phraseAt(query, at);
  if (sign === "/") return regexAt(query, at);
  if (sign === "-") return minusAt(query, at);
  return wordAt(query, at);
}

function phraseAt(query: string, start: number): QueryToken {
  let end = start + 1;
  while (end < query.length && !CLOSING.test(query.charAt(end))) end++;
  if (end === query.length) throw new QueryProblem("This quotation mark is never closed.", start, start + 1);
  return { kind: "phrase", text: query.slice(start + 1, end), start, end: end + 1 };
}

function regexAt(query: string, start: number): QueryToken {
  let isInClass = false;
  for (let end = start + 1; end < query.length; end++) {
    const sign = query.charAt(end);
    if (sign === "\\") end++;
    else if (sign === "[") isInClass = true;
    else if (sign === "]") isInClass = false;
    else if (sign === "/" && !isInClass) {
      return { kind: "regex", text: query.slice(start + 1, end), start, end: end + 1 };
    }
  }
  throw new QueryProblem("The regular expression that opens with this “/” has no “/” at its end.", start, start + 1);
}

function minusAt(query: string, start: number): QueryToken {
  if (/\S/.test(query.charAt(start + 1))) return { kind: "not", start, end: start + 1 };
  throw new QueryProblem("Put “-” right before the word to leave out, as in cost -price.", start, start + 1);
}

function wordAt(query: string, start: number): QueryToken {
  let end = start + 1;
  while (end < query.length && !ENDS_WORD.test(query.charAt(end))) end++;
  // a closing quotation mark that nothing opened
  const text = query.slice(start, end);
  if (text === "AND") return { kind: "and", start, end };
  if (text === "OR") return { kind: "or", start, end };
  if (text === "NOT") return { kind: "not", start, end };
  if (/^NEAR(\/|$)/.test(text)) return { kind: "near", distance: distanceOf(text, start, end), start, end };
  return { kind: "word", text, start, end };
}

function distanceOf(text: string, start: number, end: number): number {
  if (text === "NEAR") return USUAL_DISTANCE;
  const distance = /^NEAR\/\d{1,9}$/.test(text) ? Number(text.slice("NEAR/".length)) : 0;
  if (distance >= 1 && distance <= MOST_DISTANCE) return distance;
  throw new QueryProblem(
    `After “NEAR/” goes a number of words from 1 to ${MOST_DISTANCE.toLocaleString("en")}, as in NEAR/5.`,
    start,
    end,
  );
}
