import { useLayoutEffect, useRef, useState } from "react";
import { Menu, MenuItem, Popover, Toolbar } from "react-aria-components";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import { Region } from "../ui/region.tsx";
import { type MarginCoding, placeCodings } from "./margin-geometry.ts";
import type { TextLayout } from "./text-layout.ts";
import type { TextWindow } from "./use-window.ts";
import "./margin.css";

const LANE_WIDTH = 9;
const QUOTE_LENGTH = 60;

/** The brackets and names of the codings near the viewport. Hovering or focusing one isolates it. */
export function Margin(props: {
  readonly layout: TextLayout;
  readonly window: TextWindow;
  readonly text: string;
  /** Those that touch the window. */
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly isCurrent: (coding: Coding) => boolean;
  readonly isolatedId: Id | null;
  readonly onIsolate: (id: Id | null) => void;
  readonly onSelect: (coding: Coding) => void;
  readonly onRemove: (coding: Coding) => void;
  readonly onShowPassages: (code: Code) => void;
}) {
  const { layout, window, codings } = props;
  const lanes = useRef<ReadonlyMap<Id, number>>(new Map());
  const laneCount = useRef(1);
  const [placed, setPlaced] = useState<readonly MarginCoding[]>([]);
  const [menu, setMenu] = useState<{ readonly coding: Coding; readonly trigger: HTMLElement } | null>(null);
  useLayoutEffect(() => {
    const next = placeCodings(layout, codings, window.range, lanes.current);
    lanes.current = new Map(next.map(({ coding, lane }) => [coding.id, lane]));
    laneCount.current = Math.max(laneCount.current, ...next.map(({ lane }) => lane + 1));
    setPlaced(next);
  }, [layout, codings, window]);

  const labelLeft = laneCount.current * LANE_WIDTH + 12;
  return (
    <Region className="margin" label="Codings">
      <Toolbar className="margin-labels" orientation="vertical" aria-label="Codings in view">
        {placed.map((one) => (
          <MarginLabel key={one.coding.id} {...props} one={one} left={labelLeft} onMenu={setMenu} />
        ))}
      </Toolbar>
      {menu && <CodingMenu {...props} {...menu} onClose={() => setMenu(null)} />}
    </Region>
  );
}

type LabelProps = Parameters<typeof Margin>[0] & {
  readonly one: MarginCoding;
  readonly left: number;
  readonly onMenu: (menu: { readonly coding: Coding; readonly trigger: HTMLElement }) => void;
};

// plain buttons: hundreds of them come and go while scrolling
function MarginLabel({ one, left, codes, text, isCurrent, isolatedId, ...act }: LabelProps) {
  const { coding, top, bottom, lane, labelTop } = one;
  const code = codes.get(coding.codeId);
  const name = code?.name ?? "Deleted code";
  const state = isolatedId === coding.id ? "isolated" : isCurrent(coding) ? "current" : undefined;
  const color = { "--code": code?.color } as React.CSSProperties;
  const isolate = () => act.onIsolate(coding.id);
  const release = () => act.onIsolate(null);
  return (
    <>
      <span
        className="bracket"
        data-state={state}
        style={{ ...color, top, height: bottom - top, left: 4 + lane * LANE_WIDTH }}
        onPointerEnter={isolate}
        onPointerLeave={release}
      />
      <button
        type="button"
        className="coding"
        data-state={state}
        style={{ ...color, top: labelTop, left }}
        title={name}
        aria-label={`${name}: “${shortened(text.slice(coding.start, coding.end))}”`}
        aria-haspopup="menu"
        onPointerEnter={isolate}
        onPointerLeave={release}
        onFocus={isolate}
        onBlur={release}
        onClick={(event) => act.onMenu({ coding, trigger: event.currentTarget })}
        onKeyDown={(event) => {
          if (event.key === "Delete" || event.key === "Backspace") act.onRemove(coding);
        }}
      >
        <span className="swatch" />
        <span className="coding-name">{name}</span>
      </button>
    </>
  );
}

type MenuProps = Parameters<typeof Margin>[0] & {
  readonly coding: Coding;
  readonly trigger: HTMLElement;
  readonly onClose: () => void;
};

function CodingMenu({ coding, trigger, codes, onClose, onSelect, onRemove, onShowPassages }: MenuProps) {
  const triggerRef = useRef(trigger);
  triggerRef.current = trigger;
  const code = codes.get(coding.codeId);
  const name = code?.name ?? "Deleted code";
  return (
    <Popover className="popover" isOpen triggerRef={triggerRef} onOpenChange={(isOpen) => !isOpen && onClose()}>
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

function shortened(quote: string): string {
  return quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH)}…` : quote;
}
