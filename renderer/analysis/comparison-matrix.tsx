import { useMemo } from "react";
import type { ComparisonAnswer } from "../../app/analysis/comparison-request.ts";
import { type CountFilter, narrow } from "../../app/analysis/count-filter.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import { useCodeHead } from "../ui/code-head.tsx";
import { heatOf } from "../ui/heat.ts";
import { useSortedRows } from "../ui/matrix-rows.ts";
import { MatrixTable } from "../ui/matrix-table.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useRecords } from "../use-project.tsx";
import { type PressedCell, usePressedCell, WithPassages } from "./with-passages.tsx";

/** Codes by groups; a number leads to its passages, which stand beside the matrix. */
export function ComparisonMatrix(props: {
  readonly answer: ComparisonAnswer;
  readonly counted: CountFilter;
  /** What the numbers are, for who does not see the heading. */
  readonly measure: string;
  readonly withSubcodes: boolean;
  readonly isShaded: boolean;
  readonly onOpen: OpenPassage;
}) {
  const { answer, counted, measure, withSubcodes, isShaded, onOpen } = props;
  const { table } = answer;
  const codes = useRecords(({ codes }) => codes);
  const { pressed, press, close } = usePressedCell();
  const sorted = useSortedRows(table);
  const rowHead = useCodeHead(sorted.sorting === null);
  const heat = useMemo(() => (isShaded ? heatOf(table) : null), [table, isShaded]);
  const behind = useBehind(answer, pressed, { counted, withSubcodes });
  return (
    <WithPassages pressed={pressed} behind={behind} onOpen={onOpen} onClose={close}>
      <MatrixTable
        label={table.title}
        table={table}
        {...sorted}
        rowHead={rowHead}
        pressed={pressed}
        look={(row, column, { cell, text }) => ({
          heat: typeof cell === "number" ? heat?.(cell, column) : undefined,
          label:
            column.of === undefined
              ? undefined
              : `${text}: ${codes.get(row.id)?.name ?? ""}, ${column.title}, ${measure}`,
        })}
        onCell={press}
      />
    </WithPassages>
  );
}

/** What is behind the cell that was pressed; null where it is there no more. */
function useBehind(
  { groups, table }: ComparisonAnswer,
  pressed: PressedCell | null,
  { counted, withSubcodes }: { readonly counted: CountFilter; readonly withSubcodes: boolean },
) {
  const codes = useRecords(({ codes }) => codes);
  return useMemo(() => {
    const code = pressed && codes.get(pressed.rowId);
    const column = table.columns.find(({ id }) => id === pressed?.columnId);
    if (!code || !column) return null;
    const group = groups.find(({ id }) => id === column.of);
    const codeIds = withSubcodes ? subtreeIds([...codes.values()], code.id) : new Set([code.id]);
    return {
      title: `${code.name}${withSubcodes && codeIds.size > 1 ? " and its sub-codes" : ""}, ${column.title}`,
      filter: narrow(narrow(counted, group?.filter ?? {}), { codeIds }),
    };
  }, [pressed, codes, table, groups, counted, withSubcodes]);
}
