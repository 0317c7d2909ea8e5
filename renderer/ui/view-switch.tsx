import type { Key } from "react-aria-components";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import "./view-switch.css";

/** One of several ways to look at the same thing; the arrow keys go from one to the next. */
export function ViewSwitch<Id extends string>(props: {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly name: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  const { label, items, value, onChange } = props;
  const choose = (keys: Set<Key>) => {
    const chosen = items.find(({ id }) => keys.has(id));
    if (chosen) onChange(chosen.id);
  };
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
    >
      {items.map(({ id, name }) => (
        <ToggleButton
          key={id}
          id={id}
          className="view-choice"
          data-name={name}
          // Tab goes to the one that is chosen
          excludeFromTabOrder={id !== value}
        >
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
