import { ChevronDown } from "lucide-react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

/** A labelled choice of one among several. */
export function ChoiceSelect<Id extends string>(props: {
  readonly label: string;
  /** Whether the label is for screen readers alone. */
  readonly isBare?: boolean;
  readonly items: readonly { readonly id: Id; readonly name: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  const { label, isBare = false, items, value, onChange } = props;
  return (
    <Select
      className="field"
      {...(isBare && { "aria-label": label })}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = items.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      {!isBare && <Label className="label">{label}</Label>}
      <Button className="input select-button">
        <SelectValue title={items.find(({ id }) => id === value)?.name} />
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover select-popover" maxHeight={320}>
        <ListBox className="options" items={items}>
          {({ id, name }) => (
            <ListBoxItem className="option" id={id} textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
