import { Menu, MenuItem } from "react-aria-components";

/** What can be done with one document. */
export type DocumentDeed = "open" | "rename" | "speakers" | "replace" | "save" | "delete";

/** The menu of one document. */
export function DocumentMenu(props: { readonly onDeed: (deed: DocumentDeed) => void; readonly onClose?: () => void }) {
  const { onDeed, onClose } = props;
  return (
    <Menu className="menu" aria-label="Document" autoFocus="first" {...(onClose && { onClose })}>
      <MenuItem className="menu-item" onAction={() => onDeed("open")}>
        Open
      </MenuItem>
      <MenuItem className="menu-item" textValue="Rename…" onAction={() => onDeed("rename")}>
        Rename… <kbd>F2</kbd>
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onDeed("speakers")}>
        Speakers…
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onDeed("replace")}>
        Replace by a corrected file…
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onDeed("save")}>
        Save the original file…
      </MenuItem>
      <MenuItem className="menu-item danger" textValue="Delete…" onAction={() => onDeed("delete")}>
        Delete… <kbd>Del</kbd>
      </MenuItem>
    </Menu>
  );
}
