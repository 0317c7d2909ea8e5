import { useRef } from "react";
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import { codePath } from "../../app/codebook/tree.ts";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { CodingProps } from "./coding-props.ts";
import { whoAndWhen } from "./coding-words.ts";
import { menuChanges } from "./passage-changes.ts";
import "./coding-menu.css";

type CodingMenuProps = {
  readonly coding: Coding;
  readonly trigger: HTMLElement;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly desk: CodingProps;
  readonly onSelectPassage: (coding: Coding) => void;
  readonly onRemove: (coding: Coding) => void;
  readonly onClose: () => void;
};

/** Which coding it is, and what can be done with it. */
export function CodingMenu(props: CodingMenuProps) {
  const { coding, trigger, codes, desk, onClose } = props;
  const triggerRef = useRef(trigger);
  triggerRef.current = trigger;
  const code = codes.get(coding.codeId);
  const name = code?.name ?? "Deleted code";
  return (
    <Popover
      className="popover"
      aria-label={`Coding with ${name}`}
      isOpen
      triggerRef={triggerRef}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="coding-head">
        <span className="coding-path">{code ? codePath(code, codes) : name}</span>
        <span className="hint">{whoAndWhen(coding, desk.coders)}</span>
      </div>
      <Menu className="menu" aria-label={`Coding with ${name}`} autoFocus="first" onClose={onClose}>
        {ownItems(props)}
        <Separator className="menu-line" />
        {code && codeItems(code, props)}
        {code && <Separator className="menu-line" />}
        <MenuItem className="menu-item danger" textValue="Remove this coding" onAction={() => props.onRemove(coding)}>
          Remove this coding <kbd>Del</kbd>
        </MenuItem>
      </Menu>
    </Popover>
  );
}

function ownItems({ coding, trigger, desk, onSelectPassage, onClose }: CodingMenuProps) {
  const at = () => {
    const { left, bottom } = trigger.getBoundingClientRect();
    return { x: left, y: bottom };
  };
  const { onMemo } = desk;
  return (
    <>
      <MenuItem className="menu-item" textValue="Recode…" onAction={() => desk.onRecode(coding, at())}>
        Recode… <kbd>R</kbd>
      </MenuItem>
      <MenuItem className="menu-item" textValue="Add another code…" onAction={() => desk.onAddCode(coding, at())}>
        Add another code… <kbd>C</kbd>
      </MenuItem>
      <ChangeItem coding={coding} desk={desk} onClose={onClose} />
      <MenuItem className="menu-item" onAction={() => onSelectPassage(coding)}>
        Select this passage
      </MenuItem>
      <MenuItem
        className="menu-item"
        textValue="Copy the quote with its reference"
        onAction={() => desk.onCopy(coding)}
      >
        Copy the quote with its reference <kbd>Ctrl+C</kbd>
      </MenuItem>
      <MenuItem
        className="menu-item"
        textValue="Memo…"
        onAction={() => onMemo({ kind: "coding", codingId: coding.id })}
      >
        Memo… <kbd>M</kbd>
      </MenuItem>
    </>
  );
}

function ChangeItem(props: { readonly coding: Coding; readonly desk: CodingProps; readonly onClose: () => void }) {
  const { coding, desk, onClose } = props;
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue="Change the passage">
        Change the passage <span className="menu-more">▸</span>
      </MenuItem>
      <Popover className="popover">
        <Menu className="menu" aria-label="Change the passage" onClose={onClose}>
          {menuChanges.map(({ id, label, keys, change }) => (
            <MenuItem
              key={id}
              className="menu-item"
              textValue={label}
              onAction={() => void desk.onResize(coding, desk.rangeAfter(coding, change))}
            >
              {label} {keys !== "" && <kbd>{keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

function codeItems(code: Code, { codes, desk }: CodingMenuProps) {
  const isBranch = [...codes.values()].some(({ parentId }) => parentId === code.id);
  const branch = isBranch ? code : codes.get(code.parentId ?? "");
  return (
    <>
      <MenuItem className="menu-item" onAction={() => desk.onShowPassages(code)}>
        Show all passages with “{code.name}”
      </MenuItem>
      <MenuItem
        className="menu-item"
        textValue={`Show only codings with “${code.name}”`}
        onAction={() => desk.onShowOnly(code, false)}
      >
        Show only codings with “{code.name}” <kbd>S</kbd>
      </MenuItem>
      {branch && (
        <MenuItem className="menu-item" onAction={() => desk.onShowOnly(branch, true)}>
          Show only “{branch.name}” and the codes below it
        </MenuItem>
      )}
    </>
  );
}
