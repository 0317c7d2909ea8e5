import { codingsByCode } from "../../app/codebook/count-codings.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Code } from "../../app/model/records.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useRecords } from "../use-project.tsx";
import { deletionSentence } from "./deletion-sentence.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Asks before a code goes, with all that goes with it. */
export function DeleteCodeDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const codes = useRecords(({ codes }) => codes);
  const codings = useRecords(({ codings }) => codings);
  const { remove } = useCodebookActions();
  const ids = subtreeIds([...codes.values()], code.id);
  const byCode = codingsByCode(codings.values());
  const codingCount = [...ids].reduce((sum, id) => sum + (byCode.get(id)?.length ?? 0), 0);
  return (
    <ConfirmDialog
      title="Delete code"
      text={deletionSentence(code.name, ids.size - 1, codingCount)}
      action="Delete code"
      onConfirm={() => {
        remove(code.id);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}
