import { Check } from "lucide-react";
import { useMemo, useState } from "react";
import {
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  TextField,
  useFilter,
  Virtualizer,
} from "react-aria-components";
import type { Id } from "../../app/model/records.ts";
import "./check-list.css";

type Named = { readonly id: Id; readonly name: string };

const layout = { rowHeight: 30, padding: 4 };

/** A list in which any number can be ticked, and found by typing; thousands are no burden. */
export function CheckList(props: {
  readonly label: string;
  readonly items: readonly Named[];
  readonly chosen: ReadonlySet<Id>;
  readonly onChoose: (ids: ReadonlySet<Id>) => void;
  readonly autoFocus?: boolean;
}) {
  const { label, items, chosen, onChoose } = props;
  const [typed, setTyped] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const shown = useMemo(() => items.filter(({ name }) => contains(name, typed)), [items, typed, contains]);
  return (
    <div className="check-list">
      <TextField className="field" value={typed} onChange={setTyped} autoFocus={props.autoFocus ?? false}>
        <Label>{`${label} (${chosen.size.toLocaleString("en")} chosen)`}</Label>
        <Input className="input" placeholder="Find by name" />
      </TextField>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <ListBox
          className="check-options"
          aria-label={label}
          items={shown}
          selectionMode="multiple"
          selectedKeys={shown.flatMap(({ id }) => (chosen.has(id) ? [id] : []))}
          onSelectionChange={(keys) => {
            const next = new Set(chosen);
            for (const { id } of shown) {
              if (keys === "all" || keys.has(id)) next.add(id);
              else next.delete(id);
            }
            onChoose(next);
          }}
          renderEmptyState={() => <p className="hint">Nothing has this name.</p>}
        >
          {({ name }) => (
            <ListBoxItem className="option check-option" textValue={name}>
              <span className="box">
                <Check size={12} strokeWidth={3} aria-hidden />
              </span>
              <span className="check-name" dir="auto">
                {name}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  );
}
