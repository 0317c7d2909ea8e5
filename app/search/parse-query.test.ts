import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query.ts";
import { type Query, QueryProblem } from "./query.ts";

/** A query as it was understood, every pair in parentheses. */
function shape(query: Query | null): string {
  if (!query) return "";
  switch (query.kind) {
    case "words":
      return query.words.map(({ text, isGlued }) => (isGlued ? "+" : "") + text).join("_");
    case "regex":
      return String(query.regex);
    case "near":
      return `(${shape(query.left)} ~${query.distance} ${shape(query.right)})`;
    case "not":
      return `!${shape(query.part)}`;
    default:
      return `(${query.parts.map(shape).join(query.kind === "and" ? " & " : " | ")})`;
  }
}

function problemOf(text: string): { readonly message: string; readonly part: string } | null {
  try {
    parseQuery(text);
    return null;
  } catch (error) {
    if (!(error instanceof QueryProblem)) throw error;
    return { message: error.message, part: text.slice(error.start, error.end) };
  }
}

describe("a query is understood", () => {
  it.each([
    ["", ""],
    ["  \n", ""],
    ["cost", "cost"],
    ["COST Educación", "(cost & educacion)"],
    ["cost price AND tax", "(cost & price & tax)"],
    ["a OR b c", "(a | (b & c))"],
    ["(a OR b) c", "((a | b) & c)"],
    ["a NOT b OR c", "((a & !b) | c)"],
    ["a -b", "(a & !b)"],
    ["a -(b OR c)", "(a & !(b | c))"],
    ["a AND NOT b", "(a & !b)"],
    ["a NEAR/5 b c", "((a ~5 b) & c)"],
    ["a NEAR b NEAR/2 c", "((a ~10 b) ~2 c)"],
    ["and or not near", "(and & or & not & near)"],
    ["“electronic government”", "electronic_government"],
    ['"y AND z"', "y_and_z"],
    ["well-known", "well_known"],
    ["电子*", "电_+子"],
    ["cost*", "cost*"],
  ])("%j as %s", (text, meaning) => {
    expect(shape(parseQuery(text))).toBe(meaning);
  });
});

describe("a query that has no meaning is answered with a sentence and the place:", () => {
  it.each([
    ['cost "of', "This quotation mark is never closed.", '"'],
    ["(cost", "This parenthesis is never closed.", "("],
    ["cost)", "No parenthesis is open that this one could close.", ")"],
    ["cost AND", "After “AND” goes a word, a phrase or a parenthesis.", ""],
    ["OR cost", "Before “OR” goes what it joins, as in cost OR price.", "OR"],
    [
      "NOT cost",
      "This only says what is to be left out. Write before it what is to be found, as in cost NOT price.",
      "NOT cost",
    ],
    ["cost NEAR/0 price", "After “NEAR/” goes a number of words from 1 to 1,000, as in NEAR/5.", "NEAR/0"],
    ["cost NEAR/x price", "After “NEAR/” goes a number of words from 1 to 1,000, as in NEAR/5.", "NEAR/x"],
    ["a NEAR/2 (b c)", "NEAR stands between words, phrases, or alternatives such as (cost OR price).", "("],
    ["*", "“*” alone would find every word: put letters beside it, as in cost*.", "*"],
    ["...", "“...” has no letters or figures. To find signs, write a regular expression, as in /[!?]/.", "..."],
    ['""', "There is nothing between these quotation marks.", ""],
    ["()", "There is nothing between these parentheses.", "()"],
    ["/cost", "The regular expression that opens with this “/” has no “/” at its end.", "/"],
    ["/(/", "This is not a regular expression: unterminated group.", "/(/"],
    ["cost - price", "Put “-” right before the word to leave out, as in cost -price.", "-"],
  ])("%j", (text, message, part) => {
    expect(problemOf(text)).toEqual({ message, part });
  });

  it("whatever is typed, it is understood or told", () => {
    const signs = fc.constantFrom(...'ab()"“-/*?é電 ', " AND ", " OR ", " NOT ", " NEAR/3 ", "[", "\\");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 24 }), (parts) => {
        const problem = problemOf(parts.join(""));
        if (problem) expect(problem.message).toMatch(/[.?]$/);
      }),
      { numRuns: 3000 },
    );
  });

  it("parentheses without end", () => {
    expect(problemOf("(".repeat(100_000))?.message).toBe("There are too many parentheses within each other.");
    expect(problemOf(`a ${"-".repeat(100_000)}b`)?.message).toBe("There are too many parentheses within each other.");
  });
});
