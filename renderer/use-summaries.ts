import { useMemo } from "react";
import type { GridAsk, PassageCounts } from "../app/analysis/summary-grid.ts";
import type { Id } from "../app/model/records.ts";
import type { SummaryFormat } from "../app/report/summary-file.ts";
import type { Table } from "../app/table/table.ts";
import { type Answer, useAnswer, workerOf } from "./use-analysis.ts";
import { useProject } from "./use-project.tsx";

/** How many passages codes have with their sub-codes, by document and code, anew after each change. */
export function useSummaryCounts(codeIds: readonly Id[]): Answer<PassageCounts> {
  return useAnswer(codeIds, (api, seq) => api.summaryCounts(seq, codeIds));
}

/** What writes a summary grid as it is saved, beside the window's thread. */
export type SummaryWriter = {
  /** As it stands on the screen, or one cell a row with its quotes. */
  readonly table: (ask: GridAsk, form: "grid" | "list") => Promise<Table>;
  readonly file: (ask: GridAsk, format: SummaryFormat) => Promise<Uint8Array>;
};

export function useSummaryWriter(): SummaryWriter {
  const session = useProject();
  return useMemo(() => {
    const seq = () => session.state.snapshot.seq;
    return {
      table: (ask, form) => workerOf(session.id).summaryTable(seq(), ask, form),
      file: (ask, format) => workerOf(session.id).summaryFile(seq(), ask, format),
    };
  }, [session]);
}
