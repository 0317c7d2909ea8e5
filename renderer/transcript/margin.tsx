import { type RefObject, useCallback, useEffect, useRef } from "react";
import { Toolbar } from "react-aria-components";
import { codePath } from "../../app/codebook/tree.ts";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { Region } from "../ui/region.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useMemoOn } from "../use-memo.tsx";
import { CodingMenu } from "./coding-menu.tsx";
import type { CodingProps } from "./coding-props.ts";
import { whoAndWhen } from "./coding-words.ts";
import type { MarginCoding } from "./margin-geometry.ts";
import { LANE_WIDTH, MarginLabel } from "./margin-label.tsx";
import type { TextLayout } from "./text-layout.ts";
import { useHeirFocus } from "./use-heir-focus.ts";
import type { LabelKeys } from "./use-label-keys.ts";
import { usePlaced } from "./use-placed.ts";
import type { TextWindow } from "./use-window.ts";
import "./margin.css";

export type OpenMenu = { readonly coding: Coding; readonly trigger: HTMLElement };

type MarginProps = {
  readonly layout: TextLayout;
  readonly window: TextWindow;
  readonly text: string;
  /** Those that touch the window. */
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly desk: CodingProps;
  readonly passage: Range | null;
  readonly caret: number | null;
  readonly isolatedId: Id | null;
  readonly onIsolate: (id: Id | null) => void;
  readonly labels: RefObject<HTMLDivElement | null>;
  readonly keys: LabelKeys;
  /** The coding whose menu is open, and where. */
  readonly menu: OpenMenu | null;
  readonly onMenu: (menu: OpenMenu | null) => void;
  readonly onSelectPassage: (coding: Coding) => void;
  /** Takes the focus when the last coding in view was removed. */
  readonly onEmpty: () => void;
};

/** The brackets and names of the codings near the viewport. Hovering or focusing one isolates it. */
export function Margin(props: MarginProps) {
  const { layout, window, text, codings, codes, desk, isolatedId, labels, keys } = props;
  const { placed, laneCount } = usePlaced(layout, codings, window);
  const bequeath = useHeirFocus(labels, placed, props.onEmpty);
  const onRemove = useLatest((coding: Coding) => {
    bequeath(coding);
    desk.onRemove(coding);
  });
  const memoOn = useMemoOn();
  const onMenu = useLatest((coding: Coding, trigger: HTMLElement) => {
    focusLabel(trigger);
    desk.onSelectCoding(coding.id);
    props.onMenu({ coding, trigger });
  });
  useFocused(labels, desk.focused, placed);
  const onFocused = useLatest((coding: Coding) => desk.onSelectCoding(coding.id));
  const namesCoders = desk.coders.size > 1;
  const about = useCallback(
    (coding: Coding) => {
      const code = codes.get(coding.codeId);
      return `${code ? codePath(code, codes) : "Deleted code"}\n${whoAndWhen(coding, desk.coders)}`;
    },
    [codes, desk.coders],
  );
  return (
    <Region className="margin" label="Codings">
      <div role="presentation" {...keys}>
        <Toolbar ref={labels} className="margin-labels" orientation="vertical" aria-label="Codings in view">
          {placed.map((one) => (
            <MarginLabel
              key={one.coding.id}
              {...one}
              code={codes.get(one.coding.codeId)}
              coderName={namesCoders ? (desk.coders.get(one.coding.coderId)?.name ?? null) : null}
              about={about}
              text={text}
              left={laneCount * LANE_WIDTH + 12}
              state={stateOf(one.coding, props, isolatedId)}
              hasMemo={memoOn.has({ kind: "coding", codingId: one.coding.id })}
              onIsolate={props.onIsolate}
              onFocused={onFocused}
              onMenu={onMenu}
              onRemove={onRemove}
            />
          ))}
        </Toolbar>
      </div>
      {props.menu && (
        <CodingMenu
          {...props.menu}
          codes={codes}
          desk={desk}
          onSelectPassage={props.onSelectPassage}
          onRemove={onRemove}
          onClose={() => props.onMenu(null)}
        />
      )}
    </Region>
  );
}

/** Gives the focus to the coding that was asked for, as soon as its name is there, and once. */
function useFocused(
  labels: RefObject<HTMLElement | null>,
  focused: { readonly id: Id } | null,
  placed: readonly MarginCoding[],
): void {
  const done = useRef<{ readonly id: Id } | null>(null);
  useEffect(() => {
    if (focused === null || focused === done.current || !placed.some(({ coding }) => coding.id === focused.id)) return;
    done.current = focused;
    // a popover that has just been closed holds the focus until the next frame
    requestAnimationFrame(() => {
      const label = labelOf(labels.current, focused.id);
      if (!label) return;
      focusLabel(label);
      label.scrollIntoView({ block: "nearest" });
    });
  }, [labels, focused, placed]);
}

/** The name of a coding in the margin. */
export function labelOf(labels: HTMLElement | null, id: Id): HTMLElement | null {
  return labels?.querySelector<HTMLElement>(`[data-coding-id="${CSS.escape(id)}"]`) ?? null;
}

/** Moves the focus onto a name, also where the toolbar would rather have the one that was focused last. */
export function focusLabel(label: HTMLElement): void {
  label.focus({ preventScroll: true });
  if (document.activeElement !== label) label.focus({ preventScroll: true });
}

function stateOf(coding: Coding, { passage, caret, desk }: MarginProps, isolatedId: Id | null) {
  if (coding.id === desk.selectedId) return "selected";
  if (coding.id === isolatedId) return "isolated";
  return isAt(coding, passage, caret) ? "current" : "plain";
}

function isAt(coding: Coding, passage: Range | null, caret: number | null): boolean {
  if (passage) return coding.start === passage.start && coding.end === passage.end;
  return caret !== null && coding.start < caret && caret < coding.end;
}
