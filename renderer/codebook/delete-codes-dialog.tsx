import { useMemo } from "react";
import { subtreesIds } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useProject } from "../use-project.tsx";
import { deletionSentence } from "./deletion-sentence.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Asks before codes go, with all that goes with them. */
export function DeleteCodesDialog({ ids, onClose }: { readonly ids: readonly Id[]; readonly onClose: () => void }) {
  const { state } = useProject();
  const { remove } = useCodebookActions();
  const sentence = useMemo(() => {
    const { codes, codings } = state.snapshot;
    const all = subtreesIds([...codes.values()], ids);
    let codingCount = 0;
    for (const list of codings.values()) for (const { codeId } of list) if (all.has(codeId)) codingCount += 1;
    const names = ids.flatMap((id) => codes.get(id)?.name ?? []);
    return deletionSentence(names, all.size - names.length, codingCount);
  }, [state.snapshot, ids]);
  const action = ids.length > 1 ? "Delete codes" : "Delete code";
  return (
    <ConfirmDialog
      title={action}
      text={sentence}
      action={action}
      onConfirm={() => {
        remove(ids);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}
