import { defaultTableFileOptions, type TableFileOptions, tableFormats } from "../../app/table/table-file.ts";

/** What may stand between the cells of a CSV. */
export const delimiters = [
  { value: ",", name: "Comma" },
  { value: ";", name: "Semicolon" },
] as const;

/** How tables were exported last, or as they are when nothing of use was remembered. */
export function parseExportOptions(stored: unknown): TableFileOptions {
  const { format, csv, totals, notes } = fieldsOf(stored);
  const { delimiter, byteOrderMark, escapeFormulas, notes: csvNotes } = fieldsOf(csv);
  const usual = defaultTableFileOptions;
  return {
    format: tableFormats.find(({ id }) => id === format)?.id ?? usual.format,
    csv: {
      delimiter: delimiterOf(delimiter),
      byteOrderMark: flag(byteOrderMark, usual.csv.byteOrderMark),
      escapeFormulas: flag(escapeFormulas, usual.csv.escapeFormulas),
      notes: flag(csvNotes, false),
    },
    totals: flag(totals, usual.totals),
    notes: flag(notes, usual.notes),
  };
}

/** The delimiter of that sign; a comma for any other. */
export function delimiterOf(value: unknown): (typeof delimiters)[number]["value"] {
  return delimiters.find((one) => one.value === value)?.value ?? ",";
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null ? { ...stored } : {};
}
