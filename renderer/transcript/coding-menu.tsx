import { useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { Code, Coding, Id } from "../../app/model/records.ts";

/** What can be done with a coding. */
export function CodingMenu(props: {
  readonly coding: Coding;
  readonly trigger: HTMLElement;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly onSelect: (coding: Coding) => void;
  readonly onRemove: (coding: Coding) => void;
  readonly onShowPassages: (code: Code) => void;
  readonly onClose: () => void;
}) {
  const { coding, trigger, codes, onSelect, onRemove, onShowPassages, onClose } = props;
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
      <Menu className="menu" aria-label={`Coding with ${name}`} autoFocus="first" onClose={onClose}>
        <MenuItem className="menu-item" onAction={() => onSelect(coding)}>
          Select this passage
        </MenuItem>
        {code && (
          <MenuItem className="menu-item" onAction={() => onShowPassages(code)}>
            Show all passages with “{name}”
          </MenuItem>
        )}
        <MenuItem className="menu-item danger" onAction={() => onRemove(coding)}>
          Remove this coding <kbd>Del</kbd>
        </MenuItem>
      </Menu>
    </Popover>
  );
}
