import { useRef } from "react";
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import { palette } from "../../app/codebook/palette.ts";
import { placeAfterStep, type Step } from "../../app/codebook/place.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Code } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useRecords } from "../use-project.tsx";
import { useShownCodings } from "../use-shown-codings.ts";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";
import { KeyItem } from "./key-item.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

const steps: readonly { readonly step: Step; readonly label: string; readonly keys: string }[] = [
  { step: "up", label: "Move up", keys: "Alt+↑" },
  { step: "down", label: "Move down", keys: "Alt+↓" },
  { step: "in", label: "Move into the code above", keys: "Alt+→" },
  { step: "out", label: "Move out of its parent", keys: "Alt+←" },
];

/** Where on the screen a code's menu opens, in viewport coordinates. */
export type MenuPlace = { readonly node: CodeNode; readonly x: number; readonly y: number };

type CodeMenuProps = {
  readonly onClose: () => void;
  readonly onApply: ((code: Code) => void) | null;
  readonly onShowPassages: (code: Code) => void;
  readonly onAsk: (question: CodebookQuestion) => void;
};

/** What can be done with one code, at a place on the screen. */
export function CodeMenuPopover({ place, ...props }: CodeMenuProps & { readonly place: MenuPlace }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="code-menu-anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover"
        aria-label={place.node.code.name}
        triggerRef={anchor}
        isOpen
        onOpenChange={props.onClose}
        placement="bottom start"
      >
        <CodeMenu code={place.node.code} {...props} />
      </Popover>
    </>
  );
}

function CodeMenu(props: CodeMenuProps & { readonly code: Code }) {
  const { code, onClose, onApply, onShowPassages, onAsk } = props;
  return (
    <Menu className="menu code-menu" aria-label={code.name} autoFocus="first" onClose={onClose}>
      <MenuItem
        className="menu-item"
        textValue="Apply to passage"
        isDisabled={onApply === null || !code.isCodable}
        onAction={() => onApply?.(code)}
      >
        Apply to passage <kbd>Enter</kbd>
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onShowPassages(code)}>
        Show passages
      </MenuItem>
      <ShowOnlyItems code={code} />
      <Separator className="menu-line" />
      <MenuItem className="menu-item" onAction={() => onAsk({ deed: "new", parent: code })}>
        New sub-code…
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => onAsk({ deed: "edit", code })}>
        Edit code…
      </MenuItem>
      <MenuItem className="menu-item" textValue="Rename…" onAction={() => onAsk({ deed: "rename", code })}>
        Rename… <kbd>F2</kbd>
      </MenuItem>
      <ColorItem code={code} onClose={onClose} />
      <KeyItem code={code} onClose={onClose} />
      <Separator className="menu-line" />
      {steps.map((one) => (
        <StepItem key={one.step} code={code} {...one} />
      ))}
      <Separator className="menu-line" />
      <MenuItem className="menu-item danger" textValue="Delete…" onAction={() => onAsk({ deed: "delete", code })}>
        Delete… <kbd>Del</kbd>
      </MenuItem>
    </Menu>
  );
}

/** Leaves only the codings of the code, or of its branch, in sight. */
function ShowOnlyItems({ code }: { readonly code: Code }) {
  const codes = useRecords(({ codes }) => codes);
  const { showOnly } = useShownCodings();
  const isBranch = [...codes.values()].some(({ parentId }) => parentId === code.id);
  return (
    <>
      <MenuItem className="menu-item" onAction={() => showOnly(code, false)}>
        Show only its codings
      </MenuItem>
      {isBranch && (
        <MenuItem className="menu-item" onAction={() => showOnly(code, true)}>
          Show only it and the codes below it
        </MenuItem>
      )}
    </>
  );
}

function StepItem(props: { readonly code: Code; readonly step: Step; readonly label: string; readonly keys: string }) {
  const { code, step, label, keys } = props;
  const codes = useRecords(({ codes }) => codes);
  const { move } = useCodebookActions();
  return (
    <MenuItem
      className="menu-item"
      textValue={label}
      isDisabled={placeAfterStep([...codes.values()], code.id, step) === null}
      onAction={() => move(code.id, (now) => placeAfterStep(now, code.id, step))}
    >
      {label} <kbd>{keys}</kbd>
    </MenuItem>
  );
}

function ColorItem({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { edit } = useCodebookActions();
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue="Colour">
        Colour <span className="swatch code-menu-color" style={{ background: code.color }} />
      </MenuItem>
      <Popover className="popover" placement="end top">
        <Menu
          className="menu"
          aria-label="Colour"
          selectionMode="single"
          selectedKeys={[code.color]}
          onAction={(key) => {
            onClose();
            void edit(code.id, { color: String(key) }).catch(notifyProblem);
          }}
        >
          {palette.map(({ name, color }) => (
            <MenuItem key={color} id={color} className="menu-item" textValue={name}>
              <span className="swatch" style={{ background: color }} /> {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
