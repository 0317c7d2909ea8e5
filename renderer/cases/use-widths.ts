import { useCallback, useMemo } from "react";
import type { RowKind } from "../../app/cases/table-columns.ts";
import { useProject, useViewState } from "../use-project.tsx";
import { LEAST_WIDTH, MOST_WIDTH, type SheetColumn, withWidths } from "./sheet.ts";

/** The columns as wide as the user made them; the window remembers it. */
export function useWidths(kind: RowKind, columns: readonly SheetColumn[]) {
  const session = useProject();
  const key = `widths of ${kind}`;
  const [widths, setWidths] = useViewState(key, parseWidths);
  const setWidth = useCallback(
    (columnId: string, width: number) => {
      const kept = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width));
      setWidths({ ...parseWidths(session.viewState(key)), [columnId]: kept });
    },
    [session, key, setWidths],
  );
  return { columns: useMemo(() => withWidths(columns, widths), [columns, widths]), setWidth };
}

function parseWidths(stored: unknown): Readonly<Record<string, number>> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, width]) => typeof width === "number"));
}
