import {
  type CSSProperties,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useLayoutEffect,
  useState,
} from "react";
import type { Coding } from "../../app/model/records.ts";
import type { Edge } from "../../app/text/steps.ts";
import type { TextLayout } from "./text-layout.ts";
import { type EdgePoint, edgePoint } from "./text-points.ts";
import type { TextWindow } from "./use-window.ts";
import "./handles.css";

const EDGES: readonly Edge[] = ["start", "end"];

/** The two ends of the selected coding's passage, to be dragged. Keys on its name in the margin do the same. */
export function Handles(props: {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly layout: TextLayout;
  readonly window: TextWindow;
  readonly coding: Coding;
  readonly color: string | undefined;
  readonly onGrab: (edge: Edge, event: ReactPointerEvent) => void;
}) {
  const { rootRef, layout, window, coding, color, onGrab } = props;
  const [points, setPoints] = useState<Partial<Record<Edge, EdgePoint | null>>>({});
  useLayoutEffect(() => {
    const page = rootRef.current?.parentElement;
    if (!page) return;
    const origin = page.getBoundingClientRect();
    const { range } = window;
    const isNear = { start: coding.start >= range.start && coding.start < range.end, end: coding.end <= range.end };
    setPoints({
      start: isNear.start ? edgePoint(layout, coding, "start", origin) : null,
      end: isNear.end && coding.end > range.start ? edgePoint(layout, coding, "end", origin) : null,
    });
  }, [rootRef, layout, window, coding]);
  return (
    <div className="handles" aria-hidden>
      {EDGES.map((edge) => {
        const point = points[edge];
        const style = point && {
          ...({ "--code": color } as CSSProperties),
          left: point.x,
          top: point.top,
          height: point.bottom - point.top,
        };
        return (
          style && (
            <span
              key={edge}
              className={`handle ${edge}`}
              style={style}
              title={`Drag to change where the passage ${edge === "start" ? "begins" : "ends"}`}
              onPointerDown={(event) => onGrab(edge, event)}
            />
          )
        );
      })}
    </div>
  );
}
