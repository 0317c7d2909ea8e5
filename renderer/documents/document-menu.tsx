import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import type { RecordSet } from "../../app/model/records.ts";
import { useDocumentSets } from "./use-document-rows.ts";

/** What can be done with documents; renaming, opening, speakers, properties and the original are of one only. */
export type DocumentDeed =
  | "open"
  | "rename"
  | "properties"
  | "speakers"
  | "replace"
  | "save"
  | "value"
  | "new set"
  | "memo"
  | "delete";

/** The menu of one document, or of several. */
export function DocumentMenu(props: {
  readonly count: number;
  /** The set that the document was pressed in. */
  readonly inSet: RecordSet | null;
  readonly onDeed: (deed: DocumentDeed) => void;
  readonly onAddTo: (set: RecordSet) => void;
  readonly onRemoveFrom: (set: RecordSet) => void;
  readonly onClose?: () => void;
}) {
  const { count, inSet, onDeed, onAddTo, onRemoveFrom, onClose } = props;
  const label = count === 1 ? "Document" : `${count.toLocaleString("en")} documents`;
  return (
    <Menu className="menu" aria-label={label} autoFocus="first" {...(onClose && { onClose })}>
      {count === 1 && oneDeeds.map((item) => <DeedItem key={item.deed} {...item} onDeed={onDeed} />)}
      {count === 1 && <DeedItem deed="memo" title="Memo…" onDeed={onDeed} />}
      {count === 1 && <Separator className="menu-line" />}
      <AddToSet
        onAddTo={(set) => {
          onClose?.();
          onAddTo(set);
        }}
        onNew={() => {
          onClose?.();
          onDeed("new set");
        }}
      />
      {inSet && (
        <MenuItem className="menu-item" onAction={() => onRemoveFrom(inSet)}>
          Remove from “{inSet.name}”
        </MenuItem>
      )}
      <DeedItem deed="value" title="Set a variable…" onDeed={onDeed} />
      <Separator className="menu-line" />
      <DeedItem
        deed="delete"
        title={count === 1 ? "Delete…" : `Delete ${count.toLocaleString("en")} documents…`}
        keys="Del"
        onDeed={onDeed}
      />
    </Menu>
  );
}

const oneDeeds: readonly { readonly deed: DocumentDeed; readonly title: string; readonly keys?: string }[] = [
  { deed: "open", title: "Open" },
  { deed: "rename", title: "Rename…", keys: "F2" },
  { deed: "properties", title: "Properties…" },
  { deed: "speakers", title: "Speakers…" },
  { deed: "replace", title: "Replace by a corrected file…" },
  { deed: "save", title: "Save the original file…" },
];

function DeedItem(props: {
  readonly deed: DocumentDeed;
  readonly title: string;
  readonly keys?: string;
  readonly onDeed: (deed: DocumentDeed) => void;
}) {
  const { deed, title, keys, onDeed } = props;
  return (
    <MenuItem
      className={deed === "delete" ? "menu-item danger" : "menu-item"}
      textValue={title}
      onAction={() => onDeed(deed)}
    >
      {title} {keys && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}

function AddToSet({ onAddTo, onNew }: { readonly onAddTo: (set: RecordSet) => void; readonly onNew: () => void }) {
  const sets = useDocumentSets();
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item">Add to set</MenuItem>
      <Popover className="popover" placement="end top" maxHeight={360}>
        <Menu className="menu" aria-label="Add to set">
          {sets.map((set) => (
            <MenuItem key={set.id} id={set.id} className="menu-item" onAction={() => onAddTo(set)}>
              {set.name}
            </MenuItem>
          ))}
          <MenuItem className="menu-item" onAction={onNew}>
            New set…
          </MenuItem>
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
