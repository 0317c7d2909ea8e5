import type {
  Case,
  Code,
  Document,
  DocumentTurns,
  Id,
  Memo,
  Original,
  Project,
  RecordSet,
  SavedQuery,
  Turn,
  UnplacedCoding,
  VariableValue,
} from "../model/records.ts";

/** What of a project names may stand in. */
export type NameTarget = "texts" | "speakers" | "titles" | "cases" | "memos" | "codes";

/** A piece of text of a project in which names may stand. */
export type NameField = {
  /** Names it for good: the table, the record, and what of it. */
  readonly key: string;
  readonly target: NameTarget;
  /** What it is called on screen. */
  readonly title: string;
  readonly text: string;
};

/** The records whose fields are looked through; texts and turns come one by one. */
export type NamedRows = {
  readonly project: readonly Project[];
  readonly documents: readonly Document[];
  readonly originals: readonly Original[];
  readonly sets: readonly RecordSet[];
  readonly queries: readonly SavedQuery[];
  readonly cases: readonly Case[];
  readonly memos: readonly Memo[];
  readonly codes: readonly Code[];
  readonly unplaced: readonly UnplacedCoding[];
};

export const namedTables = [
  "project",
  "documents",
  "originals",
  "sets",
  "queries",
  "cases",
  "memos",
  "codes",
  "unplaced",
] as const satisfies readonly (keyof NamedRows)[];

/** The texts of a record by what they are. */
type Texts = Readonly<Record<string, string>>;

/** How the texts of a table's records are read and written. */
type Access<Row> = {
  readonly target: NameTarget;
  readonly title: (row: Row) => string;
  readonly read: (row: Row) => Texts;
  /** The record with the texts, which are all of those read. */
  readonly write: (row: Row, texts: Texts) => Row;
};

const accesses: { readonly [Table in keyof NamedRows]: Access<NamedRows[Table][number]> } = {
  project: access("titles", "Project", ({ name }) => ({ name })),
  documents: {
    target: "titles",
    title: () => "Document",
    read: ({ name, values }) => ({ name, ...valueTexts(values) }),
    write: (row, texts) => ({ ...row, name: texts["name"] ?? row.name, values: withTexts(row.values, texts) }),
  },
  originals: access("titles", "Original file", ({ fileName }) => ({ fileName })),
  sets: access("titles", "Set", ({ name }) => ({ name })),
  queries: access("titles", "Saved query", ({ name }) => ({ name })),
  cases: {
    target: "cases",
    title: ({ name }) => `Case “${name}”`,
    read: ({ name, values }) => ({ name, ...valueTexts(values) }),
    write: (row, texts) => ({ ...row, name: texts["name"] ?? row.name, values: withTexts(row.values, texts) }),
  },
  memos: {
    target: "memos",
    title: ({ title }) => (title === "" ? "Memo" : `Memo “${title}”`),
    read: ({ title, text, target }) => ({ title, text, ...quoteOf(target) }),
    write: (row, { title = "", text = "", quote }) => {
      const { target } = row;
      const isQuoted = target.kind === "segment" && quote !== undefined;
      return { ...row, title, text, target: isQuoted ? { ...target, quote } : target };
    },
  },
  codes: {
    target: "codes",
    title: ({ name }) => `Code “${name}”`,
    read: ({ name, definition, inclusion, exclusion, example }) => {
      return { name, definition, inclusion, exclusion, example };
    },
    write: (row, texts) => ({ ...row, ...texts }),
  },
  unplaced: access("texts", "Coding without a place", ({ quote }) => ({ quote })),
};

function access<Row>(target: NameTarget, title: string, read: (row: Row) => Texts): Access<Row> {
  return { target, title: () => title, read, write: (row, texts) => ({ ...row, ...texts }) };
}

function quoteOf(target: Memo["target"]): Texts {
  return target.kind === "segment" && target.quote !== undefined ? { quote: target.quote } : {};
}

function valueTexts(values: readonly VariableValue[]): Texts {
  return Object.fromEntries(
    values.flatMap(({ variableId, value }) => (typeof value === "string" ? [[`value-${variableId}`, value]] : [])),
  );
}

function withTexts(values: readonly VariableValue[], texts: Texts): VariableValue[] {
  return values.map((one) => ({ ...one, value: texts[`value-${one.variableId}`] ?? one.value }));
}

/** The fields of all records, in the order of their tables. */
export function fieldsOf(rows: NamedRows): NameField[] {
  return namedTables.flatMap((table) => fieldsOfTable(table, rows));
}

function fieldsOfTable<Table extends keyof NamedRows>(table: Table, rows: NamedRows): NameField[] {
  const { target, title, read } = accesses[table] as Access<NamedRows[Table][number]>;
  return rows[table].flatMap((row) =>
    Object.entries(read(row)).map(([field, text]) => {
      return { key: `${table}:${row.id}:${field}`, target, title: title(row), text };
    }),
  );
}

/** The record with other texts in some of its fields, by their keys; the same where none is its own. */
export function withFields<Table extends keyof NamedRows>(
  table: Table,
  row: NamedRows[Table][number],
  texts: ReadonlyMap<string, string>,
): NamedRows[Table][number] {
  const { read, write } = accesses[table] as Access<NamedRows[Table][number]>;
  const before = read(row);
  const after = Object.fromEntries(
    Object.entries(before).map(([field, text]) => [field, texts.get(`${table}:${row.id}:${field}`) ?? text]),
  );
  return Object.keys(before).some((field) => before[field] !== after[field]) ? write(row, after) : row;
}

/** The text of a document as a field. */
export function textField({ id, name }: Document, text: string): NameField {
  return { key: textKey(id), target: "texts", title: name, text };
}

export function textKey(documentId: Id): string {
  return `texts:${documentId}:text`;
}

/** The names of those who speak in a document as a field, each once and on its line. */
export function speakersField({ id, name }: Document, turns: readonly Turn[]): NameField {
  return { key: speakersKey(id), target: "speakers", title: name, text: speakersIn(turns).join("\n") };
}

export function speakersKey(documentId: Id): string {
  return `turns:${documentId}:speakers`;
}

/** The turns with the names that the field has now, line by line. */
export function withSpeakers(row: DocumentTurns, text: string): DocumentTurns {
  const names = text.split("\n");
  const renamed = new Map(speakersIn(row.turns).map((name, index) => [name, names[index] ?? name]));
  return { ...row, turns: row.turns.map((turn) => ({ ...turn, speaker: renamed.get(turn.speaker) ?? turn.speaker })) };
}

function speakersIn(turns: readonly Turn[]): string[] {
  return [...new Set(turns.map(({ speaker }) => speaker))];
}
