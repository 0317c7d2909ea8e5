import type { Cell, Column } from "../../app/table/table.ts";

const counts = new Intl.NumberFormat("en");
const numbers = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const shares = new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A cell as it is read on screen: `1,200`, `12.5%`, `0.12`, a dash where there is nothing. */
export function cellText({ type }: Pick<Column, "type">, cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "–";
  if (typeof cell === "string") return cell;
  if (type === "share") return shares.format(cell);
  if (type === "coefficient") return cell.toFixed(2);
  return type === "number" ? numbers.format(cell) : counts.format(cell);
}
