import { useMemo } from "react";
import { type MemoRow, memoRows } from "../../app/analysis/memo-rows.ts";
import { useMemoPassages } from "../use-analysis.ts";
import { useSnapshot } from "../use-project.tsx";

/** All memos with what they are on; the words of passages come a little later than the rest. */
export function useMemoRows(): readonly MemoRow[] {
  const snapshot = useSnapshot();
  const { value: passages } = useMemoPassages();
  return useMemo(() => memoRows(snapshot, [...snapshot.memos.values()], new Map(passages ?? [])), [snapshot, passages]);
}
