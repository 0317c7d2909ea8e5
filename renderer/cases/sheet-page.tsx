import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import type { RowKind } from "../../app/cases/table-columns.ts";
import type { Document, Id } from "../../app/model/records.ts";
import { blockOf, type CellAt, type Cursor, HEADINGS } from "../ui/grid-cursor.ts";
import { MenuAt, type MenuPoint } from "../ui/menu-at.tsx";
import { useRecords } from "../use-project.tsx";
import { PasteQuestionDialog } from "./paste-dialog.tsx";
import type { Sheet, SheetColumn, SheetRow, Sorting } from "./sheet.ts";
import { SheetGrid } from "./sheet-grid.tsx";
import { ColumnMenu, RowMenu } from "./sheet-menus.tsx";
import { type SheetQuestion, SheetQuestionDialog } from "./sheet-questions.tsx";
import { useArranged } from "./use-arranged.ts";
import { useMoveVariable } from "./use-move-variable.ts";
import { useCellDeeds } from "./use-sheet-deeds.ts";
import { useWidths } from "./use-widths.ts";

type MenuPlace = { readonly at: CellAt; readonly point: MenuPoint };

/** What stands above a grid and in it, and everything that can be asked about its rows and columns. */
export function SheetPage(props: {
  readonly kind: RowKind;
  /** All rows, in list order. */
  readonly all: Sheet;
  readonly status: ReactNode;
  readonly question: SheetQuestion | null;
  readonly onQuestion: (question: SheetQuestion | null) => void;
  readonly onOpenDocument: (id: Id) => void;
  /** The id of a row that the user has just made, to go on with. */
  readonly newRowId?: Id | null;
  /** Buttons behind the search. */
  readonly children: ReactNode;
  readonly empty: ReactNode;
}) {
  const { kind, all, question, onQuestion } = props;
  const [search, setSearch] = useState("");
  const [sorting, setSorting] = useState<Sorting>(null);
  const [cursor, setCursor] = useState<Cursor>({ active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } });
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { columns, setWidth } = useWidths(kind, all.columns);
  const rows = useArranged(all, search, sorting);
  const sheet = useMemo(() => ({ ...all, columns, rows }), [all, columns, rows]);
  const grid = useRef<HTMLDivElement>(null);
  const { newRowId = null } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new row is gone to once, wherever it stands then
  useEffect(() => {
    const row = rows.findIndex(({ id }) => id === newRowId);
    if (row < 0) return;
    setCursor({ active: { row, column: 0 }, anchor: { row, column: 0 } });
    grid.current?.focus();
  }, [newRowId]);
  const cells = useCellDeeds(kind, sheet, setCursor);
  const choicesOf = useChoices();
  const choose = (row: SheetRow, column: SheetColumn) => {
    if (column.kind !== "documents" || !("documentIds" in row)) return false;
    onQuestion({ ask: "documents", of: row });
    return true;
  };
  const sort = (columnId: string) => setSorting(nextSorting(sorting, columnId));
  const deeds = {
    ...cells,
    choose,
    choicesOf,
    sort,
    setWidth,
    menu: (at: CellAt, point: MenuPoint) => setMenu({ at, point }),
  };
  return (
    <>
      <div className="sheet-tools">
        <SearchField
          className="sheet-search"
          aria-label={`Search ${all.label.toLowerCase()}`}
          value={search}
          onChange={setSearch}
        >
          <Input className="input" placeholder="Search" />
        </SearchField>
        <span className="muted" role="status">
          {rows.length < all.rows.length && `${rows.length.toLocaleString("en")} of `}
          {props.status}
        </span>
        <div className="sheet-ways">{props.children}</div>
      </div>
      {all.rows.length === 0 ? (
        props.empty
      ) : (
        <SheetGrid sheet={sheet} sorting={sorting} cursor={cursor} onCursor={setCursor} deeds={deeds} gridRef={grid} />
      )}
      {menu && (
        <SheetMenu
          {...props}
          sheet={sheet}
          cursor={cursor}
          place={menu}
          onSorting={setSorting}
          onWidth={setWidth}
          onClose={() => setMenu(null)}
        />
      )}
      {cells.question && (
        <PasteQuestionDialog question={cells.question} onWrite={cells.write} onClose={() => cells.setQuestion(null)} />
      )}
      {question && <SheetQuestionDialog question={question} onClose={() => onQuestion(null)} />}
    </>
  );
}

/** Ascending, descending, and then as the list has it. */
function nextSorting(sorting: Sorting, columnId: string): Sorting {
  if (sorting?.columnId !== columnId) return { columnId, isDescending: false };
  return sorting.isDescending ? null : { columnId, isDescending: true };
}

function SheetMenu(props: {
  readonly kind: RowKind;
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly place: MenuPlace;
  readonly onSorting: (sorting: Sorting) => void;
  readonly onWidth: (columnId: string, width: number) => void;
  readonly onQuestion: (question: SheetQuestion) => void;
  readonly onOpenDocument: (id: Id) => void;
  readonly onClose: () => void;
}) {
  const { kind, sheet, place, onQuestion, onClose } = props;
  const all = useRecords(({ documents }) => documents);
  const move = useMoveVariable();
  const [row, column] = [sheet.rows[place.at.row], sheet.columns[place.at.column]];
  if (place.at.row === HEADINGS && column) {
    return (
      <MenuAt label={`Menu of ${column.title}`} at={place.point} onClose={onClose}>
        <ColumnMenu
          column={column}
          onSort={props.onSorting}
          onWider={(pixels) => props.onWidth(column.id, column.width + pixels)}
          onEdit={(variable) => onQuestion({ ask: "variable", variable })}
          onMove={move}
          onDelete={(variable) => onQuestion({ ask: "delete variable", variable })}
          onClose={onClose}
        />
      </MenuAt>
    );
  }
  if (!row) return null;
  const { top, bottom } = blockOf(props.cursor);
  const selected = sheet.rows.slice(top, bottom + 1);
  const of = "documentIds" in row ? row : null;
  const cases = selected.flatMap((one) => ("documentIds" in one ? [one] : []));
  return (
    <MenuAt label={`Menu of ${row.name}`} at={place.point} onClose={onClose}>
      <RowMenu
        row={row}
        count={selected.length}
        documents={documentsOf(row, all)}
        onOpenDocument={props.onOpenDocument}
        onDocuments={of && (() => onQuestion({ ask: "documents", of }))}
        onDelete={kind === "cases" ? () => onQuestion({ ask: "delete cases", cases }) : null}
        onClose={onClose}
      />
    </MenuAt>
  );
}

function documentsOf(row: SheetRow, all: readonly Document[]): readonly Document[] {
  if (!("documentIds" in row)) return [row];
  const ids = new Set(row.documentIds);
  return all.filter(({ id }) => ids.has(id));
}

const YES_NO = ["yes", "no"] as const;
const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** What can be chosen in a column: yes and no, or the values in use. */
function useChoices(): (column: SheetColumn) => readonly string[] {
  const cases = useRecords(({ cases }) => cases);
  const documents = useRecords(({ documents }) => documents);
  return (column) => {
    if (column.kind !== "variable" || (column.variable.type !== "choice" && column.variable.type !== "yes-no"))
      return [];
    if (column.variable.type === "yes-no") return YES_NO;
    const { id } = column.variable;
    const used = new Set<string>();
    for (const { values } of [...cases, ...documents]) {
      for (const { variableId, value } of values) if (variableId === id) used.add(String(value));
    }
    return [...used].sort(byName.compare);
  };
}
