import { ChevronDown } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
} from "react-aria-components";
import { codeEntries, matchCodes } from "../../app/codebook/match-codes.ts";
import { codeTree } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { pickFirst } from "../ui/pick-first.ts";

const SHOWN_AT_MOST = 200;
const NONE = "none";
const layout = { rowHeight: 30, padding: 4 };

/** A field in which a code is chosen by typing; `none` names what is chosen where it is no code. */
export function CodeField(props: {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  readonly none?: string;
  readonly autoFocus?: boolean;
}) {
  const { label, codes, value, onChange, none, autoFocus = false } = props;
  const entries = useMemo(() => codeEntries(codeTree(codes)), [codes]);
  const chosen = value === null ? none : entries.find(({ code }) => code.id === value)?.code.name;
  const [typed, setTyped] = useState(chosen ?? "");
  const isSearching = typed !== (chosen ?? "");
  const found = useMemo(
    () => (isSearching ? matchCodes(entries, typed) : entries).slice(0, SHOWN_AT_MOST),
    [entries, typed, isSearching],
  );
  const items = [
    ...(none === undefined || (isSearching && typed !== "") ? [] : [{ id: NONE, name: none, path: "", color: null }]),
    ...found.map(({ code, parentPath }) => ({ id: code.id, name: code.name, path: parentPath, color: code.color })),
  ];
  const choose = (key: string) => {
    const id = key === NONE ? null : key;
    onChange(id);
    setTyped(id === null ? (none ?? "") : (codes.find((code) => code.id === id)?.name ?? ""));
  };
  // Enter takes the best match, as in the picker of codes
  const list = useRef<HTMLDivElement>(null);
  const first = isSearching && typed.trim() !== "" ? items[0]?.id : undefined;
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      value={value ?? (none === undefined ? null : NONE)}
      // Escape asks for what was chosen before, which may be nothing
      onChange={(key) => (key === null ? setTyped(chosen ?? "") : choose(String(key)))}
      menuTrigger="focus"
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      <div className="code-field">
        <Input
          className="input"
          placeholder="Type a few letters of a code"
          onKeyDownCapture={pickFirst(list, first === undefined ? null : () => choose(first))}
        />
        <Button className="icon-button" aria-label="Show the codes">
          <ChevronDown size={15} aria-hidden />
        </Button>
      </div>
      <Popover className="popover code-field-popover">
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <ListBox
            ref={list}
            className="options code-field-options"
            renderEmptyState={() => <p className="hint">No code has these words.</p>}
          >
            {({ id, name, path, color }: (typeof items)[number]) => (
              <ListBoxItem id={id} className="option" textValue={name}>
                {color !== null && <span className="swatch" style={{ background: color }} />}
                <span className="code-option-name">{name}</span>
                {path !== "" && <span className="code-option-path">{path}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}
