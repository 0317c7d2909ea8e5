import { useMemo } from "react";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { similarities } from "../../app/analysis/similarity.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { similarityRequest } from "../ui/compare-view.ts";
import { useSortedRows } from "../ui/matrix-rows.ts";
import { MatrixTable } from "../ui/matrix-table.tsx";
import { useComparison } from "../use-analysis.ts";
import { CompareFrame, type WayProps } from "./compare-frame.tsx";
import { GroupControls, SubcodesCheck } from "./group-controls.tsx";

const items = similarities.map(({ id, title }) => ({ id, name: title }));

/** How alike groups are in which codes they have; a cell leads to what two of them mention. */
export function SimilarityWay(props: WayProps & { readonly counted: CountFilter }) {
  const { view, onView, counted } = props;
  const { similarity: by } = view;
  const request = useMemo(() => similarityRequest(view), [view]);
  const answer = useComparison(counted, request);
  const table = answer.value?.table ?? null;
  const sorted = useSortedRows(table);
  return (
    <CompareFrame
      {...props}
      answer={answer}
      table={table}
      name="similarity"
      controls={
        <>
          <GroupControls view={view} onView={onView} groups={answer.value?.all ?? []} />
          <ChoiceSelect
            label="Measure"
            items={items}
            value={by}
            onChange={(id) => onView({ ...view, similarity: id })}
          />
          <SubcodesCheck view={view} onView={onView} />
        </>
      }
    >
      {table && (
        <div className="table-body">
          <MatrixTable
            label={table.title}
            table={table}
            {...sorted}
            look={(row, column, { cell, text }) => ({
              heat: typeof cell === "number" ? cell : undefined,
              label: `${text}: ${row.cells[0]} and ${column.title}; see what they mention`,
            })}
            onCell={(row, column) => {
              if (column.of !== row.id && column.of !== undefined) {
                onView({ ...view, way: "mentions", groupIds: [row.id, column.of] });
              }
            }}
          />
        </div>
      )}
    </CompareFrame>
  );
}
