import { useLayoutEffect, useState } from "react";
import type { Turn } from "../../app/model/records.ts";
import { overlaps } from "../../app/text/range.ts";
import type { TextLayout } from "./text-layout.ts";
import type { TextWindow } from "./use-window.ts";
import "./turn-gutter.css";

type PlacedTurn = { readonly turn: Turn; readonly top: number };

/** Who speaks, and which question it is, beside the first line of each turn near the viewport. */
export function TurnGutter(props: {
  readonly layout: TextLayout;
  readonly window: TextWindow;
  readonly turns: readonly Turn[];
}) {
  const { layout, window, turns } = props;
  const [placed, setPlaced] = useState<readonly PlacedTurn[]>([]);
  useLayoutEffect(() => {
    const near = turns.filter((turn) => turn.start < turn.end && overlaps(turn, window.range));
    setPlaced(near.map((turn) => ({ turn, top: layout.extentOf({ start: turn.start, end: turn.start + 1 }).top })));
  }, [layout, window, turns]);
  return (
    <ol className="turns" aria-label="Turns in view">
      {placed.map(({ turn, top }) => (
        <li key={turn.start} className={`turn ${turn.role}`} style={{ top }} title={turn.speaker}>
          <span className="turn-speaker">{turn.speaker}</span>
          {turn.time && <span className="turn-detail">{clock(turn.time.start)}</span>}
          {turn.question !== null && <span className="turn-detail">Q{turn.question}</span>}
        </li>
      ))}
    </ol>
  );
}

/** `1:05`, or `1:02:05` after an hour. */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
