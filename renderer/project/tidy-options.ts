import type { TidyOptions } from "../../app/tidy/tidy-input.ts";

/** What was wanted of the data set last; everything where nothing was remembered. */
export function parseTidyOptions(stored: unknown): TidyOptions {
  const fields: Readonly<Record<string, unknown>> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  return {
    texts: fields["texts"] !== false,
    leaveOutInterviewer: fields["leaveOutInterviewer"] === true,
    memos: fields["memos"] !== false,
    parquet: fields["parquet"] !== false,
  };
}
