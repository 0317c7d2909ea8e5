import { bridge } from "../bridge.ts";
import { safeFileName } from "../ui/file-name.ts";
import { useAsk } from "../use-analysis.ts";
import { useProject, useSnapshot } from "../use-project.tsx";
import type { ReportOptions } from "./report-options.ts";
import { readingOf } from "./report-reading.ts";
import { readSettings } from "./report-settings.ts";
import { reportFile, reportOf } from "./write-report.ts";

/** What the screens have set, for a report with these options. */
export function useReportSettings(options: Pick<ReportOptions, "filter" | "asOnScreens">) {
  const session = useProject();
  const snapshot = useSnapshot();
  return readSettings((key) => session.viewState(key), snapshot, options);
}

/** Counts and finds in the worker what the report holds, and asks where to save it; answers the file's name. */
export function useWriteReport(options: ReportOptions): () => Promise<string | null> {
  const ask = useAsk();
  const snapshot = useSnapshot();
  const settings = useReportSettings(options);
  return async () => {
    const { format } = options;
    const report = await reportOf(readingOf(ask, { snapshot, options, settings }));
    const bytes = await reportFile(report, format);
    const name = safeFileName(`${snapshot.project?.name ?? "Project"} report.${format}`);
    return await bridge.saveFile({ name, bytes });
  };
}
