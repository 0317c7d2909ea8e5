import { escapedHtml } from "./escaped-html.ts";
import type { PlaceName } from "./place-names.ts";

/** A quote with where it stands, as it goes to the clipboard. */
export type ReferencedQuote = { readonly plain: string; readonly html: string };

/**
 * A quote with its reference, `“quote” [document, speaker, ¶ 12]`; without a speaker where nobody is known to speak.
 * As a page, each line of the quote begins a line.
 */
export function quoteWithReference(
  quote: string,
  documentName: string,
  { speaker, paragraph }: Pick<PlaceName, "speaker" | "paragraph">,
): ReferencedQuote {
  const parts = [documentName, ...(speaker === null ? [] : [speaker]), `¶ ${paragraph}`];
  const plain = `“${quote}” [${parts.join(", ")}]`;
  return { plain, html: `<p>${escapedHtml(plain).replaceAll("\n", "<br>")}</p>` };
}
