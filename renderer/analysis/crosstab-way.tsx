import { useMemo } from "react";
import type { CrosstabAnswer, CrosstabRequest } from "../../app/analysis/comparison-request.ts";
import { type CountFilter, narrow } from "../../app/analysis/count-filter.ts";
import { inOrder } from "../../app/cases/column-ids.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import type { Table } from "../../app/table/table.ts";
import { cellText } from "../ui/cell-text.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { useCodeHead } from "../ui/code-head.tsx";
import { crosstabRequest } from "../ui/compare-view.ts";
import { useSortedRows } from "../ui/matrix-rows.ts";
import { MatrixTable } from "../ui/matrix-table.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useCrosstab } from "../use-analysis.ts";
import { useRecords } from "../use-project.tsx";
import { CompareFrame, type WayProps } from "./compare-frame.tsx";
import { SubcodesCheck } from "./group-controls.tsx";
import { type PressedCell, usePressedCell, WithPassages } from "./with-passages.tsx";

const units = [
  { id: "document", name: "Documents" },
  { id: "case", name: "Cases" },
] as const;

type Props = WayProps & { readonly counted: CountFilter; readonly onOpen: OpenPassage };

/** Whether codes are present more often with one value of a variable than with another. */
export function CrosstabWay(props: Props) {
  const variables = useRecords(({ variables }) => variables);
  const { pressed, press, close } = usePressedCell();
  const request = crosstabRequest(props.view, { variables, codeId: pressed?.rowId ?? null });
  if (request) return <Tests {...props} {...{ request, pressed, press, close }} />;
  return (
    <CompareFrame {...props} answer={{ isStale: false, progress: null }} table={null} name="crosstab" controls={null}>
      <p className="empty">There are no variables yet. Add them under Cases, for cases or for documents.</p>
    </CompareFrame>
  );
}

function Tests(props: Props & { readonly request: CrosstabRequest } & ReturnType<typeof usePressedCell>) {
  const { view, onView, counted, onOpen, request, pressed, press, close } = props;
  const { withSubcodes, unit, variableId } = request;
  const variables = useRecords(({ variables }) => variables);
  const answer = useCrosstab(counted, request);
  const found = answer.value;
  const behind = useBehind(found, pressed, { counted, withSubcodes });
  return (
    <CompareFrame
      {...props}
      answer={answer}
      table={found?.table ?? null}
      name="crosstab"
      controls={
        <>
          <ChoiceSelect label="Units" items={units} value={unit} onChange={(id) => onView({ ...view, unit: id })} />
          <ChoiceSelect
            label="Variable"
            items={inOrder(variables.values())}
            value={variableId}
            onChange={(id) => onView({ ...view, variableId: id })}
          />
          <SubcodesCheck view={view} onView={onView} />
        </>
      }
    >
      {found && (
        <WithPassages pressed={pressed} behind={behind} onOpen={onOpen} onClose={close}>
          <div className="crosstab">
            <TestTable table={found.table} pressed={pressed} onCell={press} />
            {found.expected && pressed && <Expected table={found.expected} codeId={pressed.rowId} />}
          </div>
        </WithPassages>
      )}
    </CompareFrame>
  );
}

function TestTable(props: {
  readonly table: Table;
  readonly pressed: PressedCell | null;
  readonly onCell: ReturnType<typeof usePressedCell>["press"];
}) {
  const { table, pressed, onCell } = props;
  const codes = useRecords(({ codes }) => codes);
  const sorted = useSortedRows(table);
  const rowHead = useCodeHead(false);
  return (
    <div className="crosstab-table">
      <MatrixTable
        label={table.title}
        table={table}
        {...sorted}
        rowHead={rowHead}
        pressed={pressed}
        look={(row, column, { text }) =>
          column.type === "text" ? {} : { label: `${text}: ${codes.get(row.id)?.name ?? ""}, ${column.title}` }
        }
        onCell={onCell}
      />
    </div>
  );
}

/** The observed and expected counts of the code whose cell was pressed. */
function Expected({ table, codeId }: { readonly table: Table; readonly codeId: Id }) {
  const codes = useRecords(({ codes }) => codes);
  return (
    <table className="expected-table">
      <caption>
        {table.title}: {codes.get(codeId)?.name}
      </caption>
      <thead>
        <tr>
          {table.columns.map(({ id, title }, index) =>
            index === 0 ? (
              <td key={id} />
            ) : (
              <th key={id} scope="col">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells: [name, ...cells] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={table.columns[index + 1]?.id}>{cellText({ type: "number" }, cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The passages behind a pressed number: of its value, or of all values where a test was pressed. */
function useBehind(
  found: CrosstabAnswer | null,
  pressed: PressedCell | null,
  { counted, withSubcodes }: { readonly counted: CountFilter; readonly withSubcodes: boolean },
) {
  const codes = useRecords(({ codes }) => codes);
  return useMemo(() => {
    const code = pressed && codes.get(pressed.rowId);
    const column = found?.table.columns.find(({ id }) => id === pressed?.columnId);
    if (!found || !code || !column) return null;
    const all = new Set([...found.documentIds.values()].flatMap((ids) => [...ids]));
    const documentIds = (column.of === undefined ? undefined : found.documentIds.get(column.of)) ?? all;
    const codeIds = withSubcodes ? subtreeIds([...codes.values()], code.id) : new Set([code.id]);
    return {
      title: column.of === undefined ? code.name : `${code.name}, ${column.title}`,
      filter: narrow(counted, { documentIds, codeIds }),
    };
  }, [pressed, codes, found, counted, withSubcodes]);
}
