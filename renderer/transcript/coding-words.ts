import type { Coder, Coding, Id } from "../../app/model/records.ts";
import { shortened } from "../../app/text/shortened.ts";

const QUOTE_LENGTH = 60;
// made once: each of hundreds of names in the margin says its day
const dayInWords = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Who coded, and when: `Ana Quispe, 31 January 2026`. */
export function whoAndWhen({ coderId, createdAt }: Coding, coders: ReadonlyMap<Id, Coder>): string {
  const coder = coders.get(coderId)?.name ?? "A coder no longer known";
  const day = new Date(createdAt);
  if (Number.isNaN(day.getTime())) return coder;
  return `${coder}, ${dayInWords.format(day)}`;
}

/** The beginning of a quote, on one line. */
export function quoteInWords(quote: string): string {
  return shortened(quote.replaceAll("\n", " "), QUOTE_LENGTH);
}
