import { Menu, MenuItem, MenuSection, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import { palette } from "../../app/codebook/palette.ts";
import { placeAfterStep, type Step } from "../../app/codebook/place.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { MenuAt, type MenuPoint } from "../ui/menu-at.tsx";
import { useMemoDialog } from "../use-memo.tsx";
import { useRecords } from "../use-project.tsx";
import { useShownCodings } from "../use-shown-codings.ts";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";
import { KeyItem } from "./key-item.tsx";
import { SetsSubmenu } from "./sets-submenu.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

const steps: readonly { readonly step: Step; readonly label: string; readonly keys: string }[] = [
  { step: "up", label: "Move up", keys: "Alt+↑" },
  { step: "down", label: "Move down", keys: "Alt+↓" },
  { step: "in", label: "Move into the code above", keys: "Alt+→" },
  { step: "out", label: "Move out of its parent", keys: "Alt+←" },
];

/** The code whose menu is asked for, and where on the screen it opens. */
export type MenuPlace = MenuPoint & { readonly id: Id };

type CodeMenuProps = {
  /** The codes that a deed is done to; one of them, or all that are selected. */
  readonly codes: readonly Code[];
  /** Whether the codes stand where the user put them, and can be moved. */
  readonly canMove: boolean;
  readonly onClose: () => void;
  readonly onApply: ((code: Code) => void) | null;
  readonly onShowPassages: (code: Code) => void;
  readonly onAsk: (question: CodebookQuestion) => void;
};

/** What can be done with a code, or with several, at a place on the screen. */
export function CodeMenu({ place, ...props }: CodeMenuProps & { readonly place: MenuPlace }) {
  const [code] = props.codes;
  if (!code) return null;
  const label = props.codes.length > 1 ? `${props.codes.length.toLocaleString("en")} codes` : code.name;
  return (
    <MenuAt label={label} at={place} onClose={props.onClose}>
      <Menu className="menu code-menu" aria-label={label} autoFocus="first" onClose={props.onClose}>
        {props.codes.length === 1 && <OneCodeItems code={code} {...props} />}
        <SharedItems {...props} />
      </Menu>
    </MenuAt>
  );
}

function OneCodeItems(props: CodeMenuProps & { readonly code: Code }) {
  const { code, onClose, onApply, onShowPassages, onAsk } = props;
  const openMemo = useMemoDialog();
  return (
    <MenuSection aria-label={code.name}>
      <Item
        label="Apply to passage"
        keys="Enter"
        isDisabled={onApply === null || !code.isCodable}
        onAction={() => onApply?.(code)}
      />
      <Item label="Show passages" onAction={() => onShowPassages(code)} />
      <ShowOnlyItems code={code} />
      <Separator className="menu-line" />
      <Item label="New sub-code…" onAction={() => onAsk({ deed: "new", parent: code })} />
      <Item label="Edit code…" onAction={() => onAsk({ deed: "edit", code })} />
      <Item label="Rename…" keys="F2" onAction={() => onAsk({ deed: "rename", code })} />
      <Item label="Memo…" onAction={() => openMemo({ kind: "code", codeId: code.id })} />
      <Item label="Split by passages…" onAction={() => onAsk({ deed: "split", code })} />
      <KeyItem code={code} onClose={onClose} />
    </MenuSection>
  );
}

/** Leaves only the codings of the code, or of its branch, in sight. */
function ShowOnlyItems({ code }: { readonly code: Code }) {
  const codes = useRecords(({ codes }) => codes);
  const { showOnly } = useShownCodings();
  const isBranch = [...codes.values()].some(({ parentId }) => parentId === code.id);
  return (
    <>
      <Item label="Show only its codings" onAction={() => showOnly(code, false)} />
      {isBranch && <Item label="Show only it and the codes below it" onAction={() => showOnly(code, true)} />}
    </>
  );
}

function SharedItems({ codes, canMove, onClose, onAsk }: CodeMenuProps) {
  const ids = codes.map(({ id }) => id);
  return (
    <>
      {codes.length === 1 && <Separator className="menu-line" />}
      <ColorItem codes={codes} onClose={onClose} />
      <SetsSubmenu codeIds={ids} onClose={onClose} onNew={() => onAsk({ deed: "new set", ids })} />
      <Item label={codes.length > 1 ? "Merge…" : "Merge with…"} onAction={() => onAsk({ deed: "merge", ids })} />
      <Item label="Copy to another project…" onAction={() => onAsk({ deed: "copy", ids })} />
      <Separator className="menu-line" />
      {steps.map((one) => (
        <StepItem key={one.step} ids={ids} canMove={canMove} {...one} />
      ))}
      <Separator className="menu-line" />
      <Item label="Delete…" keys="Del" isDanger onAction={() => onAsk({ deed: "delete", ids })} />
    </>
  );
}

function Item(props: {
  readonly label: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  readonly onAction: () => void;
}) {
  const { label, keys, isDisabled = false, isDanger = false, onAction } = props;
  return (
    <MenuItem
      className={isDanger ? "menu-item danger" : "menu-item"}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
    >
      {label} {keys !== undefined && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}

function StepItem(props: {
  readonly ids: readonly Id[];
  readonly canMove: boolean;
  readonly step: Step;
  readonly label: string;
  readonly keys: string;
}) {
  const { ids, canMove, step, label, keys } = props;
  const codes = useRecords(({ codes }) => codes);
  const { move } = useCodebookActions();
  return (
    <Item
      label={label}
      keys={keys}
      isDisabled={!canMove || placeAfterStep([...codes.values()], ids, step) === null}
      onAction={() => move(ids, (now) => placeAfterStep(now, ids, step))}
    />
  );
}

function ColorItem({ codes, onClose }: { readonly codes: readonly Code[]; readonly onClose: () => void }) {
  const { recolor } = useCodebookActions();
  const colors = [...new Set(codes.map(({ color }) => color))];
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue="Colour">
        Colour
        <span className="code-menu-colors">
          {colors.slice(0, 4).map((color) => (
            <span key={color} className="swatch" style={{ background: color }} />
          ))}
        </span>
      </MenuItem>
      <Popover className="popover" placement="end top">
        <Menu
          className="menu"
          aria-label="Colour"
          selectionMode="single"
          selectedKeys={colors.length === 1 ? colors : []}
          onAction={(key) => {
            onClose();
            recolor(
              codes.map(({ id }) => id),
              String(key),
            );
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
