import { foldedPattern } from "../text/fold-pattern.ts";
import { type Query, QueryProblem } from "./query.ts";
import { type QueryToken, queryTokens } from "./query-tokens.ts";
import { wordPatterns } from "./word-patterns.ts";

const DEEPEST = 100;

/**
 * What a query looks for: `cost`, `"electronic government"`, `cost*`, `wom?n`, `/regular expression/`, put together
 * with AND (also by writing one after the other), OR, NOT or `-`, `NEAR/5` and parentheses. NOT binds before NEAR, NEAR
 * before AND, AND before OR. Null where nothing is written. Throws QueryProblem for what has no meaning.
 */
export function parseQuery(text: string): Query | null {
  const tokens = queryTokens(text);
  if (tokens.length === 0) return null;
  const parser = new Parser(tokens, text.length);
  const query = parser.whole();
  if (!findsSomething(query)) throw new QueryProblem(nothingPositive(query), 0, text.length);
  return query;
}

/** Whether every way to fulfil the query holds something to be shown. */
function findsSomething(query: Query): boolean {
  if (query.kind === "not") return false;
  if (query.kind === "and") return query.parts.some(findsSomething);
  return query.kind !== "or" || query.parts.every(findsSomething);
}

function nothingPositive(query: Query): string {
  return query.kind === "or"
    ? "One of the alternatives only says what is to be left out. Write NOT after what is looked for, as in cost NOT price."
    : "This only says what is to be left out. Write before it what is to be found, as in cost NOT price.";
}

class Parser {
  readonly #tokens: readonly QueryToken[];
  readonly #length: number;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly QueryToken[], length: number) {
    this.#tokens = tokens;
    this.#length = length;
  }

  whole(): Query {
    const query = this.#alternatives();
    const left = this.#next();
    if (left) throw new QueryProblem("No parenthesis is open that this one could close.", left.start, left.end);
    return query;
  }

  #alternatives(): Query {
    const parts = [this.#together()];
    while (this.#take("or")) parts.push(this.#together());
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: "or", parts };
  }

  #together(): Query {
    const parts = [this.#nearby()];
    for (;;) {
      const next = this.#next();
      if (!next || next.kind === "or" || next.kind === "close") break;
      this.#take("and");
      parts.push(this.#nearby());
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: "and", parts };
  }

  #nearby(): Query {
    const first = this.#next();
    let left = this.#negation();
    for (let near = this.#next(); near?.kind === "near"; near = this.#next()) {
      this.#at++;
      const second = this.#next();
      const right = this.#negation();
      this.#requireNearable(left, first);
      this.#requireNearable(right, second);
      left = { kind: "near", distance: near.distance, left, right };
    }
    return left;
  }

  #requireNearable(query: Query, token: QueryToken | undefined): void {
    if (canBeNear(query)) return;
    throw new QueryProblem(
      "NEAR stands between words, phrases, or alternatives such as (cost OR price).",
      token?.start ?? 0,
      token?.end ?? this.#length,
    );
  }

  #negation(): Query {
    if (!this.#take("not")) return this.#single();
    this.#enter();
    const part = this.#negation();
    this.#depth--;
    return { kind: "not", part };
  }

  #single(): Query {
    const token = this.#next();
    const { start, end } = token ?? { start: this.#length, end: this.#length };
    if (!token || token.kind === "close") throw new QueryProblem(this.#missing(), start, end);
    this.#at++;
    if (token.kind === "open") return this.#group(token);
    if (token.kind === "word") return { kind: "words", words: wordPatterns(token.text, start) };
    if (token.kind === "phrase") return { kind: "words", words: wordPatterns(token.text, start + 1) };
    if (token.kind === "regex") return { kind: "regex", regex: regexOf(token.text, start, end) };
    throw new QueryProblem(
      `Before “${nameOf(token)}” goes what it joins, as in cost ${nameOf(token)} price.`,
      start,
      end,
    );
  }

  #group(open: QueryToken): Query {
    this.#enter();
    if (this.#next()?.kind === "close") {
      throw new QueryProblem("There is nothing between these parentheses.", open.start, open.end + 1);
    }
    const query = this.#alternatives();
    this.#depth--;
    if (!this.#take("close")) throw new QueryProblem("This parenthesis is never closed.", open.start, open.end);
    return query;
  }

  #enter(): void {
    this.#depth++;
    const token = this.#next();
    if (this.#depth <= DEEPEST) return;
    throw new QueryProblem("There are too many parentheses within each other.", token?.start ?? 0, this.#length);
  }

  /** What is missing where a word should stand. */
  #missing(): string {
    const before = this.#tokens[this.#at - 1];
    return before ? `After “${nameOf(before)}” goes a word, a phrase or a parenthesis.` : "Nothing is looked for here.";
  }

  #next(): QueryToken | undefined {
    return this.#tokens[this.#at];
  }

  #take(kind: QueryToken["kind"]): boolean {
    if (this.#next()?.kind !== kind) return false;
    this.#at++;
    return true;
  }
}

function canBeNear(query: Query): boolean {
  if (query.kind === "or") return query.parts.every(canBeNear);
  return query.kind === "words" || query.kind === "near";
}

function nameOf({ kind }: QueryToken): string {
  if (kind === "open") return "(";
  return kind === "close" ? ")" : kind.toUpperCase();
}

function regexOf(pattern: string, start: number, end: number): RegExp {
  if (pattern === "") throw new QueryProblem("There is no regular expression between these signs.", start, end);
  try {
    return foldedPattern(pattern, {});
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(": ").at(-1) ?? "") : "";
    throw new QueryProblem(`This is not a regular expression: ${reason.toLowerCase()}.`, start, end);
  }
}
