import type { CoOccurrences } from "../../app/analysis/co-occurrence.ts";
import { coOccurrenceMatrix, coOccurrenceTable } from "../../app/analysis/co-occurrence-tables.ts";
import type { CoOccurrenceAnswer } from "../project-worker.ts";
import { type CoOccurrenceView, exportedTables } from "../ui/co-occurrence-view.ts";
import { TableActions } from "../ui/table-actions.tsx";
import { Choice } from "./choice.tsx";

/** Copies or writes the table as it is on screen, or the pairs one a row. */
export function ExportChoice(props: {
  readonly answer: CoOccurrenceAnswer | null;
  readonly places: readonly number[];
  readonly view: CoOccurrenceView;
  readonly onView: (view: CoOccurrenceView) => void;
}) {
  const { answer, places, view, onView } = props;
  return (
    <>
      <Choice
        label="To export"
        items={exportedTables}
        value={view.exported}
        onChange={(exported) => onView({ ...view, exported })}
      />
      <TableActions
        table={answer && (() => tableOf(answer.found, { places, view, notes: answer.notes }))}
        name={view.exported === "matrix" ? "co-occurrence matrix" : "co-occurrence pairs"}
      />
    </>
  );
}

function tableOf(
  found: CoOccurrences,
  of: {
    readonly places: readonly number[];
    readonly view: CoOccurrenceView;
    readonly notes: readonly string[];
  },
) {
  const { places, view, notes } = of;
  if (view.exported === "matrix") return coOccurrenceMatrix(found, { places, measure: view.measure, notes });
  return coOccurrenceTable(found, { zeroPairs: view.exported === "all pairs", notes });
}
