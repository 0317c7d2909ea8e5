import { Menu, MenuItem, Separator } from "react-aria-components";
import type { Document, Id, Variable } from "../../app/model/records.ts";
import { useMemoDialog } from "../use-memo.tsx";
import type { SheetColumn, SheetRow, Sorting } from "./sheet.ts";

const DOCUMENTS_SHOWN = 8;

/** What can be done with a column. */
export function ColumnMenu(props: {
  readonly column: SheetColumn;
  readonly onSort: (sorting: Sorting) => void;
  readonly onWider: (pixels: number) => void;
  readonly onEdit: (variable: Variable) => void;
  readonly onMove: (variable: Variable, step: -1 | 1) => void;
  readonly onDelete: (variable: Variable) => void;
  readonly onClose: () => void;
}) {
  const { column, onSort, onWider, onEdit, onMove, onDelete, onClose } = props;
  const openMemo = useMemoDialog();
  const variable = column.kind === "variable" ? column.variable : null;
  return (
    <Menu className="menu" aria-label={`Column ${column.title}`} autoFocus="first" onClose={onClose}>
      <MenuItem className="menu-item" onAction={() => onSort({ columnId: column.id, isDescending: false })}>
        Sort ascending
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onSort({ columnId: column.id, isDescending: true })}>
        Sort descending
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onSort(null)}>
        List order
      </MenuItem>
      <Separator className="menu-line" />
      <MenuItem className="menu-item" onAction={() => onWider(40)}>
        Wider
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onWider(-40)}>
        Narrower
      </MenuItem>
      {variable && <Separator className="menu-line" />}
      {variable && (
        <MenuItem className="menu-item" onAction={() => onEdit(variable)}>
          Edit variable…
        </MenuItem>
      )}
      {variable && (
        <MenuItem className="menu-item" onAction={() => onMove(variable, -1)}>
          Move left
        </MenuItem>
      )}
      {variable && (
        <MenuItem className="menu-item" onAction={() => onMove(variable, 1)}>
          Move right
        </MenuItem>
      )}
      {variable && (
        <MenuItem className="menu-item" onAction={() => openMemo({ kind: "variable", variableId: variable.id })}>
          Memo…
        </MenuItem>
      )}
      {variable && (
        <MenuItem className="menu-item danger" onAction={() => onDelete(variable)}>
          Delete variable…
        </MenuItem>
      )}
    </Menu>
  );
}

/** What can be done with a row, or with all rows of the selected block. */
export function RowMenu(props: {
  readonly row: SheetRow;
  /** How many rows are selected. */
  readonly count: number;
  readonly documents: readonly Document[];
  readonly onOpenDocument: (id: Id) => void;
  /** Opens the list of a case's documents; null for a document. */
  readonly onDocuments: (() => void) | null;
  readonly onDelete: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { row, count, documents, onOpenDocument, onDocuments, onDelete, onClose } = props;
  const openMemo = useMemoDialog();
  const target = onDocuments
    ? ({ kind: "case", caseId: row.id } as const)
    : ({ kind: "document", documentId: row.id } as const);
  return (
    <Menu className="menu" aria-label={row.name} autoFocus="first" onClose={onClose}>
      {onDocuments && (
        <MenuItem className="menu-item" onAction={onDocuments}>
          Documents…
        </MenuItem>
      )}
      {documents.slice(0, DOCUMENTS_SHOWN).map(({ id, name }) => (
        <MenuItem key={id} className="menu-item" onAction={() => onOpenDocument(id)}>
          Open “{name}”
        </MenuItem>
      ))}
      <MenuItem className="menu-item" onAction={() => openMemo(target)}>
        Memo…
      </MenuItem>
      {onDelete && (
        <MenuItem className="menu-item danger" onAction={onDelete}>
          {count === 1 ? "Delete case…" : `Delete ${count.toLocaleString("en")} cases…`}
        </MenuItem>
      )}
    </Menu>
  );
}
