import { memo } from "react";
import { HALO, type Mark, type Paint } from "../../app/pictures/picture.ts";
import { geometryOf } from "../../app/pictures/svg.ts";

/** A mark of a picture as the one element that it is: a button, something with a name, or nothing to be heard. */
export const PictureMark = memo(function PictureMark(props: {
  readonly mark: Mark;
  /** Its place among the marks, for whoever hears of events on it. */
  readonly index: number;
  /** Whether targets can be opened. */
  readonly isOpening: boolean;
  /** Whether others are looked at. */
  readonly isDimmed: boolean;
}) {
  const { mark, index, isOpening, isDimmed } = props;
  const words = { ...wordsOf(mark, index, isOpening), "data-is-dimmed": isDimmed || undefined };
  if (mark.kind === "text") {
    const { x, y, text, size, anchor, fill, isBold, hasHalo, turned } = mark;
    return (
      <text
        {...words}
        x={x}
        y={y}
        fontSize={size}
        textAnchor={anchor}
        fontWeight={isBold ? 700 : 400}
        fill={themed(fill)}
        {...(hasHalo && {
          stroke: themed("background"),
          strokeWidth: HALO,
          strokeLinejoin: "round",
          paintOrder: "stroke",
        })}
        {...(turned !== undefined && { transform: `rotate(${turned} ${x} ${y})` })}
      >
        {text}
      </text>
    );
  }
  const painted = {
    fill: mark.fill ? themed(mark.fill) : "none",
    ...(mark.stroke && { stroke: themed(mark.stroke) }),
    ...(mark.strokeWidth !== undefined && { strokeWidth: mark.strokeWidth }),
    ...(mark.opacity !== undefined && { opacity: mark.opacity }),
  };
  const Shape = mark.kind;
  return <Shape {...words} {...geometryOf(mark)} {...painted} />;
});

function wordsOf({ label, target }: Mark, index: number, isOpening: boolean) {
  if (label === undefined) return { className: "picture-plain" };
  const named = { "aria-label": label, "data-mark": index };
  if (target === undefined || !isOpening) return { ...named, role: "img" };
  return { ...named, role: "button", tabIndex: -1, className: "picture-button" };
}

function themed(paint: Paint): string {
  return paint.startsWith("#") ? paint : `var(--picture-${paint})`;
}
