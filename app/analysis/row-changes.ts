import type { TableDiff } from "../model/diff.ts";
import type { Id } from "../model/records.ts";
import { countInWords } from "../text/numbers-in-words.ts";

/** A row of which a user knows the name. */
export type NamedRow = { readonly id: Id; readonly name: string };

/** What fields of records are called where one changed; those without words change along with something else. */
const fieldWords: ReadonlyMap<string, string> = new Map([
  ["name", "name"],
  ["language", "language"],
  ["parentId", "place in the tree"],
  ["color", "colour"],
  ["definition", "definition"],
  ["inclusion", "inclusion criteria"],
  ["exclusion", "exclusion criteria"],
  ["example", "example"],
  ["isCodable", "use as a group"],
  ["documentIds", "documents"],
  ["values", "variable values"],
  ["memberIds", "members"],
  ["query", "query"],
  ["type", "type"],
  ["title", "title"],
  ["text", "text"],
]);

/** The fields in which two rows differ and which have a name for users, with that name. */
export function changedFields(from: object, to: object): readonly (readonly [field: string, words: string])[] {
  const before = from as Readonly<Record<string, unknown>>;
  const after = to as Readonly<Record<string, unknown>>;
  return [...fieldWords].filter(([field]) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** How a table's rows are spoken of. */
export type Wording = {
  readonly one: string;
  readonly many: string;
  /** What was done to rows that a change added, unless it was an undo. */
  readonly added?: string;
};

/** What a change did to rows with names, in phrases: `Code renamed: Cost → Costs`. */
export function namedPhrases<Row extends NamedRow>(
  table: TableDiff<Row> | undefined,
  { one, many, added = "added" }: Wording,
  isUndo: boolean,
): string[] {
  if (!table) return [];
  const phrases: string[] = [];
  const say = (rows: readonly NamedRow[], done: string) => {
    const [first] = rows;
    if (first)
      phrases.push(
        rows.length === 1 ? `${one} ${first.name} ${done}` : `${countInWords(rows.length, one, many)} ${done}`,
      );
  };
  say(table.added ?? [], isUndo ? "brought back" : added);
  phrases.push(...updatePhrases(table.updated ?? [], one, many));
  if (phrases.length === 0 && isReordered(table)) phrases.push(`${capital(many)} put in another order`);
  say(table.removed ?? [], "removed");
  return phrases;
}

function updatePhrases<Row extends NamedRow>(
  updated: readonly (readonly [from: Row, to: Row])[],
  one: string,
  many: string,
): string[] {
  const changed = updated
    .map(([from, to]) => ({ from, to, fields: changedFields(from, to) }))
    .filter(({ fields }) => fields.length > 0);
  const [first] = changed;
  if (!first) return [];
  if (changed.length > 1) {
    const fields = new Set(changed.flatMap(({ fields }) => fields.map(([, words]) => words)));
    return [`${countInWords(changed.length, one, many)} changed: ${[...fields].join(", ")}`];
  }
  const { from, to, fields } = first;
  const others = fields.filter(([field]) => field !== "name").map(([, words]) => words);
  return [
    ...(from.name === to.name ? [] : [`${one} renamed: ${from.name} → ${to.name}`]),
    ...(others.length > 0 ? [`${one} ${to.name} changed: ${others.join(", ")}`] : []),
  ];
}

/** Whether rows changed their places; where some were added or removed, the others only made room. */
function isReordered({ added, removed, updated }: TableDiff<NamedRow>): boolean {
  if (added?.length || removed?.length) return false;
  const place = (row: NamedRow) => (row as { readonly position?: number }).position;
  return updated?.some(([from, to]) => place(from) !== place(to)) ?? false;
}

/** With a capital at the beginning. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
