import type { CSSProperties } from "react";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import { Region } from "../ui/region.tsx";
import { LANE_WIDTH } from "./margin-label.tsx";
import type { TextLayout } from "./text-layout.ts";
import { usePlaced } from "./use-placed.ts";
import type { TextWindow } from "./use-window.ts";
import "./margin.css";

/** The brackets and names of the codings near the viewport while their text is edited: they only show what moves. */
export function EditMargin(props: {
  readonly layout: TextLayout;
  readonly window: TextWindow;
  /** Those that touch the window, where they stand now. */
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
}) {
  const { layout, window, codings, codes } = props;
  const { placed, laneCount } = usePlaced(layout, codings, window);
  return (
    <Region className="margin" label="Codings">
      <ul className="margin-labels edit-labels" aria-label="Codings in view">
        {placed.map(({ coding, top, bottom, lane, labelTop }) => {
          const code = codes.get(coding.codeId);
          const color = { "--code": code?.color } as CSSProperties;
          const left = laneCount * LANE_WIDTH + 12;
          return (
            <li key={coding.id}>
              <span className="bracket" style={{ ...color, top, height: bottom - top, left: 4 + lane * LANE_WIDTH }} />
              <span className="coding" style={{ ...color, top: labelTop, left }}>
                <span className="swatch" />
                <span className="coding-name">{code?.name ?? "Deleted code"}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Region>
  );
}
