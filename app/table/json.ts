import type { Row, Table, TableParts } from "./table.ts";

/**
 * The table as JSON: title, notes, columns with their types, units and denominators, and each row, a line of the file,
 * as an object by the columns' ids. Numbers are written in full, shares from 0 to 1.
 */
export function toJson(table: Table, { totals, notes }: TableParts): string {
  const { title, columns } = table;
  const object = ({ cells }: Row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ id }, index) => [id, cells[index] ?? null])));
  const parts = [
    `"title": ${JSON.stringify(title)}`,
    ...(notes ? [`"notes": ${list(table.notes.map((note) => JSON.stringify(note)))}`] : []),
    `"columns": ${list(columns.map((column) => JSON.stringify(column)))}`,
    `"rows": ${list(table.rows.map(object))}`,
    ...(totals && table.totals ? [`"totals": ${object(table.totals)}`] : []),
    ...(totals && table.denominators ? [`"denominators": ${object(table.denominators)}`] : []),
  ];
  return `{\n${parts.map((part) => `  ${part}`).join(",\n")}\n}\n`;
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? "[]" : `[\n${lines.map((line) => `    ${line}`).join(",\n")}\n  ]`;
}
