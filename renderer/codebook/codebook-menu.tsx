import { MoreHorizontal } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

/** What can be done with the codebook as a whole. */
export function CodebookMenu(props: {
  readonly onExpandAll: () => void;
  readonly onCollapseAll: () => void;
  readonly onPage: () => void;
  readonly onStarter: () => void;
}) {
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label="Menu of the codebook">
        <MoreHorizontal size={17} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="Codebook">
          <MenuItem className="menu-item" onAction={props.onExpandAll}>
            Expand all
          </MenuItem>
          <MenuItem className="menu-item" onAction={props.onCollapseAll}>
            Collapse all
          </MenuItem>
          <MenuItem className="menu-item" onAction={props.onPage}>
            Codebook page
          </MenuItem>
          <MenuItem className="menu-item" onAction={props.onStarter}>
            Add starter codebook…
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
