import { CalendarClock } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { Button, Input, Label, TextArea, TextField } from "react-aria-components";
import { systemIdentity } from "../../app/model/identity.ts";
import { localMinute } from "../../app/text/local-time.ts";
import type { MemoDraft } from "../use-memo-draft.ts";
import { useRecords } from "../use-project.tsx";
import "./memo-form.css";

/** Title and text of a memo, who wrote it and when, and below them what the buttons given do. */
export function MemoForm(props: {
  readonly draft: MemoDraft;
  readonly onSave: () => void;
  readonly autoFocus?: boolean;
  /** Whether it is a summary, which needs no title and no date. */
  readonly isSummary?: boolean;
  /** The field of the text, for whoever puts words into it. */
  readonly areaRef?: RefObject<HTMLTextAreaElement | null>;
  /** Buttons, the last of which ends the line. */
  readonly children: ReactNode;
}) {
  const { draft, onSave, autoFocus = false, isSummary = false, children } = props;
  const { words, write } = draft;
  const own = useRef<HTMLTextAreaElement>(null);
  const area = props.areaRef ?? own;
  const insertTime = () => {
    area.current?.focus();
    // typed as by hand, so that the field's own undo knows it
    document.execCommand("insertText", false, `${localMinute(systemIdentity.now())} `);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <div
      className="memo-form"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
        if (event.key === "Enter") onSave();
        else if (event.key === ";") insertTime();
        else return;
        event.preventDefault();
      }}
    >
      {!isSummary && (
        <TextField className="field" value={words.title} onChange={(title) => write({ title })}>
          <Label>Title</Label>
          <Input className="input memo-title" dir="auto" placeholder="None needed" />
        </TextField>
      )}
      <TextField
        className="field memo-words"
        value={words.text}
        onChange={(text) => write({ text })}
        autoFocus={autoFocus}
      >
        <Label>{isSummary ? "Summary" : "Memo"}</Label>
        <TextArea ref={area} className="input memo-text" dir="auto" rows={9} />
      </TextField>
      <MemoRemarks draft={draft} />
      <div className="memo-actions">
        {!isSummary && (
          <Button className="button" onPress={insertTime}>
            <CalendarClock size={15} aria-hidden /> Insert date and time <kbd>Ctrl+;</kbd>
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}

function MemoRemarks({ draft: { memo, isRestored, isOvertaken } }: { readonly draft: MemoDraft }) {
  const coders = useRecords(({ coders }) => coders);
  const coder = memo && (coders.get(memo.coderId)?.name ?? "Somebody");
  return (
    <div className="hint memo-remarks">
      {memo && (
        <p>
          {coder}, {localMinute(memo.createdAt)}
          {memo.changedAt !== memo.createdAt && <>; changed {localMinute(memo.changedAt)}</>}
        </p>
      )}
      {isOvertaken ? (
        <p role="status">The memo was changed meanwhile. Saving puts your words in its place; Undo brings it back.</p>
      ) : (
        isRestored && <p role="status">These words were not saved yet. Save or discard them.</p>
      )}
    </div>
  );
}
