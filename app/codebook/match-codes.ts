import type { Code } from "../model/records.ts";
import { type CodeNode, PATH_SEPARATOR } from "./tree.ts";

/** A code with what typed text is compared with. */
export type CodeEntry = {
  readonly code: Code;
  /** The path of the code above it; empty at the top level. */
  readonly parentPath: string;
  /** Folded: no capitals, no accents. */
  readonly name: string;
  /** Folded, from the top down to the code. */
  readonly path: string;
};

/** The codes in the order in which the tree is read, ready for `matchCodes`. */
export function codeEntries(nodes: readonly CodeNode[], parentPath = ""): CodeEntry[] {
  return nodes.flatMap(({ code, path, children }) => [
    { code, parentPath, name: fold(code.name), path: fold(path) },
    ...codeEntries(children, path),
  ]);
}

/**
 * The entries in whose path every typed word occurs, whatever the capitals and accents, the best first: those named
 * exactly so, those whose name starts with the typed text, those in whose name each typed word starts a word, then
 * the others. Equals keep their order; with nothing typed, so do all. `edu` finds Educación, `soc pov` finds
 * `Social barriers > Poverty`.
 */
export function matchCodes(entries: readonly CodeEntry[], typed: string): readonly CodeEntry[] {
  const text = words(typed).join(" ");
  if (text === "") return entries;
  const typedWords = text.split(" ");
  const ranks: CodeEntry[][] = [[], [], [], []];
  for (const entry of entries) {
    if (typedWords.every((word) => entry.path.includes(word))) ranks[rankOf(entry, text, typedWords)]?.push(entry);
  }
  return ranks.flat();
}

/** Whether a code has exactly the typed name, or stands at exactly the typed path, whatever the capitals and accents. */
export function isNamed(entry: CodeEntry, typed: string): boolean {
  const text = fold(typed).trim();
  const path = text.split(PATH_SEPARATOR.trim()).map((part) => part.trim());
  return entry.name === text || entry.path === path.join(PATH_SEPARATOR);
}

function rankOf({ name }: CodeEntry, text: string, typedWords: readonly string[]): 0 | 1 | 2 | 3 {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  const nameWords = words(name);
  return typedWords.every((word) => nameWords.some((nameWord) => nameWord.startsWith(word))) ? 2 : 3;
}

function words(text: string): string[] {
  return fold(text)
    .split(/[\s>,;:()/-]+/)
    .filter((word) => word !== "");
}

/** Without capitals and without the accents that decomposition sets apart. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
