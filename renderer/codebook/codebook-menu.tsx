import { MoreHorizontal } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import type { TreeOrder } from "../../app/codebook/sort-tree.ts";

export const orders: readonly { readonly order: TreeOrder; readonly label: string }[] = [
  { order: "tree", label: "Tree order" },
  { order: "name", label: "Name" },
  { order: "use", label: "Most used first" },
];

/** What can be done with the codebook as a whole. */
export function CodebookMenu(props: {
  readonly onExpandAll: () => void;
  readonly onCollapseAll: () => void;
  readonly order: TreeOrder;
  readonly onOrder: (order: TreeOrder) => void;
  readonly onSets: () => void;
  readonly onPage: () => void;
  readonly onImport: () => void;
  readonly onStarter: () => void;
}) {
  const item = (label: string, onAction: () => void) => (
    <MenuItem className="menu-item" onAction={onAction}>
      {label}
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label="Menu of the codebook">
        <MoreHorizontal size={17} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="Codebook">
          {item("Expand all", props.onExpandAll)}
          {item("Collapse all", props.onCollapseAll)}
          <SubmenuTrigger>
            <MenuItem className="menu-item">Sort by</MenuItem>
            <Popover className="popover">
              <Menu className="menu" aria-label="Sort by" selectionMode="single" selectedKeys={[props.order]}>
                {orders.map(({ order, label }) => (
                  <MenuItem key={order} id={order} className="menu-item order" onAction={() => props.onOrder(order)}>
                    {label}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
          {item("Sets of codes…", props.onSets)}
          <Separator className="menu-line" />
          {item("Codebook page", props.onPage)}
          {item("Import a codebook…", props.onImport)}
          {item("Add starter codebook…", props.onStarter)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
