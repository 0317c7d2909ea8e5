import { findable } from "../text/find-matches.ts";
import type { Range } from "../text/range.ts";
import { findNames, type Pseudonym } from "./find-names.ts";
import type { NameField } from "./name-fields.ts";

/** A place where a name was replaced, as the key remembers it. */
type KeyPlace = Pseudonym & {
  /** The words that stood there, letter by letter. */
  readonly words: string;
  /** Where the replacement begins in its field after the change. */
  readonly start: number;
};

/** A field in which names were replaced. */
export type KeyField = {
  readonly key: string;
  readonly title: string;
  /** UTF-16 code units of the field after the change. */
  readonly length: number;
  readonly places: readonly KeyPlace[];
};

/** What undoes pseudonyms: the list, and each place where one of them was put. */
export type NameKey = { readonly names: readonly Pseudonym[]; readonly fields: readonly KeyField[] };

const HEADINGS = ["name", "pseudonym", "words", "where", "title", "length", "start"] as const;

/** A field with what is to be replaced in it, in order. */
export type Renamed = Pick<NameField, "key" | "title" | "text"> & {
  readonly places: readonly (Range & Pseudonym)[];
};

/** The key of a change of names that is to be made. */
export function keyOf(names: readonly Pseudonym[], renamed: readonly Renamed[]): NameKey {
  return { names, fields: renamed.filter(({ places }) => places.length > 0).map(keyField) };
}

function keyField({ key, title, text, places }: Renamed): KeyField {
  let shift = 0;
  const kept = places.map(({ start, end, name, replacement }): KeyPlace => {
    const at = start + shift;
    shift += replacement.length - (end - start);
    return { name, replacement, words: text.slice(start, end), start: at };
  });
  return { key, title, length: text.length + shift, places: kept };
}

/** A key as the rows of a table, headings first: a row for each place, and one for each name that was found nowhere. */
export function keyRows({ names, fields }: NameKey): string[][] {
  const used = new Set(fields.flatMap(({ places }) => places.map(({ name }) => name)));
  const listed = names
    .filter(({ name }) => !used.has(name))
    .map((one) => [one.name, one.replacement, "", "", "", "", ""]);
  const placed = fields.flatMap(({ key, title, length, places }) =>
    places.map(({ name, replacement, words, start }) => {
      return [name, replacement, words, key, title, String(length), String(start)];
    }),
  );
  return [[...HEADINGS], ...listed, ...placed];
}

/** The rows of a table that is a list of names: its first two columns, each on one line. Throws Error, with a sentence, where it is none. */
export function readNames(rows: readonly (readonly string[])[]): Pseudonym[] {
  const isHeaded = /^(name|names|nombre)$/i.test(rows[0]?.[0]?.trim() ?? "");
  const names = new Map<string, Pseudonym>();
  for (const row of rows.slice(isHeaded ? 1 : 0)) {
    const [name = "", replacement = ""] = row.map((cell) => cell.replace(/\s+/gu, " ").trim());
    if (name !== "") names.set(name, { name, replacement });
  }
  if (names.size === 0) throw new Error("This file holds no names. It needs a name and its replacement in each row.");
  return [...names.values()];
}

/** Reads the rows of a key file. Throws Error, with a sentence, where they are none. */
export function readKey(rows: readonly (readonly string[])[]): NameKey {
  if (!HEADINGS.every((heading, index) => rows[0]?.[index]?.trim() === heading)) {
    throw new Error("This is no key file: Quipu saves one before pseudonyms are applied. Choose that file.");
  }
  const fields = new Map<string, KeyField & { readonly places: KeyPlace[] }>();
  for (const [index, row] of rows.entries()) {
    const [name = "", replacement = "", words = "", key = "", title = "", length = "", start = ""] = row;
    if (index === 0 || key === "") continue;
    if (!/^\d+$/.test(start) || !/^\d+$/.test(length)) {
      throw new Error(`Row ${index + 1} of the key file is damaged: it says no position. Use an unchanged copy.`);
    }
    const field = fields.get(key) ?? { key, title, length: Number(length), places: [] };
    field.places.push({ name, replacement, words, start: Number(start) });
    fields.set(key, field);
  }
  const sorted = [...fields.values()].map((field) => ({
    ...field,
    places: field.places.sort((a, b) => a.start - b.start),
  }));
  return { names: rows.length > 1 ? readNames(rows.map((row) => row.slice(0, 2))) : [], fields: sorted };
}

/** A place where a name is to be put back. */
export type PlaceBack = Range & Pseudonym & { readonly isSure: boolean };

/**
 * Where names are to be put back in a field: exactly where they stood, if the field is unchanged since. Else where the
 * replacements stand as whole words; there it is sure which words stood if there are as many places as there were, or
 * if one name alone has this replacement.
 */
export function placesBack({ length, places }: KeyField, text: string): PlaceBack[] {
  const ranges = places.map(({ start, replacement }) => ({ start, end: start + replacement.length }));
  const isUnchanged =
    text.length === length &&
    places.every(({ replacement }, index) => text.slice(ranges[index]?.start, ranges[index]?.end) === replacement);
  if (isUnchanged) return places.map((place, index) => backTo(place, ranges[index] ?? { start: 0, end: 0 }, true));
  const kinds = [...new Set(places.map(({ replacement }) => replacement))];
  const found = findNames(findable(text, "en"), kinds, { wholeWords: true, matchesCase: true, matchesAccents: true });
  const left = new Map(kinds.map((kind) => [kind, places.filter(({ replacement }) => replacement === kind)]));
  const counts = kinds.map((_, kind) => found.filter(({ index }) => index === kind).length);
  const nexts = kinds.map(() => 0);
  return found.flatMap(({ index, ...range }) => {
    const own = left.get(kinds[index] ?? "") ?? [];
    const next = nexts[index] ?? 0;
    nexts[index] = next + 1;
    const isSure = counts[index] === own.length || new Set(own.map(({ words }) => words)).size === 1;
    const place = own[Math.min(next, own.length - 1)];
    return place ? [backTo(place, range, isSure)] : [];
  });
}

/** The name that is put back takes the part of the replacement. */
function backTo({ replacement, words }: KeyPlace, range: Range, isSure: boolean): PlaceBack {
  return { ...range, name: replacement, replacement: words, isSure };
}
