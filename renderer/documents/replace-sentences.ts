import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { Comparison } from "../replace-worker.ts";

/** Below this share of common letters, two texts are most likely no versions of one: other interviews have a sixth. */
const LEAST_ALIKE = 0.3;
/** Below this, most of a text would be gone. */
const LEAST_KEPT = 0.5;

/** “rosa.docx” differs in 12 places. */
export function comparisonSentence(fileName: string, { changeCount, isSame }: Comparison): string {
  if (isSame) return `Nothing differs: “${fileName}” holds this text as it is. There is nothing to replace.`;
  if (changeCount === 0) return `“${fileName}” holds the same words, set in another way.`;
  return `“${fileName}” differs in ${countInWords(changeCount, "place")}.`;
}

/** The warning before a text is replaced by one that seems to be no version of it; null where it seems to be. */
export function unlikeSentence(fileName: string, { likeness, isSame }: Comparison): string | null {
  const { ofBefore, ofAfter } = likeness;
  if (isSame) return null;
  if (Math.max(ofBefore, ofAfter) < LEAST_ALIKE) {
    return `“${fileName}” shares almost nothing with this text: ${percent(ofBefore)} of its letters. It looks like another document. See whether you chose the right file.`;
  }
  if (ofBefore < LEAST_KEPT) {
    return `Only ${percent(ofBefore)} of this text is in “${fileName}”; the rest would be gone. See whether the file is complete.`;
  }
  return null;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
