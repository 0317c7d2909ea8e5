import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { Toolbar } from "react-aria-components";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { Region } from "../ui/region.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useMemoDialog, useMemoOn } from "../use-memo.tsx";
import { CodingMenu } from "./coding-menu.tsx";
import { type MarginCoding, placeCodings } from "./margin-geometry.ts";
import { LANE_WIDTH, MarginLabel } from "./margin-label.tsx";
import type { TextLayout } from "./text-layout.ts";
import { useHeirFocus } from "./use-heir-focus.ts";
import type { TextWindow } from "./use-window.ts";
import "./margin.css";

/** The brackets and names of the codings near the viewport. Hovering or focusing one isolates it. */
export function Margin(props: {
  readonly layout: TextLayout;
  readonly window: TextWindow;
  readonly text: string;
  /** Those that touch the window. */
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly passage: Range | null;
  readonly caret: number | null;
  readonly isolatedId: Id | null;
  readonly onIsolate: (id: Id | null) => void;
  readonly onSelect: (coding: Coding) => void;
  readonly onRemove: (coding: Coding) => void;
  readonly onShowPassages: (code: Code) => void;
  /** Takes the focus when the last coding in view was removed. */
  readonly onEmpty: () => void;
}) {
  const { layout, window, text, codings, codes, passage, caret, isolatedId, onIsolate } = props;
  const lanes = useRef<ReadonlyMap<Id, number>>(new Map());
  const laneCount = useRef(1);
  const [placed, setPlaced] = useState<readonly MarginCoding[]>([]);
  const [menu, setMenu] = useState<{ readonly coding: Coding; readonly trigger: HTMLElement } | null>(null);
  const labels = useRef<HTMLDivElement>(null);
  const bequeath = useHeirFocus(labels, placed, props.onEmpty);
  const onRemove = useLatest((coding: Coding) => {
    bequeath(coding);
    props.onRemove(coding);
  });
  const memoOn = useMemoOn();
  const openMemo = useMemoDialog();
  const onMemo = useLatest(({ id }: Coding) => openMemo({ kind: "coding", codingId: id }));
  const openMenu = useCallback((coding: Coding, trigger: HTMLElement) => setMenu({ coding, trigger }), []);
  useLayoutEffect(() => {
    const next = placeCodings(layout, codings, window.range, lanes.current);
    lanes.current = new Map(next.map(({ coding, lane }) => [coding.id, lane]));
    laneCount.current = Math.max(laneCount.current, ...next.map(({ lane }) => lane + 1));
    setPlaced(next);
  }, [layout, codings, window]);

  const stateOf = (coding: Coding) => {
    if (coding.id === isolatedId) return "isolated";
    return isAt(coding, passage, caret) ? "current" : "plain";
  };
  return (
    <Region className="margin" label="Codings">
      <Toolbar ref={labels} className="margin-labels" orientation="vertical" aria-label="Codings in view">
        {placed.map(({ coding, top, bottom, lane, labelTop }) => (
          <MarginLabel
            key={coding.id}
            coding={coding}
            code={codes.get(coding.codeId)}
            text={text}
            top={top}
            bottom={bottom}
            lane={lane}
            labelTop={labelTop}
            left={laneCount.current * LANE_WIDTH + 12}
            state={stateOf(coding)}
            onIsolate={onIsolate}
            hasMemo={memoOn.has({ kind: "coding", codingId: coding.id })}
            onMemo={onMemo}
            onMenu={openMenu}
            onRemove={onRemove}
          />
        ))}
      </Toolbar>
      {menu && <CodingMenu {...props} {...menu} onRemove={onRemove} onClose={() => setMenu(null)} />}
    </Region>
  );
}

function isAt(coding: Coding, passage: Range | null, caret: number | null): boolean {
  if (passage) return coding.start === passage.start && coding.end === passage.end;
  return caret !== null && coding.start < caret && caret < coding.end;
}
