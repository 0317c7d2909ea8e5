import { readSheet } from "read-excel-file/universal";
import type { SourceFile } from "../imported.ts";
import { damagedWorkbook } from "./parts.ts";
import { sheetWarnings } from "./sheet.ts";
import { type Grid, type SurveyTable, tableOf } from "./table.ts";
import { openWorkbook } from "./workbook.ts";

/**
 * The table in the first sheet of an .xlsx file that has any data: numbers in plain digits, dates as `2026-01-31`, truths
 * as TRUE and FALSE, and text verbatim. Throws ImportProblem where it holds no table.
 */
export async function readWorkbook({ name, bytes }: SourceFile): Promise<SurveyTable> {
  const { sheetName, sheetNumber, xml, otherSheets, bytes: only } = await openWorkbook(name, bytes);
  const others = otherSheets.map((sheet) => `“${sheet}”`).join(", ");
  const warnings = [
    ...(others === "" ? [] : [`Only the sheet “${sheetName}” of “${name}” was read. These have data, too: ${others}.`]),
    ...sheetWarnings(name, xml),
  ];
  const cells = await readSheet(only, sheetNumber, { trim: false, parseNumber: plainNumber }).catch(() => {
    throw damagedWorkbook(name);
  });
  const grid: Grid = cells.map((row) => row.map((cell: unknown) => cellText(cell)));
  return { ...tableOf(name, grid, warnings), sheetName };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).replace(/\r\n?/g, "\n");
}

/** As many digits of a number are meant; the others come from how computers calculate, as in 0.30000000000000004. */
const MEANT_DIGITS = 15;

/** `1E2 -> 100`, `0.30000000000000004 -> 0.3`; whole numbers stay as they are written. */
function plainNumber(written: string): string {
  if (/^-?\d+$/.test(written)) return written;
  const number = Number(written);
  return Number.isFinite(number) ? String(Number(number.toPrecision(MEANT_DIGITS))) : written;
}

/** Before this day, a date of a spreadsheet is a length of time. */
const FIRST_DAY = Date.UTC(1900, 0, 1);
const ZERO_DAY = Date.UTC(1899, 11, 30);

/** `2026-01-31`, with a time `2026-01-31 14:30:00`; a time alone `14:30:00`. */
function dateText(date: Date): string {
  const rounded = Math.round(date.getTime() / 1000) * 1000;
  if (!Number.isFinite(rounded)) return "";
  if (rounded >= ZERO_DAY && rounded < FIRST_DAY) return timeText((rounded - ZERO_DAY) / 1000);
  const iso = new Date(rounded).toISOString();
  const [day = "", time = ""] = iso.split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
