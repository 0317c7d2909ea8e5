import { useMemo, useState } from "react";
import type { Id } from "../../app/model/records.ts";
import { arranged, type Sheet, type SheetRow, type Sorting } from "./sheet.ts";

type Arranging = { readonly rows: readonly SheetRow[]; readonly search: string; readonly sorting: Sorting };

/**
 * The rows that are found, in the order chosen. An edit moves no row away from under the user: they are arranged anew only
 * for another search or order, and where rows come or go.
 */
export function useArranged(
  all: Omit<Sheet, "hasMemo" | "label">,
  search: string,
  sorting: Sorting,
): readonly SheetRow[] {
  const { rows } = all;
  const [last, setLast] = useState<(Arranging & { readonly ids: readonly Id[] }) | null>(null);
  const isSame = last?.search === search && last.sorting === sorting && hasSameIds(last.rows, rows);
  const ids = isSame ? last.ids : arranged(all, { search, sorting });
  if (!isSame) setLast({ rows, search, sorting, ids });
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [rows, ids]);
}

function hasSameIds(some: readonly SheetRow[], others: readonly SheetRow[]): boolean {
  return some === others || (some.length === others.length && some.every(({ id }, index) => id === others[index]?.id));
}
