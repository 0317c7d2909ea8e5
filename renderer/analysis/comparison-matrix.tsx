import { useMemo, useRef, useState } from "react";
import { Panel, Group as PanelGroup, Separator } from "react-resizable-panels";
import type { ComparisonAnswer } from "../../app/analysis/comparison-request.ts";
import { type CountFilter, narrow } from "../../app/analysis/count-filter.ts";
import type { Measure } from "../../app/analysis/measures.ts";
import { codePath, codeTree, flatten, subtreeIds } from "../../app/codebook/tree.ts";
import type { Column, Row } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { heatOf } from "../ui/heat.ts";
import { sortedRows } from "../ui/matrix-rows.ts";
import { type MatrixSorting, MatrixTable } from "../ui/matrix-table.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassagesPanel } from "../ui/passages-panel.tsx";
import { useRecords } from "../use-project.tsx";

type Pressed = { readonly rowId: string; readonly columnId: string };

/** Codes by groups; a number leads to its passages, which stand beside the matrix. */
export function ComparisonMatrix(props: {
  readonly answer: ComparisonAnswer;
  readonly counted: CountFilter;
  readonly measure: Measure;
  readonly withSubcodes: boolean;
  readonly isShaded: boolean;
  readonly onOpen: OpenPassage;
}) {
  const { answer, counted, measure, withSubcodes, isShaded, onOpen } = props;
  const { table } = answer;
  const codes = useRecords(({ codes }) => codes);
  const [sorting, setSorting] = useState<MatrixSorting>(null);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const opener = useRef<Element | null>(null);
  const depths = useMemo(
    () => new Map(flatten(codeTree([...codes.values()])).map(({ code, depth }) => [code.id, depth])),
    [codes],
  );
  const rows = useMemo(() => sortedRows(table, sorting), [table, sorting]);
  const heat = useMemo(() => (isShaded ? heatOf(table) : null), [table, isShaded]);
  const behind = useBehind(answer, pressed, { counted, withSubcodes });
  const close = () => {
    setPressed(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <PanelGroup className="table-body" orientation="horizontal">
      <Panel id="matrix" minSize="320px">
        <MatrixTable
          label={table.title}
          table={table}
          rows={rows}
          heat={heat}
          rowHead={(row) => {
            const code = codes.get(row.id);
            const depth = sorting === null ? (depths.get(row.id) ?? 0) : 0;
            return (
              <span className="code-cell" style={{ paddingLeft: depth * 16 }} title={code && codePath(code, codes)}>
                <span className="swatch" style={{ background: code?.color }} />
                <span className="code-name">{code?.name ?? row.cells[0]}</span>
              </span>
            );
          }}
          sorting={sorting}
          onSort={setSorting}
          pressed={pressed}
          cellLabel={(row, column, text) =>
            `${text}: ${codes.get(row.id)?.name ?? "Deleted code"}, ${column.title}, ${measureName(measure)}`
          }
          onCell={(row: Row, column: Column) => {
            opener.current = document.activeElement;
            setPressed({ rowId: row.id, columnId: column.id });
          }}
        />
      </Panel>
      {behind && <Separator className="separator vertical" aria-label="Resize matrix and passages" />}
      {behind && pressed && (
        <Panel id="passages" defaultSize="32%" minSize="240px">
          <PassagesPanel
            title={behind.title}
            counted={behind.filter}
            pressed={pressed}
            said={(listed) => countInWords(listed, "passage")}
            onOpen={onOpen}
            onClose={close}
          />
        </Panel>
      )}
    </PanelGroup>
  );
}

function measureName(measure: Measure): string {
  return measure.replaceAll("_", " ");
}

/** What is behind the cell that was pressed; null where it is there no more. */
function useBehind(
  { groups, table }: ComparisonAnswer,
  pressed: Pressed | null,
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
