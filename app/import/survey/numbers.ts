/** Digits as they are, or in groups of three set apart by the same sign, and digits behind a point or a comma. */
const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:([ '’.,])\d{3})(?:\1\d{3})*)(?:([.,])\d+)?(?:e[+-]?\d{1,3})?$/i;
/** One sign with three digits behind it: 1,234 is a thousand or little more than one. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** The sign that stands before the decimals. */
export type DecimalSign = "." | ",";

/**
 * Reads the numbers of a column: `1234.5`, `1.234,5`, `1 234,5`. Whether a comma or a point stands before the decimals is
 * told by those of its cells that leave no doubt; `1,234` alone, in a column that does not tell, is no number, and neither
 * is one with more digits than can be kept. Where the sign is `known`, that is how those in doubt are read.
 */
export function numberReader(
  cells: Iterable<string>,
  known: DecimalSign | null = null,
): (cell: string) => number | null {
  const decimal = known ?? columnDecimal(cells);
  return (cell) => numberOf(tidy(cell), decimal);
}

/** Whether a cell leaves in doubt what number it is: `1,234` is a thousand, or little more than one. */
export function isUnclearNumber(cell: string): boolean {
  return UNCLEAR.test(tidy(cell));
}

function columnDecimal(cells: Iterable<string>): DecimalSign | null {
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    const mark = decimalMark(tidy(cell));
    if (mark === ".") points += 1;
    if (mark === ",") commas += 1;
  }
  return points > 0 === commas > 0 ? null : points > 0 ? "." : ",";
}

function tidy(cell: string): string {
  return cell
    .trim()
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/^[\u2212\u2013]/, "-");
}

/** The sign before the decimals of a number; null where it has none, or leaves it in doubt. */
function decimalMark(written: string): string | null {
  const [found, group, decimal] = PLAIN.exec(written) ?? [];
  if (found === undefined || UNCLEAR.test(written)) return null;
  if (decimal !== undefined && decimal !== group) return decimal;
  // groups of three set apart by a point leave the comma for the decimals
  if (decimal === undefined && (group === "." || group === ",")) return group === "." ? "," : ".";
  return null;
}

function numberOf(written: string, columnDecimal: string | null): number | null {
  const [found, group, decimal] = PLAIN.exec(written) ?? [];
  if (found === undefined || (decimal !== undefined && decimal === group)) return null;
  const mark = UNCLEAR.test(written) ? columnDecimal : decimalMark(written);
  if (UNCLEAR.test(written) && mark === null) return null;
  const plain = [...written].filter((letter) => letter === mark || !/[ '’.,]/.test(letter)).join("");
  const number = Number(mark === null ? plain : plain.replace(mark, "."));
  const isKept = Number.isFinite(number) && (Number.isSafeInteger(number) || !/^[+-]?\d+$/.test(plain));
  return isKept ? number : null;
}
