import { ChevronDown } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { caretPoint } from "./screen-points.ts";
import type { WaysToCode } from "./use-ways-to-code.ts";

/** The ways to code beside choosing a code for the selected passage. */
export function WaysMenu({ ways, hasPassage }: { readonly ways: WaysToCode; readonly hasPassage: boolean }) {
  const items = [
    { label: "Code in vivo", keys: "I", isDisabled: !hasPassage, run: ways.inVivo },
    { label: "Code the whole turn…", keys: "T", isDisabled: false, run: () => ways.turn(caretPoint()) },
    { label: "Code the whole answer…", keys: "A", isDisabled: false, run: () => ways.answer(caretPoint()) },
    { label: "Code with the last code again", keys: ".", isDisabled: !hasPassage, run: ways.again },
  ];
  return (
    <MenuTrigger>
      <Button className="button desk-tool" aria-label="More ways to code">
        More <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label="More ways to code">
          {items.map(({ label, keys, isDisabled, run }) => (
            <MenuItem key={keys} className="menu-item" textValue={label} isDisabled={isDisabled} onAction={run}>
              {label} <kbd>{keys}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
