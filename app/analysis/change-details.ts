import type { Diff, TableDiff } from "../model/diff.ts";
import type { CodeQuery, Coding, Id, Memo, TableName } from "../model/records.ts";
import { shortened } from "../text/shortened.ts";
import type { Names } from "./change-names.ts";
import { memoInWords } from "./describe-change.ts";
import { queryInWords } from "./query-words.ts";
import { changedFields, type NamedRow } from "./row-changes.ts";

/** As many rows of a change as are told one by one. */
const TOLD_AT_MOST = 200;
const QUOTED_AT_MOST = 240;

const nouns: readonly (readonly [TableName, string])[] = [
  ["project", "Project"],
  ["coders", "Coder"],
  ["documents", "Document"],
  ["codes", "Code"],
  ["cases", "Case"],
  ["variables", "Variable"],
  ["sets", "Set"],
  ["queries", "Query"],
];

/**
 * What a change did row by row and field by field, each in a line; after many lines, how many more there are. Positions are
 * UTF-16 code units. [P1]
 */
export function changeDetails(diff: Diff, names: Names): string[] {
  const lines = [
    ...nouns.flatMap(([name, noun]) => namedLines(noun, diff[name] as TableDiff<NamedRow> | undefined, names)),
    ...editLines(diff, names),
    ...codingLines(diff.codings, names),
    ...memoLines(diff.memos, names),
  ];
  const unsaid = lines.length - TOLD_AT_MOST;
  return unsaid > 0 ? [...lines.slice(0, TOLD_AT_MOST), `and ${unsaid.toLocaleString("en")} more`] : lines;
}

function namedLines(noun: string, table: TableDiff<NamedRow> | undefined, names: Names): string[] {
  return [
    ...(table?.added ?? []).map(({ name }) => `${noun} ${name}: added`),
    ...(table?.updated ?? []).flatMap(([from, to]) => fieldLines(`${noun} ${to.name}`, from, to, names)),
    ...(table?.removed ?? []).map(({ name }) => `${noun} ${name}: removed`),
  ];
}

function fieldLines(what: string, from: object, to: object, names: Names): string[] {
  const before = from as Readonly<Record<string, unknown>>;
  const after = to as Readonly<Record<string, unknown>>;
  return changedFields(from, to).map(([field, words]) => {
    const say = (value: unknown) =>
      field === "query" ? queryInWords(value as CodeQuery, names) : inWords(value, names);
    return `${what}, ${words}: ${say(before[field])} → ${say(after[field])}`;
  });
}

function inWords(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return names.get(value) ?? quoted(value);
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? "nothing" : quoted(value.map((one) => partInWords(one, names)).join(", "));
}

/** A member, or the value of a variable. */
function partInWords(part: unknown, names: Names): string {
  if (typeof part === "string") return names.get(part) ?? part;
  const { variableId, value } = part as { readonly variableId: Id; readonly value: unknown };
  return `${names.get(variableId) ?? "a variable since deleted"} = ${String(value)}`;
}

function editLines({ textEdits }: Diff, names: Names): string[] {
  return (textEdits ?? []).flatMap(({ id, replacements }) =>
    replacements.map(({ start, removed, inserted }) => {
      return `Text of ${names.get(id) ?? "a document since deleted"}, at ${start}: ${quoted(removed)} → ${quoted(inserted)}`;
    }),
  );
}

function codingLines(table: TableDiff<Coding> | undefined, names: Names): string[] {
  const place = ({ start, end }: Coding) => `${start}–${end}`;
  const name = (id: Id) => names.get(id) ?? "something deleted";
  const what = ({ codeId, documentId }: Coding) => `${name(codeId)} in ${name(documentId)}`;
  return [
    ...(table?.added ?? []).map((coding) => `Coding ${what(coding)}, ${place(coding)}: added`),
    ...(table?.updated ?? []).map(([from, to]) => {
      if (from.codeId !== to.codeId) return `Coding ${what(from)}, ${place(to)}: recoded to ${name(to.codeId)}`;
      return `Coding ${what(to)}: ${place(from)} → ${place(to)}`;
    }),
    ...(table?.removed ?? []).map((coding) => `Coding ${what(coding)}, ${place(coding)}: removed`),
  ];
}

function memoLines(table: TableDiff<Memo> | undefined, names: Names): string[] {
  const words = ({ title, text }: Memo) => quoted([title, text].filter((part) => part !== "").join(": "));
  return [
    ...(table?.added ?? []).map((memo) => `${memoInWords(memo, names)}: ${words(memo)}`),
    ...(table?.updated ?? []).flatMap(([from, to]) => fieldLines(memoInWords(to, names), from, to, names)),
    ...(table?.removed ?? []).map((memo) => `${memoInWords(memo, names)}, removed: ${words(memo)}`),
  ];
}

function quoted(words: string): string {
  return words === "" ? "nothing" : `“${shortened(words, QUOTED_AT_MOST)}”`;
}
