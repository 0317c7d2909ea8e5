import type { RemarkKind } from "../remarks.ts";

/** What is marked in a Word file's XML, since its parser passes it over in silence. */
export type Marked = Extract<
  RemarkKind,
  "insertion" | "deletion" | "move" | "picture" | "hidden" | "equation" | "reading"
>;

/** Begins the names of bookmarks that are marks; Word's own names hold no spaces. */
const BEGINNING = "quipu ";
const KINDS: ReadonlySet<string> = new Set<Marked>([
  ...(["insertion", "deletion", "move", "picture", "hidden", "equation", "reading"] as const),
]);

/** The name of the bookmark that marks a place where something was met. */
export function markerOf(kind: Marked): string {
  return BEGINNING + kind;
}

/** What a bookmark marks; null where it is one of the file's own. */
export function markedBy(name: string): Marked | null {
  const kind = name.startsWith(BEGINNING) ? name.slice(BEGINNING.length) : "";
  return isMarked(kind) ? kind : null;
}

function isMarked(kind: string): kind is Marked {
  return KINDS.has(kind);
}
