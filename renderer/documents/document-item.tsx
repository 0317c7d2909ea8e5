import { ChevronDown, ChevronRight, NotebookPen } from "lucide-react";
import type { MouseEvent } from "react";
import { ListBoxItem, type ListBoxItemProps, Text } from "react-aria-components";
import type { Document, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { MenuPoint } from "../ui/menu-at.tsx";
import { useRecords } from "../use-project.tsx";
import type { ListRow } from "./document-rows.ts";
import { useMarksOf } from "./list-marks.ts";

type KeyboardEvent = Parameters<NonNullable<ListBoxItemProps["onKeyDown"]>>[0];

type Shared = {
  /** Answers whether the key is for anything here. */
  readonly onKey: (row: ListRow, event: { readonly key: string; readonly altKey: boolean }) => boolean;
  readonly onMenu: (row: ListRow, point: MenuPoint) => void;
};

/** A document of the list. */
export function DocumentItem(
  props: Shared & {
    readonly row: ListRow & { readonly kind: "document" };
    readonly onOpen: (document: Document) => void;
  },
) {
  const { row, onOpen } = props;
  const { document, set } = row;
  return (
    <ListBoxItem
      id={row.id}
      className={set === null && !row.id.includes(" ") ? "document-item" : "document-item in-set"}
      textValue={document.name}
      aria-label={document.name}
      {...eventsOf(props, row)}
      onPress={({ pointerType, ctrlKey, metaKey, shiftKey }) => {
        if (pointerType !== "keyboard" && !ctrlKey && !metaKey && !shiftKey) onOpen(document);
      }}
    >
      <DocumentContent document={document} />
    </ListBoxItem>
  );
}

function DocumentContent({ document }: { readonly document: Document }) {
  const { isOpen, hasMemo } = useMarksOf(document);
  return (
    <>
      <Text slot="label" className={isOpen ? "document-name open" : "document-name"} dir="auto">
        {document.name}
      </Text>
      <Text slot="description" className="document-codings">
        <CodingsInWords documentId={document.id} />
        {hasMemo && <NotebookPen className="memo-sign" size={12} aria-label="has a memo" />}
      </Text>
    </>
  );
}

function CodingsInWords({ documentId }: { readonly documentId: Id }) {
  const count = useRecords(({ codings }) => codings.get(documentId)?.length ?? 0);
  return countInWords(count, "coding");
}

/** The head of a set: a press, Enter or an arrow key opens and closes it. */
export function SetItem(
  props: Shared & { readonly row: ListRow & { readonly kind: "set" }; readonly onToggle: (id: string) => void },
) {
  const { row, onToggle } = props;
  const { set, count, isOpen } = row;
  const name = set?.name ?? "Not in a set";
  const documents = countInWords(count, "document");
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <ListBoxItem
      id={row.id}
      className={set ? "set-item" : "set-item none"}
      textValue={name}
      aria-label={`${set ? "Set " : ""}${name}, ${documents}, ${isOpen ? "open" : "closed"}`}
      {...eventsOf(props, row)}
      onPress={({ pointerType, ctrlKey, metaKey, shiftKey }) => {
        if (pointerType !== "keyboard" && !ctrlKey && !metaKey && !shiftKey) onToggle(row.id);
      }}
    >
      <Chevron size={14} aria-hidden />
      <SetName name={name} id={set?.id ?? ""} />
      <span className="set-count">{count.toLocaleString("en")}</span>
    </ListBoxItem>
  );
}

function SetName({ name, id }: { readonly name: string; readonly id: Id }) {
  const { hasMemo } = useMarksOf({ id });
  return (
    <span className="set-name" dir="auto" title={name}>
      {name}
      {hasMemo && <NotebookPen className="memo-sign" size={12} aria-label="has a memo" />}
    </span>
  );
}

function eventsOf({ onKey, onMenu }: Shared, row: ListRow) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (!onKey(row, event)) event.continuePropagation();
    },
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      onMenu(row, { x: event.clientX, y: event.clientY });
    },
  };
}
