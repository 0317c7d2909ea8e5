import { type ReactNode, useMemo, useState } from "react";
import {
  Autocomplete,
  Button,
  Input,
  Label,
  ListLayout,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  type Selection,
  TextField,
  useFilter,
  Virtualizer,
} from "react-aria-components";
import type { Id } from "../../app/model/records.ts";

/** Something that can be chosen, as deep as it lies in its tree. */
export type FilterItem = { readonly id: Id; readonly name: string; readonly depth: number; readonly color?: string };

const layout = { rowHeight: 30, padding: 4 };

/** A button with a menu in which several things can be chosen, and found by typing. */
export function FilterMenu(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly chosen: readonly Id[] | null;
  readonly items: readonly FilterItem[];
  readonly onChoose: (ids: ReadonlySet<Id>) => void;
  /** Called when the menu opens, where its items are only looked up then. */
  readonly onOpen?: () => void;
  /** What stands in the menu where there is nothing to choose from. */
  readonly emptyText?: string;
}) {
  const { label, icon, onOpen } = props;
  const [isOpen, setOpen] = useState(false);
  const change = (willOpen: boolean) => {
    setOpen(willOpen);
    if (willOpen) onOpen?.();
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={change}>
      <Button className="button">
        {icon} {label}
      </Button>
      <Popover className="popover filter-popover" placement="bottom start" maxHeight={440}>
        <Choices {...props} onClose={() => setOpen(false)} />
      </Popover>
    </MenuTrigger>
  );
}

function Choices(props: Parameters<typeof FilterMenu>[0] & { readonly onClose: () => void }) {
  const { label, chosen, items, onChoose, onClose, emptyText } = props;
  const [typed, setTyped] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const found = useMemo(() => items.filter(({ name }) => contains(name, typed.trim())), [items, typed, contains]);
  // what is chosen and not found stays chosen
  const choose = (selection: Selection) =>
    onChoose(
      new Set(selection === "all" ? [...(chosen ?? []), ...found.map(({ id }) => id)] : [...selection].map(String)),
    );
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="filter-search" autoFocus>
        <Label className="visually-hidden">Find {label.toLowerCase()}</Label>
        <Input
          className="input"
          placeholder={`Find ${label.toLowerCase()}`}
          onKeyDownCapture={(event) => {
            if (event.key !== "Escape") return;
            // the menu would take off what was chosen
            event.preventDefault();
            onClose();
          }}
        />
      </TextField>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <Menu
          className="menu filter-menu"
          aria-label={label}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          selectedKeys={chosen ?? []}
          onSelectionChange={choose}
          items={found}
          renderEmptyState={() => (
            <p className="hint filter-note">
              {items.length === 0 && emptyText !== undefined ? emptyText : "None has these letters."}
            </p>
          )}
        >
          {(item) => <Choice {...item} />}
        </Menu>
      </Virtualizer>
    </Autocomplete>
  );
}

function Choice({ id, name, depth, color }: FilterItem) {
  return (
    <MenuItem className="menu-item filter-item" id={id} textValue={name} style={{ paddingLeft: 10 + depth * 16 }}>
      {({ isSelected }) => (
        <>
          <span className="filter-tick" aria-hidden>
            {isSelected ? "✓" : ""}
          </span>
          {color !== undefined && <span className="swatch" style={{ background: color }} />}
          <span className="filter-name">{name}</span>
        </>
      )}
    </MenuItem>
  );
}
