import { useLayoutEffect, useRef, useState } from "react";
import type { Coding, Id } from "../../app/model/records.ts";
import { type MarginCoding, placeCodings } from "./margin-geometry.ts";
import type { TextLayout } from "./text-layout.ts";
import type { TextWindow } from "./use-window.ts";

/** The codings in the window as the margin draws them; they keep their lanes, and the margin never gets narrower again. */
export function usePlaced(layout: TextLayout, codings: readonly Coding[], window: TextWindow) {
  const lanes = useRef<ReadonlyMap<Id, number>>(new Map());
  const laneCount = useRef(1);
  const [placed, setPlaced] = useState<readonly MarginCoding[]>([]);
  useLayoutEffect(() => {
    const next = placeCodings(layout, codings, window.range, lanes.current);
    lanes.current = new Map(next.map(({ coding, lane }) => [coding.id, lane]));
    laneCount.current = Math.max(laneCount.current, ...next.map(({ lane }) => lane + 1));
    setPlaced(next);
  }, [layout, codings, window]);
  return { placed, laneCount: laneCount.current };
}
