import { Menu, MenuItem, Popover, SubmenuTrigger } from "react-aria-components";
import { DIGITS } from "../../app/codebook/quick-keys.ts";
import type { Code } from "../../app/model/records.ts";
import { useKeyChanges, useQuickKeys } from "../use-quick-keys.ts";

/** Gives a code one of the keys 1 to 9, or takes its key away. */
export function KeyItem({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const fixed = useQuickKeys().filter(({ isFixed }) => isFixed);
  const { fix } = useKeyChanges();
  const own = fixed.find((key) => key.code.id === code.id)?.digit ?? null;
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue="Key" isDisabled={!code.isCodable}>
        Key {own !== null && <kbd>{own}</kbd>}
      </MenuItem>
      <Popover className="popover" placement="end top">
        <Menu
          className="menu"
          aria-label="Key"
          selectionMode="single"
          selectedKeys={[String(own ?? "none")]}
          onAction={(key) => {
            onClose();
            fix(code.id, key === "none" ? null : Number(key));
          }}
        >
          {DIGITS.map((digit) => {
            const other = fixed.find((key) => key.digit === digit && digit !== own);
            return (
              <MenuItem key={digit} id={String(digit)} className="menu-item key-choice" textValue={String(digit)}>
                <kbd>{digit}</kbd> {other && <span className="hint">instead of {other.code.name}</span>}
              </MenuItem>
            );
          })}
          <MenuItem id="none" className="menu-item" textValue="None">
            None
          </MenuItem>
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
