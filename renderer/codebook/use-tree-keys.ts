import type { KeyboardEvent } from "react";
import { placeAfterStep, type Step } from "../../app/codebook/place.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

const steps: ReadonlyMap<string, Step> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowRight", "in"],
  ["ArrowLeft", "out"],
]);

/** The keys of the tree beside those of any tree: F2 renames, Delete deletes, Alt and an arrow key moves the code. */
export function useTreeKeys(
  byId: ReadonlyMap<Id, CodeNode>,
  onAsk: (question: CodebookQuestion) => void,
): (event: KeyboardEvent) => void {
  const { move } = useCodebookActions();
  return (event) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[role=row]") : null;
    const code = byId.get(row?.dataset["key"] ?? "")?.code;
    if (!code || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = event.altKey ? steps.get(event.key) : undefined;
    if (step) move(code.id, (codes) => placeAfterStep(codes, code.id, step));
    else if (event.key === "F2") onAsk({ deed: "rename", code });
    else if (event.key === "Delete") onAsk({ deed: "delete", code });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
