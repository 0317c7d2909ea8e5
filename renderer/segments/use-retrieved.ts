import { useMemo, useState } from "react";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { groupPassages } from "../../app/analysis/group-passages.ts";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import type { CodeQuery } from "../../app/model/records.ts";
import { useRetrieval } from "../use-analysis.ts";
import { useSnapshot } from "../use-project.tsx";
import { type SegmentLine, segmentLines } from "./segment-lines.ts";
import type { SegmentsView } from "./segments-view.ts";

/** What the query of the screen finds, in groups and lines; null before it is known for the first time. */
export function useRetrieved(
  query: CodeQuery,
  counted: CountFilter,
  { words, isRegex, onlyShared, context, grouping }: SegmentsView,
): {
  readonly passages: readonly RetrievedPassage[] | null;
  readonly problems: readonly string[];
  readonly isStale: boolean;
  /** Under their headings, one after the other, those of closed ones too. */
  readonly listed: readonly RetrievedPassage[];
  readonly lines: readonly SegmentLine[];
  readonly toggle: (groupId: string) => void;
  readonly setAllOpen: (isOpen: boolean) => void;
} {
  const request = { query, filter: { ...counted, codeIds: null }, words, isRegex, onlyShared, context };
  const { value, isStale } = useRetrieval(request);
  const { codes, documents, coders, cases, variables } = useSnapshot();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const passages = value?.passages ?? null;
  const groups = useMemo(
    () => groupPassages(passages ?? [], grouping, { codes, documents, coders, cases, variables }),
    [passages, grouping, codes, documents, coders, cases, variables],
  );
  const listed = useMemo(() => groups.flatMap(({ passages }) => passages), [groups]);
  const lines = useMemo(() => segmentLines(groups, closed), [groups, closed]);
  const toggle = (groupId: string) => {
    const next = new Set(closed);
    if (!next.delete(groupId)) next.add(groupId);
    setClosed(next);
  };
  const setAllOpen = (isOpen: boolean) => setClosed(new Set(isOpen ? [] : groups.map(({ id }) => id)));
  return { passages, problems: value?.problems ?? [], isStale, listed, lines, toggle, setAllOpen };
}
