import { Menu, MenuItem } from "react-aria-components";

/** What can be done with a set. */
export type SetDeed = "rename" | "memo" | "delete";

/** The menu of a set. */
export function SetMenu(props: { readonly onDeed: (deed: SetDeed) => void; readonly onClose: () => void }) {
  const { onDeed, onClose } = props;
  return (
    <Menu className="menu" aria-label="Set" autoFocus="first" onClose={onClose}>
      <MenuItem className="menu-item" textValue="Rename…" onAction={() => onDeed("rename")}>
        Rename… <kbd>F2</kbd>
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onDeed("memo")}>
        Memo…
      </MenuItem>
      <MenuItem className="menu-item danger" textValue="Delete set…" onAction={() => onDeed("delete")}>
        Delete set… <kbd>Del</kbd>
      </MenuItem>
    </Menu>
  );
}
