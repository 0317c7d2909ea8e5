import type { Range } from "./range.ts";

/** Where the quote first stands within a part of the text, letter by letter; null where it does not. */
export function findQuote(text: string, quote: string, within: Range): Range | null {
  const start = text.indexOf(quote, within.start);
  const end = start + quote.length;
  return quote !== "" && start >= 0 && end <= within.end ? { start, end } : null;
}

/** Where the quote stands in the text, if it stands there exactly once; null else. */
export function onlyQuote(text: string, quote: string): Range | null {
  const found = findQuote(text, quote, { start: 0, end: text.length });
  return found && text.indexOf(quote, found.start + 1) < 0 ? found : null;
}
