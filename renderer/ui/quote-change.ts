import { differences } from "../../app/text/differences.ts";

/** A part of a quote that was changed: words that stay, go or come, or `gap` for those that stay and are left out. */
export type QuotePiece = { readonly kind: "same" | "removed" | "inserted" | "gap"; readonly text: string };

/** So many letters that stay are shown on either side of a change. */
const CONTEXT = 48;

/** What became of a quote, in order; long parts that stay are shortened to what stands beside a change. */
export function quotePieces(before: string, after: string): QuotePiece[] {
  const pieces: QuotePiece[] = [];
  const add = (kind: QuotePiece["kind"], text: string) => {
    if (text !== "") pieces.push({ kind, text });
  };
  let at = 0;
  for (const { start, end, inserted } of differences(before, after)) {
    add("same", before.slice(at, start));
    add("removed", before.slice(start, end));
    add("inserted", inserted);
    at = end;
  }
  add("same", before.slice(at));
  return pieces.flatMap((piece, index) => shortened(piece, index === 0, index === pieces.length - 1));
}

function shortened(piece: QuotePiece, isFirst: boolean, isLast: boolean): QuotePiece[] {
  const letters = [...piece.text];
  if (piece.kind !== "same" || letters.length <= 2 * CONTEXT) return [piece];
  const same = (text: string): QuotePiece => ({ kind: "same", text });
  const gap: QuotePiece = { kind: "gap", text: " … " };
  const head = isFirst && !isLast ? [] : [same(letters.slice(0, CONTEXT).join(""))];
  const tail = isLast && !isFirst ? [] : [same(letters.slice(-CONTEXT).join(""))];
  return [...head, gap, ...tail];
}
