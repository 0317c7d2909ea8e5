import type { ReactNode } from "react";
import type { Table } from "../../app/table/table.ts";
import { type CompareView, ways } from "../ui/compare-view.ts";
import { Counting } from "../ui/counting.tsx";
import type { Filter } from "../ui/filter.ts";
import { FilterBar } from "../ui/filter-bar.tsx";
import { FoldableChoices } from "../ui/foldable-choices.tsx";
import { IfCodes } from "../ui/if-codes.tsx";
import { TableActions } from "../ui/table-actions.tsx";
import { ViewSwitch } from "../ui/view-switch.tsx";
import type { Answer } from "../use-analysis.ts";

/** What every way of comparing is given. */
export type WayProps = {
  readonly view: CompareView;
  readonly onView: (view: CompareView) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

/** What stands around each way of comparing: which way, its choices, the filters, what is exported, the notes. */
export function CompareFrame(
  props: WayProps & {
    readonly controls: ReactNode;
    /** What can be exported besides the table that is shown. */
    readonly actions?: ReactNode;
    readonly answer: Pick<Answer<unknown>, "isStale" | "progress">;
    /** What is shown, for exports; null while it is not there. */
    readonly table: Table | null;
    /** Of the exported file, after the project's name. */
    readonly name: string;
    readonly children: ReactNode;
  },
) {
  const { view, onView, filter, onFilter, controls, actions, answer, table, name, children } = props;
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Compare</h1>
          <ViewSwitch
            label="Way of comparing"
            items={ways}
            value={view.way}
            onChange={(way) => onView({ ...view, way })}
          />
          {answer.isStale && <Counting progress={answer.progress} />}
          <div className="table-actions">
            {actions}
            <TableActions table={table && (() => table)} name={name} />
          </div>
        </div>
        <FoldableChoices filter={filter} onFilter={onFilter}>
          <div className="compare-controls">{controls}</div>
          <FilterBar filter={filter} onFilter={onFilter} />
        </FoldableChoices>
      </div>
      {view.way === "questions" ? children : <IfCodes>{children}</IfCodes>}
      {table && table.notes.length > 0 && <p className="table-notes">{table.notes.join(" ")}</p>}
    </div>
  );
}
