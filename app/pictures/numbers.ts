import type { Column } from "../table/table.ts";

const counts = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const shares = new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A figure as a picture writes it: `1,200`, a share as `12.5%`, and `–` where there is none. */
export function figureText(value: number | null, { type }: Pick<Column, "type">): string {
  if (value === null) return "–";
  return (type === "share" ? shares : counts).format(value);
}
