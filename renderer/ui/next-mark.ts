/** Where something lies on the screen. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type ArrowKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** How much more it costs to leave the line than to go along it. */
const ASIDE = 3;

/**
 * The index of the box to go to from one of them by an arrow key: the nearest whose middle lies further in that
 * direction, boxes beside or below one another before others; the box itself where there is none.
 */
export function nextMark(boxes: readonly Box[], from: number, key: ArrowKey): number {
  const start = boxes[from];
  if (!start) return from;
  const isAcross = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const [x, y] = middleOf(start);
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (const [index, box] of boxes.entries()) {
    const [otherX, otherY] = middleOf(box);
    const along = sign * (isAcross ? otherX - x : otherY - y);
    if (along < 0.5) continue;
    const aside = isAcross
      ? gap(start.top, start.bottom, box.top, box.bottom)
      : gap(start.left, start.right, box.left, box.right);
    const cost = along + ASIDE * aside;
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}

function middleOf({ left, top, right, bottom }: Box): readonly [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** How far two stretches lie apart. */
function gap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, from - otherTo, otherFrom - to);
}
