import { countInWords } from "../../app/text/numbers-in-words.ts";
import { namesInWords } from "./names-in-words.ts";

/** What goes with codes: `Delete “Cost” with 2 sub-codes and 14 codings? Undo brings them back.` */
export function deletionSentence(names: readonly string[], subcodeCount: number, codingCount: number): string {
  const what = namesInWords(names);
  const with_ = [
    ...(subcodeCount > 0 ? [countInWords(subcodeCount, "sub-code")] : []),
    ...(codingCount > 0 ? [countInWords(codingCount, "coding")] : []),
  ];
  if (with_.length > 0) return `Delete ${what} with ${with_.join(" and ")}? Undo brings them back.`;
  return names.length > 1
    ? `Delete ${what}? They have no codings. Undo brings them back.`
    : `Delete ${what}? It has no codings. Undo brings it back.`;
}
