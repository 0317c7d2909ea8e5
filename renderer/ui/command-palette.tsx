import { useMemo, useRef, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from "react-aria-components";
import type { Command } from "./commands.tsx";
import { pickFirst } from "./pick-first.ts";
import "./command-palette.css";

const SHOWN_AT_MOST = 100;

/** Finds a command by typing and runs it. */
export function CommandPalette(props: { readonly commands: readonly Command[]; readonly onClose: () => void }) {
  const { commands, onClose } = props;
  const [typed, setTyped] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const matches = useMemo(() => {
    const words = typed.split(/\s+/).filter((word) => word !== "");
    return commands.filter(({ label }) => words.every((word) => contains(label, word)));
  }, [commands, typed, contains]);
  const list = useRef<HTMLDivElement>(null);
  const first = typed.trim() === "" ? undefined : matches.find(({ isDisabled }) => !isDisabled)?.id;
  const unshown = matches.length - SHOWN_AT_MOST;
  const run = (id: string) => {
    onClose();
    commands.find((command) => command.id === id)?.run();
  };
  return (
    <ModalOverlay
      className="backdrop command-backdrop"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="dialog-box command-palette">
        <Dialog className="command-dialog" aria-label="Commands">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <TextField className="command-field" autoFocus>
              <Label className="visually-hidden">Command</Label>
              <Input
                className="input"
                role="combobox"
                aria-expanded
                placeholder="Type a command"
                onKeyDown={pickFirst(list, first === undefined ? null : () => run(first))}
              />
            </TextField>
            <Menu
              ref={list}
              className="menu command-list"
              aria-label="Commands"
              items={matches.slice(0, SHOWN_AT_MOST)}
              dependencies={[first]}
              disabledKeys={commands.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
              onAction={(key) => run(String(key))}
              renderEmptyState={() => <p className="hint command-note">No command has these words.</p>}
            >
              {({ id, label, keys }) => (
                <MenuItem className={id === first ? "menu-item first" : "menu-item"} textValue={label}>
                  <span className="command-label">{label}</span>
                  {keys !== undefined && <kbd>{keys}</kbd>}
                </MenuItem>
              )}
            </Menu>
            {unshown > 0 && (
              <p className="hint command-note" role="status">
                {unshown.toLocaleString("en")} more; type more letters.
              </p>
            )}
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
