import { type RefObject, useEffect, useRef } from "react";
import type { CoOccurrenceOptions, CoOccurringCode } from "../../app/analysis/co-occurrence.ts";
import { measureOf, type PairFigures, type PairMeasure } from "../../app/analysis/pair-figures.ts";
import { amount, cellName, hasSign, measureText, unevenSentence } from "../../app/analysis/pair-words.ts";
import type { PressedPair } from "./pair-passages.tsx";

/** So much of the colour has a cell with the largest number: words on it stay readable, in light and dark. */
const MOST_HEAT = 45;

/** A number that leads to its passages, the more shaded the larger it is; on the diagonal, how often a code is there. */
export function MatrixCell(props: {
  readonly row: CoOccurringCode;
  readonly column: CoOccurringCode;
  readonly columnIndex: number;
  /** Null where one code lies below the other, which is said and leads nowhere. */
  readonly figures: PairFigures | null;
  readonly measure: PairMeasure;
  readonly options: CoOccurrenceOptions;
  /** 0 to 1. */
  readonly heat: number;
  /** Whether the keys have come to it, so that it takes the focus where that is on its way. */
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly wantsFocus: RefObject<boolean>;
  readonly isPressed: boolean;
  readonly onFocus: () => void;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { row, column, figures, measure, heat, isActive, isTabStop, wantsFocus } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isActive || !wantsFocus.current) return;
    wantsFocus.current = false;
    button.current?.focus({ preventScroll: true });
  }, [isActive, wantsFocus]);
  const isDiagonal = row.id === column.id;
  const isZero = !figures || figures.n12 === 0;
  return (
    <td
      aria-colindex={props.columnIndex}
      className={isDiagonal ? "diagonal" : isZero ? "zero" : undefined}
      style={
        heat > 0
          ? { background: `color-mix(in srgb, var(--accent) ${Math.round(heat * MOST_HEAT)}%, var(--surface))` }
          : undefined
      }
    >
      <button
        ref={button}
        type="button"
        className="cell-button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(props)}
        aria-disabled={figures === null}
        aria-pressed={props.isPressed}
        title={figures && !isDiagonal && hasSign(figures) ? `${unevenSentence(figures)}.` : undefined}
        onFocus={props.onFocus}
        onClick={() => figures && props.onPress({ first: row.id, second: column.id })}
      >
        {textOf(figures, isDiagonal ? "n12" : measure)}
        {figures && !isDiagonal && hasSign(figures) && <span className="uneven-sign" aria-hidden />}
      </button>
    </td>
  );
}

function nameOf({ row, column, figures, measure, options }: Parameters<typeof MatrixCell>[0]): string {
  if (!figures) return `${row.name} and ${column.name}: – as one lies below the other`;
  if (row.id === column.id) return `${row.name} itself: ${amount(options, figures.n1)}`;
  return cellName({ first: row.name, second: column.name, figures }, measure, options);
}

function textOf(figures: PairFigures | null, measure: PairMeasure): string {
  return figures ? measureText(measure, measureOf(figures, measure)) : "–";
}
