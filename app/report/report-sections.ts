import type { Quote } from "../analysis/quotes.ts";
import type { CodeNode } from "../codebook/tree.ts";
import { groupBy } from "../model/group-by.ts";
import { type CodebookEntry, countsInWords, textsOfEntry } from "./codebook-report.ts";
import type { Block, Section } from "./report.ts";

/**
 * The passages of each code in the order of the tree, with where they stand. Codes without one are named at the end;
 * `nodes` are the codes that were asked for.
 */
export function quotesSection(
  nodes: readonly CodeNode[],
  quotes: readonly Quote[],
  { withContext, notes }: { readonly withContext: boolean; readonly notes: readonly string[] },
): Section {
  const byCode = groupBy(
    quotes.flatMap((quote) => quote.codeIds.map((codeId) => ({ codeId, quote }))),
    ({ codeId }) => codeId,
  );
  const blocks = nodes.flatMap(({ code, depth, path }): Block[] => {
    const found = byCode.get(code.id) ?? [];
    if (found.length === 0) return [];
    const text = `${path} (${found.length.toLocaleString("en")})`;
    const heading: Block = { kind: "heading", level: Math.min(depth, 1) + 1, text, color: code.color };
    return [heading, ...found.map(({ quote }) => quoteBlock(quote, { color: code.color, withContext }))];
  });
  const unused = nodes.filter(({ code }) => !byCode.has(code.id)).map(({ path }) => path);
  const rest = unused.length > 0 ? [`Without a passage: ${unused.join("; ")}.`] : [];
  return { title: "Quotes by code", blocks, notes: [...notes, ...rest] };
}

function quoteBlock(
  { before, quote, after, documentName, speaker, paragraph }: Quote,
  { color, withContext }: { readonly color: string; readonly withContext: boolean },
): Block {
  const reference = [documentName, ...(speaker === null ? [] : [speaker]), `¶\u00a0${paragraph}`].join(", ");
  const context = withContext ? { before, after } : { before: "", after: "" };
  return { kind: "quote", ...context, quote, reference, color };
}

/** The codes with their definitions and examples, numbered as chapters are. */
export function codebookSection(entries: readonly CodebookEntry[]): Section {
  const blocks = entries.flatMap((entry): Block[] => {
    const { code, number, depth } = entry;
    const terms = textsOfEntry(entry, false);
    return [
      { kind: "heading", level: Math.min(depth, 3) + 1, text: `${number} ${code.name}`, color: code.color },
      { kind: "text", text: countsInWords(entry) },
      ...(terms.length > 0 ? [{ kind: "terms" as const, terms }] : []),
    ];
  });
  return { title: "Codebook", blocks, notes: [] };
}
