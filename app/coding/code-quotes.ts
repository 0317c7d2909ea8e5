import { codePath } from "../codebook/tree.ts";
import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Coder, Coding, Document, DocumentText, DocumentTurns } from "../model/records.ts";
import { findQuote } from "../text/quote.ts";
import type { Range } from "../text/range.ts";
import { applyCode } from "./apply-code.ts";

/** A coding in words: the quote stands in the answer to the question; `code` is a whole path, `Common barriers > Cost`. */
export type QuoteRow = {
  /** The document's name. */
  readonly document: string;
  readonly question: number;
  readonly quote: string;
  readonly code: string;
};

/** What the rows speak of. */
export type QuoteContext = {
  readonly documents: readonly Document[];
  readonly texts: readonly DocumentText[];
  readonly turns: readonly DocumentTurns[];
  readonly codes: readonly Code[];
  readonly coder: Coder;
};

/**
 * Codes passages that are given by their words. A quote is looked for in the answer to its question and taken where it
 * stands there once. Rows whose document, code or quote is not found, or whose quote stands there more than once, are
 * `unplaced`; a row that repeats another adds nothing.
 */
export function codeQuotes(
  rows: readonly QuoteRow[],
  context: QuoteContext,
  identity: Identity,
): { readonly diff: Diff; readonly unplaced: readonly QuoteRow[] } {
  const place = placer(context);
  const added: Coding[] = [];
  const unplaced: QuoteRow[] = [];
  for (const row of rows) {
    const placed = place(row);
    if (!placed) {
      unplaced.push(row);
      continue;
    }
    const existing = added.filter(({ documentId }) => documentId === placed.document.id);
    const diff = applyCode({ ...placed, coder: context.coder, existing }, identity);
    added.push(...(diff.codings?.added ?? []));
  }
  return { diff: added.length > 0 ? { codings: { added } } : {}, unplaced };
}

type Placed = { readonly document: Document; readonly range: Range; readonly code: Code };

function placer({ documents, texts, turns, codes }: QuoteContext): (row: QuoteRow) => Placed | null {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const codeAt = new Map(codes.filter(({ isCodable }) => isCodable).map((code) => [codePath(code, byId), code]));
  const documentAt = new Map(documents.map((document) => [document.name, document]));
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const turnsOf = new Map(turns.map((each) => [each.id, each.turns]));
  return (row) => {
    const [document, code] = [documentAt.get(row.document), codeAt.get(row.code)];
    if (!document || !code) return null;
    const answers = (turnsOf.get(document.id) ?? []).filter(
      ({ question, role }) => question === row.question && role === "respondent",
    );
    const found = answers.flatMap((turn) => occurrences(textOf.get(document.id) ?? "", row.quote, turn));
    const [range] = found;
    return range && found.length === 1 ? { document, range, code } : null;
  };
}

/** Where the quote stands within the range, from left to right; the places do not overlap. */
function occurrences(text: string, quote: string, within: Range): Range[] {
  const found: Range[] = [];
  const next = (start: number) => findQuote(text, quote, { start, end: within.end });
  for (let at = next(within.start); at; at = next(at.end)) found.push(at);
  return found;
}
