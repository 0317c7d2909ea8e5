import { useMemo } from "react";
import type { Id } from "../../app/model/records.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useProject } from "../use-project.tsx";
import { deletionText } from "./deletion-sentence.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Asks before codes go, with all that goes with them. */
export function DeleteCodesDialog({ ids, onClose }: { readonly ids: readonly Id[]; readonly onClose: () => void }) {
  const { state } = useProject();
  const { remove } = useCodebookActions();
  const sentence = useMemo(() => deletionText(state.snapshot, ids), [state.snapshot, ids]);
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
