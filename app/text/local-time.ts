import type { Timestamp } from "../model/records.ts";

/** The day of a moment by the calendar of this computer, `2026-01-31`. */
export function localDay(at: Timestamp): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join("-");
}

/** The day and the minute of a moment by the calendar and clock of this computer, `2026-01-31 09:30`. */
export function localMinute(at: Timestamp): string {
  const date = new Date(at);
  return `${localDay(at)} ${[date.getHours(), date.getMinutes()].map(twoDigits).join(":")}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
