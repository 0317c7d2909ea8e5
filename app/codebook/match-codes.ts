import type { Code } from "../model/records.ts";
import { fold } from "../text/fold.ts";
import { searchWords } from "./found-words.ts";
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
export function codeEntries(nodes: readonly CodeNode[]): CodeEntry[] {
  const entries: CodeEntry[] = [];
  const visit = ({ code, path, children }: CodeNode, parentPath: string) => {
    entries.push({ code, parentPath, name: fold(code.name), path: fold(path) });
    for (const child of children) visit(child, path);
  };
  for (const node of nodes) visit(node, "");
  return entries;
}

/**
 * The entries in whose path every typed word occurs, whatever the capitals and accents, the best first: those named
 * exactly so, those whose name starts with the typed text, those in whose name each typed word starts a word, then
 * the others. Equals keep their order; with nothing typed, so do all. `edu` finds Educación, `soc pov` finds
 * `Social barriers > Poverty`.
 */
export function matchCodes(entries: readonly CodeEntry[], typed: string): readonly CodeEntry[] {
  const text = searchWords(typed).join(" ");
  if (text === "") return entries;
  const typedWords = text.split(" ");
  const ranks: CodeEntry[][] = [[], [], [], []];
  for (const entry of entries) {
    if (typedWords.every((word) => entry.path.includes(word))) ranks[rankOf(entry, text, typedWords)]?.push(entry);
  }
  return ranks.flat();
}

/** The codes in whose path, or in what is said of them, every typed word occurs, whatever the capitals and accents. */
export function matchTexts(entries: readonly CodeEntry[], typed: string): readonly CodeEntry[] {
  const typedWords = searchWords(typed);
  return entries.filter(({ code, path }) => {
    const { definition, inclusion, exclusion, example } = code;
    const said = fold([definition, inclusion, exclusion, example].join("\n"));
    return typedWords.every((word) => path.includes(word) || said.includes(word));
  });
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
  const nameWords = searchWords(name);
  return typedWords.every((word) => nameWords.some((nameWord) => nameWord.startsWith(word))) ? 2 : 3;
}
