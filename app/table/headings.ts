import type { Column, Table } from "./table.ts";

/** What readers see above the columns: their titles; where several columns have one title, the later ones the words of their id. */
export function headings(columns: readonly Column[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ id, title }) => {
    const heading = taken.has(title) ? inWords(id) : title;
    taken.add(heading);
    return heading;
  });
}

/** The table's notes, then a sentence for each column whose unit or denominator its heading does not say. */
export function notesWithUnits({ columns, notes }: Pick<Table, "columns" | "notes">): string[] {
  const names = headings(columns);
  const nameOf = (columnId: string) => {
    const index = columns.findIndex(({ id }) => id === columnId);
    return names[index] ?? inWords(columnId);
  };
  const shares = columns.flatMap(({ denominator }, index) => {
    return denominator === undefined ? [] : [`${names[index]}: share of “${nameOf(denominator)}”.`];
  });
  return [...notes, ...unitNotes(columns, names), ...shares];
}

/** A sentence a unit, with the columns that are in it; of a table in which all figures have one unit, without. */
function unitNotes(columns: readonly Column[], names: readonly string[]): string[] {
  const unsaid = new Map<string, string[]>();
  for (const [index, { unit, denominator }] of columns.entries()) {
    const name = names[index] ?? "";
    const isSaid = unit === undefined || unit === "number" || name.toLowerCase().includes(unit.toLowerCase());
    if (isSaid || denominator !== undefined) continue;
    unsaid.set(unit, [...(unsaid.get(unit) ?? []), name]);
  }
  const figures = columns.filter(({ type }) => type !== "text");
  const [unit, ...others] = new Set(figures.map((column) => column.unit));
  if (figures.length > 1 && unit !== undefined && others.length === 0)
    return unsaid.has(unit) ? [`All in ${unit}.`] : [];
  return [...unsaid].map(([one, of]) => `${of.join(", ")}: in ${one}.`);
}

/** `share_of_text` -> `Share of text` */
function inWords(id: string): string {
  const words = id.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
