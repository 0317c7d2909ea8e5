import type { PassageGroup } from "../../app/analysis/group-passages.ts";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import { passageKey } from "./use-segment-selection.ts";

/** A line of the list: a heading, or a passage. */
export type SegmentLine =
  | {
      readonly kind: "heading";
      readonly id: string;
      readonly name: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: "passage"; readonly key: string; readonly passage: RetrievedPassage };

/** The lines of groups; one without a name has no heading, and of a closed one only its heading is there. */
export function segmentLines(
  groups: readonly PassageGroup<RetrievedPassage>[],
  closed: ReadonlySet<string>,
): SegmentLine[] {
  return groups.flatMap(({ id, name, passages }): SegmentLine[] => {
    const isOpen = name === "" || !closed.has(id);
    const lines = isOpen
      ? passages.map((passage) => ({ kind: "passage" as const, key: `${id} ${passageKey(passage)}`, passage }))
      : [];
    return name === "" ? lines : [{ kind: "heading", id, name, count: passages.length, isOpen }, ...lines];
  });
}

/** Tells a line from every other. */
export function lineKey(line: SegmentLine): string {
  return line.kind === "heading" ? `heading ${line.id}` : line.key;
}
