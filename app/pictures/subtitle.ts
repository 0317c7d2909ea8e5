import type { Table } from "../table/table.ts";

/** What was counted, as far as a reader of a picture of codes must know. */
export function subtitleOf({ notes }: Pick<Table, "notes">, withSubcodes: boolean): string {
  const counted = notes.filter((note) => /^(Counted|Interviewers|The interviewer|Only)/.test(note));
  return [...counted, ...(withSubcodes ? ["Each code with the codes below it."] : [])].join(" ");
}
