import type { Column, Table } from "../../app/table/table.ts";

/** How strongly a number is shaded, from 0 to 1. */
type Heat = (cell: number, column: Column) => number;

/** Shades each number of a matrix by its share of the largest; the column of all has a scale of its own. */
export function heatOf({ columns, rows }: Table, ownScale = "all"): Heat {
  let [most, mostOfAll] = [0, 0];
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== "number") continue;
      if (columns[index]?.of === ownScale) mostOfAll = Math.max(mostOfAll, cell);
      else most = Math.max(most, cell);
    }
  }
  return (cell, { of }) => {
    const largest = of === ownScale ? mostOfAll : most;
    return largest > 0 ? cell / largest : 0;
  };
}
