import { useRef } from "react";
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import { palette } from "../../app/codebook/palette.ts";
import { placeAfterStep, type Step } from "../../app/codebook/place.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Code } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useSnapshot } from "../use-project.tsx";
import { useCodeRows } from "./code-row-context.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

const steps: readonly { readonly step: Step; readonly label: string; readonly keys: string }[] = [
  { step: "up", label: "Move up", keys: "Alt+↑" },
  { step: "down", label: "Move down", keys: "Alt+↓" },
  { step: "in", label: "Move into the code above", keys: "Alt+→" },
  { step: "out", label: "Move out of its parent", keys: "Alt+←" },
];

/** What can be done with one code. */
export function CodeMenu(props: { readonly node: CodeNode; readonly onClose?: () => void }) {
  const { node, onClose } = props;
  const { code } = node;
  const { onApply, onShowPassages, onAsk } = useCodeRows();
  return (
    <Menu className="menu code-menu" aria-label={code.name} autoFocus="first" {...(onClose && { onClose })}>
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
      <ColorItem code={code} />
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

function StepItem(props: { readonly code: Code; readonly step: Step; readonly label: string; readonly keys: string }) {
  const { code, step, label, keys } = props;
  const { codes } = useSnapshot();
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

function ColorItem({ code }: { readonly code: Code }) {
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
          onAction={(key) => void edit(code.id, { color: String(key) }).catch(notifyProblem)}
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

/** Where on the screen a code's menu opens. */
export type MenuPlace = { readonly node: CodeNode; readonly x: number; readonly y: number };

/** The menu of a code at the pointer. */
export function CodeContextMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="code-menu-anchor" style={{ left: place.x, top: place.y }} />
      <Popover className="popover" triggerRef={anchor} isOpen onOpenChange={onClose} placement="bottom start">
        <CodeMenu node={place.node} onClose={onClose} />
      </Popover>
    </>
  );
}
