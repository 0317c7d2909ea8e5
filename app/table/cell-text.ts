import type { Cell, Column } from "./table.ts";

/** A cell as people read it: counts as `1,234`, shares as `12.3%`, coefficients as `0.12`; null as nothing. */
export function cellText(cell: Cell, column: Pick<Column, "type"> | undefined): string {
  if (typeof cell !== "number") return cell ?? "";
  if (column?.type === "share") return `${(cell * 100).toFixed(1)}%`;
  if (column?.type === "coefficient") return cell.toFixed(2);
  return column?.type === "count" ? cell.toLocaleString("en") : plainDecimal(cell);
}

/** A number with all its digits and no exponent below 1: `1.5e-7 -> 0.00000015`. */
export function plainDecimal(value: number): string {
  if (value < 0) return `-${plainDecimal(-value)}`;
  const [digits = "", places] = String(value).split("e-");
  return places === undefined ? digits : `0.${"0".repeat(Number(places) - 1)}${digits.replace(".", "")}`;
}
