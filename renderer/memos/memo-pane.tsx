import { Trash2 } from "lucide-react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import type { MemoRow } from "../../app/analysis/memo-rows.ts";
import type { MemoTarget } from "../../app/model/records.ts";
import { MemoForm } from "../ui/memo-form.tsx";
import { MemoOnLine } from "../ui/memo-on-line.tsx";
import { notifyDone } from "../ui/notices.ts";
import { useMemoDraft } from "../use-memo-draft.ts";

/** One memo, to read and to write. Unsaved words stay while others are looked at. */
export function MemoPane(props: { readonly row: MemoRow; readonly onGo: (target: MemoTarget) => void }) {
  const { row, onGo } = props;
  const { memo, on } = row;
  const draft = useMemoDraft({ target: memo.target, id: memo.id });
  const remove = async () => {
    if (await draft.remove()) notifyDone("Memo removed. Undo brings it back.");
  };
  return (
    <div className="memo-pane">
      <MemoOnLine on={on} target={memo.target} onGo={onGo} />
      <MemoForm draft={draft} onSave={() => void draft.save()} isSummary={memo.target.kind === "summary"}>
        <TooltipTrigger delay={400}>
          <Button
            className="icon-button"
            aria-label="Remove memo"
            isDisabled={draft.isDirty}
            onPress={() => void remove()}
          >
            <Trash2 size={16} aria-hidden />
          </Button>
          <Tooltip className="tooltip">Remove memo</Tooltip>
        </TooltipTrigger>
        <Button className="button end" isDisabled={!draft.isDirty} onPress={draft.discard}>
          Discard
        </Button>
        <Button className="button primary" isDisabled={!draft.isDirty} onPress={() => void draft.save()}>
          Save <kbd>Ctrl+Enter</kbd>
        </Button>
      </MemoForm>
    </div>
  );
}
