import { useCallback } from "react";
import { joinCodings } from "../../app/coding/join-codings.ts";
import { redundantCodings } from "../../app/coding/redundant-codings.ts";
import { combine, type Diff } from "../../app/model/diff.ts";
import { groupBy } from "../../app/model/group-by.ts";
import type { Id } from "../../app/model/records.ts";
import { type Reader, useCommit } from "../use-project.tsx";

/**
 * Makes each group of redundant codings one coding: those groups that hold one of the given codings, or all. One change,
 * worked out from the codings as they are. Resolves to whether something was merged.
 */
export function useMerge(): (codingIds: readonly Id[] | "all") => Promise<boolean> {
  const commit = useCommit();
  return useCallback(
    async (codingIds) => {
      const change = await commit("Merge redundant codings", (read) => planMerge(read, codingIds));
      return Boolean(change);
    },
    [commit],
  );
}

async function planMerge(read: Reader, codingIds: readonly Id[] | "all"): Promise<Diff> {
  const wanted = codingIds === "all" ? null : new Set(codingIds);
  const memos = await read.memos.toArray();
  const byDocument = groupBy(await read.codings.toArray(), ({ documentId }) => documentId);
  return [...byDocument.values()]
    .flatMap((codings) => redundantCodings(codings.sort((a, b) => a.start - b.start || a.end - b.end)))
    .filter(({ codings }) => !wanted || codings.some(({ id }) => wanted.has(id)))
    .map(({ codings }) => joinCodings(codings, memos))
    .reduce(combine, {});
}
