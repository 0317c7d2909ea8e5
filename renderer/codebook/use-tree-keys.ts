import type { KeyboardEvent } from "react";
import { placeAfterStep, type Step } from "../../app/codebook/place.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { chosenIds } from "./chosen-ids.ts";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";
import { useGiveKey } from "./use-give-key.ts";

const steps: ReadonlyMap<string, Step> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowRight", "in"],
  ["ArrowLeft", "out"],
]);

/**
 * The keys of the tree beside those of any tree: F2 renames, Delete deletes, Alt and an arrow key moves the code that is
 * focused, or all that are selected where it is one of them; Ctrl, Alt and a digit make this the code's key, once more
 * or with 0 no longer.
 */
export function useTreeKeys(
  tree: { readonly byId: ReadonlyMap<Id, CodeNode>; readonly selected: ReadonlySet<Id>; readonly canMove: boolean },
  onAsk: (question: CodebookQuestion) => void,
): (event: KeyboardEvent) => void {
  const { byId, selected, canMove } = tree;
  const { move } = useCodebookActions();
  const giveKey = useGiveKey();
  const step = (ids: readonly Id[], to: Step) => {
    if (canMove) move(ids, (codes) => placeAfterStep(codes, ids, to));
    else notifyProblem(new Error("Codes are moved in the order of the tree. Sort by tree first."));
  };
  return (event) => {
    const code = byId.get(rowId(event.target))?.code;
    if (!code || giveKey(event, code) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const ids = chosenIds(code.id, selected);
    const to = event.altKey ? steps.get(event.key) : undefined;
    if (to) step(ids, to);
    else if (event.key === "F2") onAsk({ deed: "rename", code });
    else if (event.key === "Delete") onAsk({ deed: "delete", ids });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function rowId(target: EventTarget): Id {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>("[role=row]") : null;
  return row?.dataset["key"] ?? "";
}
