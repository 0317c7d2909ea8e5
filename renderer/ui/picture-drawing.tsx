import { type KeyboardEvent, memo, type ReactNode, useCallback, useId, useRef, useState } from "react";
import type { Mark, Paint, Picture } from "../../app/pictures/picture.ts";
import { geometryOf } from "../../app/pictures/svg.ts";
import { type ArrowKey, nextMark } from "./next-mark.ts";
import "./picture.css";

type Pointed = { readonly label: string; readonly x: number; readonly y: number };

/**
 * A picture in the colours of the theme. Its marks that lead somewhere are buttons: Tab comes to one of them, the arrow
 * keys, Home and End go from one to the next, Enter opens.
 */
export function PictureDrawing(props: { readonly picture: Picture; readonly onOpen?: (target: string) => void }) {
  const { width, height, title, description, marks } = props.picture;
  const described = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { onOpen } = props;
  const targets = marks.filter(({ target }) => target !== undefined);
  const stop = targets.find(({ target }) => target === tabStop) ?? targets[0];
  const point = useCallback((element: Element | null, label: string | undefined) => {
    const frame = drawing.current?.parentElement?.getBoundingClientRect();
    if (!element || label === undefined || !frame) return setPointed(null);
    const box = element.getBoundingClientRect();
    setPointed({ label, x: (box.left + box.right) / 2 - frame.left, y: box.top - frame.top });
  }, []);
  return (
    <div className="picture-frame" style={{ width, height }}>
      <p id={described} hidden>
        {description}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML can hold what is drawn */}
      <svg
        ref={drawing}
        role="group"
        aria-label={title}
        aria-describedby={described}
        className="picture"
        direction="ltr"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onKeyDown={(event) => {
          if (event.key === "Escape" && pointed) setPointed(null);
          else if (moveFocus(event)) event.preventDefault();
        }}
        onPointerLeave={() => setPointed(null)}
      >
        {marks.map((mark, index) => (
          <MarkDrawing
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name, and keep no state
            key={index}
            mark={mark}
            isTabStop={mark === stop}
            onStop={setTabStop}
            onPoint={point}
            onOpen={onOpen}
          />
        ))}
      </svg>
      {pointed && <Bubble {...pointed} width={width} />}
    </div>
  );
}

/** What a mark says, above it, for the eyes: screen readers have it as the name of the mark. */
function Bubble({ label, x, y, width }: Pointed & { readonly width: number }) {
  const side = x < width / 3 ? "start" : x > (2 * width) / 3 ? "end" : "middle";
  return (
    <div className="picture-bubble" data-side={side} style={{ left: x, top: y }} aria-hidden>
      {label}
    </div>
  );
}

/** Takes the focus to the mark that the key leads to; answers whether the key has that use. */
function moveFocus({ key, currentTarget, target }: KeyboardEvent<SVGSVGElement>): boolean {
  const buttons = [...currentTarget.querySelectorAll<SVGGElement>("[role=button]")];
  const from = buttons.indexOf(target as SVGGElement);
  if (from < 0) return false;
  const to = goalOf(key, buttons, from);
  if (to === null) return false;
  buttons[to]?.focus();
  return true;
}

function goalOf(key: string, buttons: readonly Element[], from: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return buttons.length - 1;
  if (!isArrow(key)) return null;
  return nextMark(
    buttons.map((button) => button.getBoundingClientRect()),
    from,
    key,
  );
}

function isArrow(key: string): key is ArrowKey {
  return /^Arrow(Left|Right|Up|Down)$/.test(key);
}

type MarkProps = {
  readonly mark: Mark;
  readonly isTabStop: boolean;
  readonly onStop: (target: string) => void;
  readonly onPoint: (element: Element | null, label: string | undefined) => void;
  readonly onOpen: ((target: string) => void) | undefined;
};

const MarkDrawing = memo(function MarkDrawing({ mark, isTabStop, onStop, onPoint, onOpen }: MarkProps) {
  const { target, label } = mark;
  const shape = shapeOf(mark);
  if (label === undefined) return <g className="picture-plain">{shape}</g>;
  const point = (event: { readonly currentTarget: Element }) => onPoint(event.currentTarget, label);
  if (target === undefined || !onOpen) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is pointed at for its words alone
      <g role="img" aria-label={label} onPointerEnter={point}>
        {shape}
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing holds no HTML
    <g
      role="button"
      aria-label={label}
      tabIndex={isTabStop ? 0 : -1}
      className="picture-button"
      onPointerEnter={point}
      onFocus={(event) => {
        onStop(target);
        point(event);
      }}
      onBlur={() => onPoint(null, undefined)}
      onClick={() => onOpen(target)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onOpen(target);
      }}
    >
      {shape}
    </g>
  );
});

function shapeOf(mark: Mark): ReactNode {
  if (mark.kind === "text") {
    const { x, y, text, size, anchor, fill, isBold, turned } = mark;
    return (
      <text
        x={x}
        y={y}
        fontSize={size}
        textAnchor={anchor}
        fontWeight={isBold ? 700 : 400}
        fill={themed(fill)}
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
  return <Shape {...geometryOf(mark)} {...painted} />;
}

function themed(paint: Paint): string {
  return paint.startsWith("#") ? paint : `var(--picture-${paint})`;
}
