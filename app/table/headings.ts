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
  const units = columns.flatMap(({ unit, denominator }, index) => {
    const name = names[index] ?? "";
    if (denominator !== undefined) return [`${name}: share of “${nameOf(denominator)}”.`];
    const isSaid = unit === undefined || unit === "number" || name.toLowerCase().includes(unit.toLowerCase());
    return isSaid ? [] : [`${name}: in ${unit}.`];
  });
  return [...notes, ...units];
}

/** `share_of_text` -> `Share of text` */
function inWords(id: string): string {
  const words = id.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
