import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { type MemoIndex, memoIndex } from "../app/memos/memo-index.ts";
import type { Id, Memo, MemoTarget } from "../app/model/records.ts";
import { type Command, useCommands } from "./ui/commands.tsx";
import { MemoDialog } from "./ui/memo-dialog.tsx";
import { parseText } from "./ui/stored-texts.ts";
import { type MemoAt, unsavedNew } from "./use-memo-draft.ts";
import { useProject, useRecords, useViewState } from "./use-project.tsx";

/** How a memo is opened. */
type Opening = {
  /** One memo of several; without it the thing's own one, or a new one. */
  readonly id?: Id;
  /** A new one also where there is one on this passage. */
  readonly isNew?: boolean;
  /** Called when the dialog has gone. */
  readonly onClosed?: () => void;
};

/** Opens the memo on a thing: the one that is there, or an empty one. */
export type OpenMemo = (target: MemoTarget, opening?: Opening) => void;

const OpenMemoContext = createContext<OpenMemo | null>(null);

/** Lets whatever is below open memos in the one dialog for all of them. */
export function MemoProvider(props: {
  /** Leads to what a memo is on. */
  readonly onGo: (target: MemoTarget) => void;
  readonly children: ReactNode;
}) {
  const session = useProject();
  // words that the window was closed over come back with it
  const [open, setOpen] = useState<(MemoAt & Pick<Opening, "onClosed">) | null>(() => unsavedNew(session));
  const openMemo = useCallback<OpenMemo>(
    (target, { id, isNew = false, onClosed } = {}) => {
      const found = isNew ? null : (id ?? indexOf(session.state.snapshot.memos).of(target)?.id ?? null);
      setOpen({ target, id: found, ...(onClosed && { onClosed }) });
    },
    [session],
  );
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: "journal-entry", label: "New journal entry", run: () => openMemo({ kind: "journal" }) },
      { id: "project-memo", label: "Project memo", run: () => openMemo({ kind: "project" }) },
    ],
    [openMemo],
  );
  useCommands(commands);
  return (
    <OpenMemoContext value={openMemo}>
      {props.children}
      {open && (
        <MemoDialog
          key={open.id ?? JSON.stringify(open.target)}
          at={open}
          onGo={props.onGo}
          onAnother={() => openMemo(open.target, { isNew: true, ...(open.onClosed && { onClosed: open.onClosed }) })}
          onClose={(written) => {
            setOpen(null);
            if (written !== null) session.setViewState(SHOWN, written);
            open.onClosed?.();
          }}
        />
      )}
    </OpenMemoContext>
  );
}

const SHOWN = "memo.shown";

/** The memo that was written or looked at last. */
export function useShownMemo(): readonly [Id | null, (id: Id) => void] {
  return useViewState(SHOWN, parseText);
}

/** What opens a memo. Throws outside of an open project. */
export function useMemoDialog(): OpenMemo {
  const openMemo = useContext(OpenMemoContext);
  if (!openMemo) throw new Error("Memos are written in an open project.");
  return openMemo;
}

/** Which thing has a memo, anew after each change of memos. */
export function useMemoOn(): MemoIndex {
  return indexOf(useRecords(({ memos }) => memos));
}

const indexes = new WeakMap<ReadonlyMap<Id, Memo>, MemoIndex>();

/** Made once for the memos of a snapshot, whoever asks. */
function indexOf(memos: ReadonlyMap<Id, Memo>): MemoIndex {
  const known = indexes.get(memos) ?? memoIndex(memos.values());
  indexes.set(memos, known);
  return known;
}
