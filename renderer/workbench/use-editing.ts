import { useEffect, useState } from "react";
import type { Document, Turn } from "../../app/model/records.ts";
import type { EditStart } from "../transcript/edit-session.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useLatest } from "../ui/use-latest.ts";
import type { DocumentContent } from "../use-project.tsx";
import { useTextDraft } from "./use-text-draft.ts";
import type { Ending } from "./use-text-edit.ts";

/** Whether the text of the open document is being edited, and what it was before; goes on with an earlier draft. */
export function useEditing(document: Document, content: DocumentContent | null) {
  const [editing, setEditing] = useState<{ readonly start: EditStart; readonly turns: readonly Turn[] } | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [draft, forgetDraft] = useTextDraft(document, content?.text ?? null, editing !== null);
  // what was saved is on the screen once it has been read
  const isOver = ending !== null && !(ending.isSaved && content?.text === editing?.start.text);
  useEffect(() => {
    if (isOver) setEditing(null);
  }, [isOver]);
  // what was typed earlier would be taken for nothing, and be overwritten, before it is read
  const [isWaiting, setWaiting] = useState(false);
  const begin = useLatest(() => {
    if (!content || editing) return;
    if (draft === undefined) return setWaiting(true);
    if (draft && draft.text !== content.text) {
      notifyProblem("First save or discard what you typed into this text earlier.");
      return;
    }
    const { text, marks, turns } = content;
    setEnding(null);
    setEditing({ start: { text, marks, splices: draft?.splices ?? [] }, turns });
  });
  useEffect(() => {
    if (!isWaiting || draft === undefined) return;
    setWaiting(false);
    begin();
  }, [isWaiting, draft, begin]);
  return { editing, ending, draft, forgetDraft, begin, end: setEnding };
}
