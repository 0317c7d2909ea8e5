import type { Placement } from "../../app/coding/place-again.ts";
import type { Coding } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";

/** `1 change`, `1,200 changes`. */
export function changesInWords(count: number): string {
  return countInWords(count, "change");
}

/** What was saved: “Saved 3 changes to the text; 41 codings moved along.” */
export function savedSentence(changeCount: number, placements: readonly Placement<Coding>[]): string {
  const counted = (fate: Placement<Coding>["fate"], singular: string, plural: string) => {
    const count = placements.filter((one) => one.fate === fate).length;
    if (count === 0) return [];
    return [countInWords(count, `coding ${singular}`, `codings ${plural}`)];
  };
  const parts = [
    ...counted("moved", "moved along", "moved along"),
    ...counted("changed", "went on to other words", "went on to other words"),
    ...counted("lost", "lost its words", "lost their words"),
  ];
  const saved = `Saved ${changesInWords(changeCount)} to the text`;
  return parts.length === 0 ? `${saved}; no coding moved.` : `${saved}; ${parts.join(", ")}.`;
}
