import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { placeAgain } from "../../app/coding/place-again.ts";
import type { Coding, Document } from "../../app/model/records.ts";
import { differences } from "../../app/text/differences.ts";
import type { EditSession, EditStart, EditState } from "../transcript/edit-session.ts";
import { needsSummary } from "../ui/edit-summary.tsx";
import { notifyDone } from "../ui/notices.ts";
import { useOwnUndo } from "../ui/undo-scope.ts";
import { useLatest } from "../ui/use-latest.ts";
import { useProject } from "../use-project.tsx";
import type { EditQuestion } from "./edit-dialogs.tsx";
import { savedSentence } from "./edit-in-words.ts";
import { useSaveEdit } from "./use-save-edit.ts";

/** How an editing ended: what is to be said, whether there is another text now, and where the caret stood. */
export type Ending = { readonly said: string; readonly isSaved: boolean; readonly caret: number };

type Edited = { readonly session: EditSession; readonly state: EditState };

/** The editing of a text from its first letter until it is saved or discarded; `onEnd` is told how it ended. */
export function useTextEdit(
  document: Document,
  begun: EditStart,
  codings: readonly Coding[],
  onEnd: (ending: Ending) => void,
) {
  const [start, setStart] = useState(begun);
  const [edited, setEdited] = useState<Edited | null>(null);
  const [question, setQuestion] = useState<EditQuestion | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = useSaveEdit();
  const { drafts } = useProject();
  const splices = edited?.state.splices ?? start.splices;
  useDraftKeeping(document, start.text, edited);
  useSessionUndo(edited);
  const isOver = useRef(false);
  useLeaving(() => {
    if (isOver.current || splices.length === 0) return;
    notifyDone(`Your changes to “${document.name}” are kept and not saved yet; open it to go on.`);
  });
  const failure = edited?.state.failure ?? null;
  useEffect(() => {
    if (failure !== null && edited) setQuestion({ kind: "failure", shown: edited.session.shownText });
  }, [failure, edited]);
  const onEdited = useCallback((session: EditSession | null, state: EditState | null) => {
    setEdited(session && state && { session, state });
  }, []);

  const end = (said: string, isSaved = false) => {
    isOver.current = true;
    drafts.keep(document.id, null);
    onEnd({ said, isSaved, caret: edited?.session.caret ?? 0 });
  };
  const saveNow = async () => {
    if (!edited) return;
    const { session } = edited;
    const placements = placeAgain(codings, start.text, splices, "edited");
    setQuestion(null);
    setBusy(true);
    session.lock(true);
    const outcome = await save(document, start.text, splices);
    if (outcome === "saved") return end(savedSentence(splices.length, placements), true);
    session.lock(false);
    setBusy(false);
    if (outcome === "elsewhere") setQuestion({ kind: "elsewhere", shown: session.text });
  };
  const done = () => {
    if (!edited || isBusy || !edited.session.check()) return;
    if (splices.length === 0) return end("Nothing was changed.");
    const placements = placeAgain(codings, start.text, splices, "edited");
    if (needsSummary(placements)) setQuestion({ kind: "summary", placements, after: edited.session.text });
    else void saveNow();
  };
  const keepEditing = () => {
    setQuestion(null);
    // what is on the screen is what was typed, whatever became of its splices
    if (failure !== null && edited) {
      setStart({ ...start, splices: differences(start.text, edited.session.shownText) });
    } else edited?.session.focus();
  };
  return {
    start,
    question,
    isBusy,
    changeCount: splices.length,
    onEdited,
    done,
    save: () => void saveNow(),
    askDiscard: () => (splices.length === 0 ? end("Nothing was changed.") : setQuestion({ kind: "discard" })),
    discard: () => end("Your changes to the text were discarded."),
    keepEditing,
  };
}

/** Keeps what is typed where it is found again after the window was left, closed or has crashed. */
function useDraftKeeping({ id }: Document, text: string, edited: Edited | null): void {
  const { drafts } = useProject();
  const splices = edited?.state.splices;
  useEffect(() => {
    if (splices) drafts.keep(id, splices.length > 0 ? { text, splices } : null);
  }, [drafts, id, text, splices]);
  useEffect(() => {
    return () => void drafts.flush();
  }, [drafts]);
}

/** Does something when the component goes, with what it knew last. */
function useLeaving(leave: () => void): void {
  const latest = useLatest(leave);
  useEffect(() => () => latest(), [latest]);
}

function useSessionUndo(edited: Edited | null): void {
  const session = edited?.session;
  const { canUndo, canRedo } = edited?.state ?? { canUndo: false, canRedo: false };
  useOwnUndo(
    useMemo(
      () => (session ? { canUndo, canRedo, undo: session.undo, redo: session.redo } : null),
      [session, canUndo, canRedo],
    ),
  );
}
