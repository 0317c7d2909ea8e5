import type { Diff, TableDiff, TextEdit } from "../model/diff.ts";
import { type Id, type TableName, tableNames } from "../model/records.ts";
import { type Splice, spliced } from "../text/splices.ts";
import { type DocumentRows, editText } from "./edit-text.ts";
import {
  fieldsOf,
  type NamedRows,
  namedTables,
  speakersField,
  speakersKey,
  textKey,
  withFields,
  withSpeakers,
} from "./name-fields.ts";

/** What is to be replaced, by the keys of the fields it stands in; in each in order, none overlapping another. */
export type Replacements = ReadonlyMap<string, readonly Splice[]>;

type AnyRow = { readonly id: Id };

/** Records as they are to become, several steps of which make one change. */
class Draft {
  readonly #rows = new Map<TableName, Map<Id, { readonly from: AnyRow; readonly to: AnyRow }>>();
  readonly #edits: TextEdit[] = [];

  /** Takes in what a change updates. */
  take(diff: Diff): void {
    for (const name of tableNames) {
      const { added = [], removed = [], updated = [] } = (diff[name] ?? {}) as TableDiff<AnyRow>;
      if (added.length + removed.length > 0) throw new Error(`Another name takes away or adds no row of ${name}.`);
      for (const [from, to] of updated) this.put(name, from, to);
    }
    this.#edits.push(...(diff.textEdits ?? []));
  }

  /** The record as it is to be so far. */
  current<Row extends AnyRow>(name: TableName, row: Row): Row {
    return (this.#rows.get(name)?.get(row.id)?.to as Row | undefined) ?? row;
  }

  put(name: TableName, row: AnyRow, to: AnyRow): void {
    const table = this.#rows.get(name) ?? new Map();
    table.set(row.id, { from: table.get(row.id)?.from ?? row, to });
    this.#rows.set(name, table);
  }

  diff(): Diff {
    const tables = [...this.#rows].map(([name, rows]) => {
      return [name, { updated: [...rows.values()].map(({ from, to }) => [from, to] as const) }] as const;
    });
    return { ...(Object.fromEntries(tables) as Diff), ...(this.#edits.length > 0 && { textEdits: this.#edits }) };
  }
}

/**
 * Replaces names, as one change: in texts, whose codings, turns, formatting and memos stay on the same words, the new
 * names among them; in the names of speakers; and in the fields of other records. `documents` are those of which a text
 * or a speaker is to be changed.
 */
export function replaceNames(rows: NamedRows, documents: Iterable<DocumentRows>, replacements: Replacements): Diff {
  const draft = new Draft();
  for (const document of documents) renameInDocument(draft, document, replacements);
  const texts = new Map<string, string>();
  for (const row of fieldTexts(rows, replacements)) texts.set(...row);
  for (const table of namedTables) {
    for (const row of rows[table]) {
      const current = draft.current(table, row);
      const to = withFields(table, current, texts);
      if (to !== current) draft.put(table, row, to);
    }
  }
  return draft.diff();
}

function renameInDocument(draft: Draft, rows: DocumentRows, replacements: Replacements): void {
  const { document, turns } = rows;
  const splices = replacements.get(textKey(document.id)) ?? [];
  if (splices.length > 0) draft.take(editText(rows, splices, "renamed").diff);
  const speakers = replacements.get(speakersKey(document.id)) ?? [];
  if (!turns || speakers.length === 0) return;
  const names = spliced(speakersField(document, turns.turns).text, speakers);
  draft.put("turns", turns, withSpeakers(draft.current("turns", turns), names));
  if (splices.length === 0)
    draft.put("documents", document, { ...document, revision: document.revision + 1 } as AnyRow);
}

/** The new texts of the fields in which something is replaced. */
function* fieldTexts(rows: NamedRows, replacements: Replacements): Iterable<[string, string]> {
  for (const { key, text } of fieldsOf(rows)) {
    const splices = replacements.get(key);
    if (splices && splices.length > 0) yield [key, spliced(text, splices)];
  }
}
