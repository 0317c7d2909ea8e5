import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { linkedMarks } from "../../app/pictures/linked-marks.ts";
import type { Mark, Picture } from "../../app/pictures/picture.ts";
import { type ArrowKey, nextMark } from "./next-mark.ts";
import { PictureMark } from "./picture-mark.tsx";
import "./picture.css";

type Pointed = { readonly index: number; readonly label: string; readonly x: number; readonly y: number };

/**
 * A picture in the colours of the theme. Its marks that lead somewhere are buttons: Tab comes to one of them, the arrow
 * keys, Home and End go from one to the next, Enter opens. Events are heard by the picture, since it may have thousands
 * of marks.
 */
export function PictureDrawing(props: { readonly picture: Picture; readonly onOpen?: (target: string) => void }) {
  const { picture, onOpen } = props;
  const { width, height, title, description, marks } = picture;
  const described = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const isOpening = onOpen !== undefined;
  const looked = pointed && marks[pointed.index]?.of;
  const linked = useMemo(() => (looked ? linkedMarks(marks, looked) : null), [marks, looked]);
  useFirstTabStop(drawing, marks, isOpening);
  const indexOf = ({ target }: SyntheticEvent) => {
    return Number(target instanceof SVGElement ? target.dataset["mark"] : undefined);
  };
  const point = (event: SyntheticEvent) => {
    const index = indexOf(event);
    const label = marks[index]?.label;
    setPointed(label === undefined ? null : { index, label, ...placeIn(drawing.current?.parentElement, event.target) });
  };
  const open = (event: SyntheticEvent) => {
    const target = marks[indexOf(event)]?.target;
    if (target !== undefined) onOpen?.(target);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.key === "Escape" && pointed) setPointed(null);
    else if (event.key === "Enter" || event.key === " ") open(event);
    else if (!moveFocus(event)) return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent<SVGSVGElement>) => {
    if (event.target instanceof SVGElement) setTabStop(event.currentTarget, event.target);
    point(event);
  };
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
        onClick={open}
        onKeyDown={onKeyDown}
        onPointerOver={point}
        onPointerLeave={() => setPointed(null)}
        onFocus={onFocus}
        onBlur={() => setPointed(null)}
      >
        <Marks {...{ marks, isOpening }} linked={linked} />
      </svg>
      {pointed && <Bubble {...pointed} width={width} />}
    </div>
  );
}

/** The marks; those that are not linked with what is looked at step back. */
const Marks = memo(function Marks(props: {
  readonly marks: readonly Mark[];
  readonly isOpening: boolean;
  readonly linked: ReadonlySet<Mark> | null;
}) {
  const { marks, isOpening, linked } = props;
  return marks.map((mark, index) => (
    <PictureMark
      // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name, and keep no state
      key={index}
      {...{ mark, index, isOpening }}
      isDimmed={linked !== null && mark.of !== undefined && !linked.has(mark)}
    />
  ));
});

/** Lets Tab come to a mark of each new picture: to the one that it came to before, or else to the first. */
function useFirstTabStop(drawing: RefObject<SVGSVGElement | null>, marks: readonly Mark[], isOpening: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new picture has its own buttons
  useEffect(() => {
    const frame = drawing.current;
    if (!frame) return;
    const buttons = buttonsOf(frame);
    setTabStop(frame, buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0]);
  }, [drawing, marks, isOpening]);
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

function placeIn(frame: Element | null | undefined, mark: EventTarget): { x: number; y: number } {
  const [outer, box] = [frame?.getBoundingClientRect(), mark instanceof Element ? mark.getBoundingClientRect() : null];
  if (!outer || !box) return { x: 0, y: 0 };
  return { x: (box.left + box.right) / 2 - outer.left, y: box.top - outer.top };
}

function buttonsOf(drawing: SVGSVGElement): SVGElement[] {
  return [...drawing.querySelectorAll<SVGElement>("[role=button]")];
}

/** Of all marks Tab comes to this one alone. */
function setTabStop(drawing: SVGSVGElement, stop: SVGElement | undefined): void {
  for (const button of drawing.querySelectorAll<SVGElement>("[tabindex='0']")) button.tabIndex = -1;
  if (stop) stop.tabIndex = 0;
}

/** Takes the focus to the mark that the key leads to; answers whether the key has that use. */
function moveFocus({ key, currentTarget, target }: KeyboardEvent<SVGSVGElement>): boolean {
  const buttons = buttonsOf(currentTarget);
  const from = target instanceof SVGElement ? buttons.indexOf(target) : -1;
  const to = from < 0 ? null : goalOf(key, buttons, from);
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
