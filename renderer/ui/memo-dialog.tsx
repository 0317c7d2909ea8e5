import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { namerOf } from "../../app/analysis/memo-on.ts";
import type { Id, Memo, MemoTarget } from "../../app/model/records.ts";
import { type MemoAt, useMemoDraft } from "../use-memo-draft.ts";
import { useProject } from "../use-project.tsx";
import { DialogBox } from "./dialog-box.tsx";
import { MemoForm } from "./memo-form.tsx";
import { MemoOnLine } from "./memo-on-line.tsx";
import { UnsavedDialog } from "./unsaved-dialog.tsx";

type Props = {
  readonly at: MemoAt;
  /** Leads to what the memo is on. */
  readonly onGo: (target: MemoTarget) => void;
  /** Opens a further memo on the same passage in this one's place. */
  readonly onAnother: () => void;
  /** Answers the memo that was written, null where none was. */
  readonly onClose: (written: Id | null) => void;
};

/** A memo on anything, to read and to write. Asks before unsaved words are lost, and stays for those typed while it saves. */
export function MemoDialog(props: Props) {
  const { onGo, onAnother, onClose } = props;
  const [at, setAt] = useState(props.at);
  const { target } = at;
  const draft = useMemoDraft(at);
  const [asks, setAsks] = useState<(() => void) | null>(null);
  const on = useOn(target);
  const leave = (then: () => void) => {
    if (draft.isDirty) return setAsks(() => then);
    draft.discard();
    then();
  };
  const close = () => leave(() => onClose(null));
  const save = async (then: (written: Id | null) => void) => {
    const saved = await draft.save(setAt);
    if (saved?.isAll) then(saved.id);
  };
  const remove = async () => {
    if (await draft.remove()) onClose(null);
  };
  return (
    <DialogBox title={titleOf(at)} onClose={close} size="wide">
      {target.kind !== "journal" && (
        <MemoOnLine
          on={on}
          target={target}
          onGo={(to) =>
            leave(() => {
              onClose(null);
              onGo(to);
            })
          }
        />
      )}
      <MemoForm draft={draft} onSave={() => void save(onClose)} autoFocus isSummary={target.kind === "summary"}>
        {draft.memo && (
          <Button className="button" isDisabled={draft.isDirty} onPress={() => void remove()}>
            Remove memo
          </Button>
        )}
        {draft.memo && target.kind === "segment" && (
          <Button className="button" onPress={() => leave(onAnother)}>
            Another on this passage
          </Button>
        )}
        <Button className="button end" onPress={close}>
          {draft.isDirty ? "Cancel" : "Close"}
        </Button>
        <Button className="button primary" isDisabled={!draft.isDirty} onPress={() => void save(onClose)}>
          Save <kbd>Ctrl+Enter</kbd>
        </Button>
      </MemoForm>
      {asks && (
        <UnsavedDialog
          onSave={() => {
            setAsks(null);
            void save(asks);
          }}
          onDiscard={() => {
            draft.discard();
            asks();
          }}
          onKeep={() => setAsks(null)}
        />
      )}
    </DialogBox>
  );
}

function titleOf({ target, id }: MemoAt): string {
  if (target.kind === "journal") return id === null ? "New journal entry" : "Journal entry";
  return target.kind === "project" ? "Project memo" : "Memo";
}

/** What the dialog's memo is on, as it was when it opened. */
function useOn(target: MemoTarget) {
  const session = useProject();
  return useMemo(() => {
    const memo: Memo = { id: "", target, title: "", text: "", coderId: "", createdAt: "", changedAt: "" };
    return namerOf(session.state.snapshot, [memo])(target);
  }, [session, target]);
}
