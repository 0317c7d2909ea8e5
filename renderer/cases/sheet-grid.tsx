// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by themselves, which elements of a table cannot be
import { type ReactNode, type RefObject, useEffect, useId } from "react";
import { blockOf, type CellAt, type Cursor, cursorAt, HEADINGS, keptWithin } from "../ui/grid-cursor.ts";
import { useLatest } from "../ui/use-latest.ts";
import { CellEditor } from "./cell-editor.tsx";
import type { Sheet, Sorting } from "./sheet.ts";
import type { SheetDeeds } from "./sheet-deeds.ts";
import { SheetHead } from "./sheet-head.tsx";
import { cellId, SheetLine } from "./sheet-row.tsx";
import { useEditing } from "./use-editing.ts";
import { useGridEvents } from "./use-grid-events.ts";
import { ROW_HEIGHT, useSheetLayout } from "./use-sheet-layout.ts";
import "./sheet.css";

/** A grid as spreadsheets have it: a cell is active, keys move it, a block can be selected, copied and pasted. */
export function SheetGrid(props: {
  readonly sheet: Sheet;
  readonly sorting: Sorting;
  readonly cursor: Cursor;
  readonly onCursor: (cursor: Cursor) => void;
  readonly deeds: SheetDeeds;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}) {
  const { sheet, sorting, deeds, onCursor, gridRef: scroller } = props;
  const gridId = useId();
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2);
  const size = { rows: sheet.rows.length, columns: sheet.columns.length, page };
  const cursor = keptWithin(props.cursor, size);
  const { row: activeRow, column: activeColumn } = cursor.active;
  const layout = useSheetLayout(scroller, sheet, cursor.active);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a cursor that moves brings its cell into view
  useEffect(() => layout.reveal(cursor.active), [activeRow, activeColumn]);
  const go = (next: Cursor) => {
    onCursor(next);
    layout.reveal(next.active);
  };
  const { editing, edit, put, leave } = useEditing(
    { sheet, active: cursor.active, deeds, scroller, gridId },
    (step) => {
      const { row, column } = cursor.active;
      go(cursorAt({ row: Math.max(0, row + step.row), column: column + step.column }, size));
    },
  );
  const hears = useGridEvents({ sheet, cursor, size, deeds, go, edit, gridId });
  const [row, column] = [sheet.rows[editing?.at.row ?? HEADINGS], sheet.columns[editing?.at.column ?? 0]];
  const editor = editing && row && column && (
    <CellEditor
      label={`${column.title} of ${row.name}`}
      initial={editing.text}
      isTyped={editing.isTyped}
      hasLines={column.kind === "variable" && column.variable.type === "text"}
      choices={deeds.choicesOf(column)}
      opensUp={editing.opensUp}
      onPut={put}
      onCancel={() => leave({ row: 0, column: 0 })}
    />
  );
  return (
    <div
      ref={scroller}
      className="scroll sheet"
      role="grid"
      aria-label={sheet.label}
      aria-rowcount={sheet.rows.length + 1}
      aria-colcount={sheet.columns.length}
      aria-multiselectable
      aria-activedescendant={cellId(gridId, activeRow, activeColumn)}
      tabIndex={0}
      {...(editing ? { onPointerDown: hears.onPointerDown } : hears)}
    >
      <SheetHead
        gridId={gridId}
        columns={layout.shown}
        width={layout.width}
        sorting={sorting}
        activeColumn={activeRow === HEADINGS ? activeColumn : null}
        onSort={useLatest(deeds.sort)}
        onWidth={useLatest(deeds.setWidth)}
      />
      <SheetLines
        sheet={sheet}
        gridId={gridId}
        cursor={cursor}
        layout={layout}
        editedAt={editing?.at ?? null}
        editor={editor ?? null}
      />
    </div>
  );
}

function SheetLines(props: {
  readonly sheet: Sheet;
  readonly gridId: string;
  readonly cursor: Cursor;
  readonly layout: ReturnType<typeof useSheetLayout>;
  readonly editedAt: CellAt | null;
  readonly editor: ReactNode;
}) {
  const { sheet, gridId, cursor, layout, editedAt, editor } = props;
  const block = blockOf(cursor);
  return (
    <div role="rowgroup" className="sheet-body" style={{ height: layout.height, width: layout.width }}>
      {layout.lines.map(({ index, start }) => {
        const line = sheet.rows[index];
        const isSelected = index >= block.top && index <= block.bottom;
        return (
          line && (
            <SheetLine
              key={line.id}
              gridId={gridId}
              row={line}
              index={index}
              top={start}
              width={layout.width}
              columns={layout.shown}
              textOf={sheet.textOf}
              hasMemo={sheet.hasMemo(line)}
              activeColumn={index === cursor.active.row ? cursor.active.column : null}
              selectedFrom={isSelected ? block.left : -1}
              selectedTo={isSelected ? block.right : -1}
              editedColumn={index === editedAt?.row ? editedAt.column : null}
              editor={index === editedAt?.row ? editor : null}
            />
          )
        );
      })}
    </div>
  );
}
