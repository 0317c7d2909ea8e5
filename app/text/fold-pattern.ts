import { type Folding, fold } from "./fold.ts";

/** Letters of words in any language; `\w` knows English ones alone. */
const WORD = "\\p{L}\\p{M}\\p{N}_";
const EDGE = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;

/** What has a meaning of its own outside of and inside of a class. */
const outside: ReadonlyMap<string, string> = new Map([
  ["\\w", `[${WORD}]`],
  ["\\W", `[^${WORD}]`],
  ["\\b", EDGE],
  ["\\B", `(?!${EDGE})`],
]);
const inside: ReadonlyMap<string, string> = new Map([["\\w", WORD]]);

/** Everything, line ends included. */
const ANY = "[\\s\\S]";

const TOKENS = new RegExp(
  [
    "\\\\u\\{(?<code>[0-9a-f]{1,6})\\}|\\\\u(?<four>[0-9a-f]{4})|\\\\x(?<two>[0-9a-f]{2})",
    "\\\\[pPk](?:\\{[^}]*\\}|<[^>]*>)|\\(\\?<(?![=!])[^>]*>",
    `\\\\(?<sign>[^a-z0-9\\s])|\\\\${ANY}|${ANY}`,
  ].join("|"),
  "giu",
);

/**
 * The regular expression for a text that is folded: its letters folded alike, its signs as they are. Letters of words
 * and their edges, `\w` and `\b`, are those of all languages: `educaci[óò]n\b` also finds "EDUCACION" and leaves
 * "educacional" out. Throws the SyntaxError of RegExp for what is none.
 */
export function foldedPattern(pattern: string, { keepsCase = false, keepsAccents = false }: Folding): RegExp {
  const folding = { keepsCase: true, keepsAccents };
  let isInClass = false;
  const parts: string[] = [];
  for (const { 0: token, groups = {} } of pattern.normalize("NFC").matchAll(TOKENS)) {
    const letter = letterMeant(groups);
    const meaning = (isInClass ? inside : outside).get(token);
    parts.push(letter === null ? (meaning ?? foldedToken(token, folding)) : literal(fold(letter, folding)));
    if (token === "[" || token === "]") isInClass = token === "[";
  }
  return new RegExp(parts.join(""), keepsCase ? "gmu" : "gimu");
}

/** The letter that an escape stands for, by its number or for itself; null where the token is no such escape. */
function letterMeant({ code, four, two, sign }: Readonly<Record<string, string | undefined>>): string | null {
  const digits = code ?? four ?? two;
  if (digits === undefined) return sign ?? null;
  const number = Number.parseInt(digits, 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : "";
}

function foldedToken(token: string, folding: Folding): string {
  if (token.startsWith("\\") || token.startsWith("(?<")) return token;
  const folded = fold(token, folding);
  return folded === token ? token : literal(folded);
}

/** Signs by their number, which is read alike wherever they stand. */
function literal(letters: string): string {
  return letters.replace(/[!-/:-@[-^`{-~]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
