import { useMemo, useState } from "react";
import { type Key, ListBox, ListLayout, type Selection, Virtualizer } from "react-aria-components";
import type { Document, Id } from "../../app/model/records.ts";
import type { MenuPoint } from "../ui/menu-at.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { DocumentItem, SetItem } from "./document-item.tsx";
import type { DocumentDeed } from "./document-menu.tsx";
import type { DocumentSorting, ListRow } from "./document-rows.ts";
import { ListMarks, useListMarks } from "./list-marks.ts";
import type { SetDeed } from "./set-menu.tsx";
import { useDocumentDrag } from "./use-document-drag.ts";
import { useDocumentRows } from "./use-document-rows.ts";
import { useMoveDocuments } from "./use-move-documents.ts";

/** Where on the screen the menu of a line of the list opens, and which documents are selected with it. */
export type MenuPlace = { readonly row: ListRow; readonly selected: readonly Document[]; readonly point: MenuPoint };

const ROW_HEIGHT_PX = 44;

const documentDeeds: ReadonlyMap<string, DocumentDeed> = new Map([
  ["F2", "rename"],
  ["Delete", "delete"],
]);
const steps: ReadonlyMap<string, -1 | 1> = new Map([
  ["ArrowUp", -1],
  ["ArrowDown", 1],
]);
const setDeeds: ReadonlyMap<string, SetDeed> = new Map([
  ["F2", "rename"],
  ["Delete", "delete"],
]);

type DocumentListProps = {
  readonly openDocumentId: Id | null;
  readonly search: string;
  readonly sorting: DocumentSorting;
  readonly onDeed: (documents: readonly Document[], deed: DocumentDeed) => void;
  readonly onSetDeed: (row: ListRow & { readonly kind: "set" }, deed: SetDeed) => void;
  readonly onMenu: (place: MenuPlace) => void;
};

/**
 * The documents under their sets. A click or Enter opens one; Ctrl and Shift select several; F2 renames, Delete deletes, Alt
 * and an arrow key moves; a right click shows all that can be done.
 */
export function DocumentList(props: DocumentListProps) {
  const { openDocumentId, sorting, onDeed, onSetDeed, onMenu } = props;
  const { rows, toggle } = useDocumentRows(props.search, sorting);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const [keys, setKeys] = useSelection(openDocumentId, rows, byId);
  const moveBy = useMoveDocuments(rows);
  const isListOrder = sorting.by === "list";
  const dragAndDropHooks = useDocumentDrag(byId, isListOrder);
  const marks = useListMarks(openDocumentId);
  /** The selected documents, or where the line is not among them, its own. */
  const selectedWith = (row: ListRow): readonly Document[] => {
    const selection = keys.has(row.id) ? [...keys].flatMap((key) => byId.get(String(key)) ?? []) : [row];
    const found = selection.flatMap((one) => (one.kind === "document" ? [one.document] : []));
    return [...new Set(found)];
  };
  // the list keeps its lines for as long as their rows are the same, so what they call must stay the same as well
  const onKey = useLatest(
    (row: ListRow, { key, altKey }: { readonly key: string; readonly altKey: boolean }): boolean => {
      if (row.kind === "set") return onSetKey(row, key, { toggle, onSetDeed });
      const step = altKey ? steps.get(key) : undefined;
      const deed = step === undefined ? documentDeeds.get(key) : undefined;
      if (step !== undefined && isListOrder) moveBy(row, selectedWith(row), step);
      if (deed) onDeed(deed === "rename" ? [row.document] : selectedWith(row), deed);
      return step !== undefined || deed !== undefined;
    },
  );
  const onOpen = useLatest((document: Document) => onDeed([document], "open"));
  const shared = {
    onKey,
    onMenu: useLatest((row: ListRow, point: MenuPoint) => onMenu({ row, selected: selectedWith(row), point })),
  };
  return (
    <ListMarks value={marks}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW_HEIGHT_PX, padding: 4 }}>
        <ListBox
          className="document-list"
          aria-label="Documents"
          items={rows}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={keys}
          onSelectionChange={(selection) => setKeys(keysOf(selection, rows))}
          onAction={(key) => {
            const row = byId.get(String(key));
            if (row?.kind === "document") onDeed([row.document], "open");
            else if (row) toggle(row.id);
          }}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="empty">No document has this name.</p>}
        >
          {(row) =>
            row.kind === "set" ? (
              <SetItem row={row} onToggle={toggle} {...shared} />
            ) : (
              <DocumentItem row={row} onOpen={onOpen} {...shared} />
            )
          }
        </ListBox>
      </Virtualizer>
    </ListMarks>
  );
}

function onSetKey(
  row: ListRow & { readonly kind: "set" },
  key: string,
  { toggle, onSetDeed }: { readonly toggle: (id: string) => void; readonly onSetDeed: DocumentListProps["onSetDeed"] },
): boolean {
  const deed = row.set ? setDeeds.get(key) : undefined;
  if (deed) onSetDeed(row, deed);
  else if (key === (row.isOpen ? "ArrowLeft" : "ArrowRight")) toggle(row.id);
  else return false;
  return true;
}

/** The open document is selected until others are, and again when another is opened or what was selected is not listed. */
function useSelection(openDocumentId: Id | null, rows: readonly ListRow[], byId: ReadonlyMap<string, ListRow>) {
  const [chosen, setChosen] = useState<{ readonly keys: ReadonlySet<Key>; readonly of: Id | null } | null>(null);
  const keys = useMemo((): ReadonlySet<Key> => {
    const listed = [...(chosen?.keys ?? [])].filter((key) => byId.has(String(key)));
    const isOpen = (key: Key) => {
      const row = byId.get(String(key));
      return row?.kind === "document" && row.document.id === openDocumentId;
    };
    if (listed.length > 0 && (chosen?.of === openDocumentId || listed.some(isOpen))) return new Set(listed);
    const own = rows.find((row) => row.kind === "document" && row.document.id === openDocumentId);
    return new Set(own ? [own.id] : []);
  }, [chosen, openDocumentId, rows, byId]);
  const setKeys = (next: ReadonlySet<Key>) => setChosen({ keys: next, of: openDocumentId });
  return [keys, setKeys] as const;
}

function keysOf(selection: Selection, rows: readonly ListRow[]): ReadonlySet<Key> {
  return selection === "all" ? new Set(rows.filter(({ kind }) => kind === "document").map(({ id }) => id)) : selection;
}
