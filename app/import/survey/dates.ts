/** `2026-01-31`, `2026/1/31`, `2026. 1. 31.`, `2026년 1월 31일`, `2026年1月31日` */
const YEAR_FIRST = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?[.日일]?$/;
/** `31.1.2026` has the day first, `31/1/2026` and `31-1-2026` may have the month. */
const YEAR_LAST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/;
/** `31 January 2026`, `31. Januar 2026`, `31 de enero de 2026`, `1er mars 2026` */
const DAY_MONTH = /^(\d{1,2})(?:\.|º|er|st|nd|rd|th)?[\s-](?:de |of )?(\p{L}+)\.?,?[\s-](?:de |del )?(\d{4})$/u;
/** `January 31, 2026` */
const MONTH_DAY = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
/** A time of day behind a date, which no date keeps. */
const TIME =
  /(?:[ T]|, )(?:오전 |오후 )?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4}))?$/i;

const LANGUAGES = ["en", "es", "de", "fr", "pt"];

/**
 * Reads the dates of a column as `2026-01-31`, without the time of day. Whether the day or the month stands first in
 * `3/4/2026` is told by those cells of the column that leave no doubt; where none does, or they contradict each other, such
 * a cell is no date. Neither is 30 February.
 */
export function dateReader(cells: Iterable<string>): (cell: string) => string | null {
  let [days, months] = [0, 0];
  for (const cell of cells) {
    const [, first, sign, second] = YEAR_LAST.exec(withoutTime(cell)) ?? [];
    if (sign === undefined || sign === ".") continue;
    if (Number(first) > 12) days += 1;
    else if (Number(second) > 12) months += 1;
  }
  const dayFirst = days > 0 === months > 0 ? null : days > 0;
  return (cell) => dateOf(withoutTime(cell), dayFirst);
}

function withoutTime(cell: string): string {
  return cell.trim().replace(TIME, "");
}

function dateOf(written: string, columnDayFirst: boolean | null): string | null {
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return isoDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = YEAR_LAST.exec(written);
  if (yearLast) {
    const [, first, sign, second, year] = yearLast;
    const dayFirst = sign === "." || Number(first) > 12 || (Number(second) <= 12 && columnDayFirst);
    if (dayFirst === null) return first === second ? isoDate(year, second, first) : null;
    return dayFirst ? isoDate(year, second, first) : isoDate(year, first, second);
  }
  const [, day, month, year] = DAY_MONTH.exec(written) ?? [];
  if (month !== undefined) return isoDate(year, monthOf(month), day);
  const [, name, dayBehind, yearBehind] = MONTH_DAY.exec(written) ?? [];
  return name === undefined ? null : isoDate(yearBehind, monthOf(name), dayBehind);
}

/** The day where the calendar has it. */
function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(2000, m - 1, d));
  date.setUTCFullYear(y, m - 1, d);
  if (!(y >= 1000 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d)) return null;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

let months: Map<string, string> | null = null;

function monthOf(name: string): string | undefined {
  months ??= monthNames();
  return months.get(plain(name));
}

/** The months by their names, whole and shortened; names that stand for two of them in different languages are left out. */
function monthNames(): Map<string, string> {
  const names = new Map<string, string>();
  const unclear = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const name = plain(format.format(new Date(Date.UTC(2026, month - 1, 15))));
        if ((names.get(name) ?? `${month}`) !== `${month}`) unclear.add(name);
        names.set(name, `${month}`);
      }
    }
  }
  for (const name of unclear) names.delete(name);
  return names;
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}
