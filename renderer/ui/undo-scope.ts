import { useEffect, useSyncExternalStore } from "react";

/** Steps back and forth in what is being typed, which stand in for those of the project meanwhile. */
export type UndoScope = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
};

let current: UndoScope | null = null;
const listeners = new Set<() => void>();

function set(scope: UndoScope | null): void {
  current = scope;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What Undo and Redo mean now; null where they mean the project's changes. */
export function useUndoScope(): UndoScope | null {
  return useSyncExternalStore(subscribe, () => current);
}

/** Lets Undo and Redo mean the scope's steps while it is not null; give the same object until it changes. */
export function useOwnUndo(scope: UndoScope | null): void {
  useEffect(() => {
    set(scope);
    return () => set(null);
  }, [scope]);
}
