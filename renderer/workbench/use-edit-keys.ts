import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { isDialogOpen } from "../ui/is-dialog-open.ts";
import { useLatest } from "../ui/use-latest.ts";

/** Ctrl+E begins to edit the text, Ctrl+Enter is done with it; neither while a dialog is open. */
export function useEditKeys({ onEdit, onDone }: { readonly onEdit?: () => void; readonly onDone?: () => void }): void {
  const edit = useLatest(() => onEdit?.());
  const done = useLatest(() => onDone?.());
  useEffect(() => {
    const unlessAsked = (act: () => void) => (event: KeyboardEvent) => {
      if (isDialogOpen()) return;
      event.preventDefault();
      act();
    };
    return tinykeys(window, { "$mod+e": unlessAsked(edit), "$mod+Enter": unlessAsked(done) });
  }, [edit, done]);
}
