import type { KeyboardEvent } from "react";
import { placeAfterStep, type Step } from "../../app/codebook/place.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
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
 * The keys of the tree beside those of any tree: F2 renames, Delete deletes, Alt and an arrow key moves the code, Ctrl,
 * Alt and a digit make this the code's key, once more or with 0 no longer.
 */
export function useTreeKeys(
  byId: ReadonlyMap<Id, CodeNode>,
  onAsk: (question: CodebookQuestion) => void,
): (event: KeyboardEvent) => void {
  const { move } = useCodebookActions();
  const giveKey = useGiveKey();
  return (event) => {
    const code = byId.get(rowId(event.target))?.code;
    if (!code || giveKey(event, code) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = event.altKey ? steps.get(event.key) : undefined;
    if (step) move(code.id, (codes) => placeAfterStep(codes, code.id, step));
    else if (event.key === "F2") onAsk({ deed: "rename", code });
    else if (event.key === "Delete") onAsk({ deed: "delete", code });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function rowId(target: EventTarget): Id {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>("[role=row]") : null;
  return row?.dataset["key"] ?? "";
}
