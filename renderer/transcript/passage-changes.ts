import type { Edge, Step, Unit } from "../../app/text/steps.ts";
import type { PassageChange } from "./coding-props.ts";

/** A change of a coding's passage as menus and the command palette name it. */
export type NamedChange = {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
  readonly change: PassageChange;
};

const units: readonly { readonly unit: Unit; readonly arrows: "← →" | "↑ ↓"; readonly isLarge: boolean }[] = [
  { unit: "character", arrows: "← →", isLarge: false },
  { unit: "word", arrows: "← →", isLarge: true },
  { unit: "sentence", arrows: "↑ ↓", isLarge: false },
  { unit: "turn", arrows: "↑ ↓", isLarge: true },
];

/** All of them, those of the end first. */
export const passageChanges: readonly NamedChange[] = [
  { id: "widen-sentence", label: "Widen to whole sentences", keys: "", change: { widenTo: "sentence" } },
  { id: "widen-turn", label: "Widen to whole turns", keys: "", change: { widenTo: "turn" } },
  ...(["end", "start"] as const).flatMap((edge) =>
    units.flatMap((one) => (["forward", "back"] as const).map((direction) => namedStep(edge, direction, one))),
  ),
];

/** Those for menus: single characters are for the keys and the handles. */
export const menuChanges = passageChanges.filter(
  ({ change }) => !("step" in change && change.step.unit === "character"),
);

function namedStep(edge: Edge, direction: Step["direction"], one: (typeof units)[number]): NamedChange {
  const { unit, arrows, isLarge } = one;
  const arrow = direction === "forward" ? arrows.slice(2) : arrows.slice(0, 1);
  const modifier = edge === "end" ? "Shift" : "Alt";
  return {
    id: `${edge}-${unit}-${direction}`,
    label: `${edge === "end" ? "End" : "Start"} one ${unit} ${direction === "forward" ? "later" : "earlier"}`,
    keys: `${isLarge ? "Ctrl+" : ""}${modifier}+${arrow}`,
    change: { step: { edge, unit, direction } },
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/**
 * The step that a key asks for: Shift and an arrow key move the end, Alt and an arrow key the start; left and right go
 * by character, with Ctrl by word; up and down by sentence, with Ctrl by turn. Null for any other key.
 */
export function stepOfKey({ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed, isRightToLeft: boolean): Step | null {
  if (shiftKey === altKey) return null;
  const isLarge = ctrlKey || metaKey;
  const edge = shiftKey ? "end" : "start";
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight": {
      const isForward = (key === "ArrowRight") !== isRightToLeft;
      return { edge, unit: isLarge ? "word" : "character", direction: isForward ? "forward" : "back" };
    }
    case "ArrowUp":
    case "ArrowDown":
      return { edge, unit: isLarge ? "turn" : "sentence", direction: key === "ArrowDown" ? "forward" : "back" };
    default:
      return null;
  }
}
