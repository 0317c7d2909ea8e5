import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import type { MenuCommand } from "../app/bridge.ts";
import { isDialogOpen } from "./ui/is-dialog-open.ts";
import { isTyping } from "./ui/is-typing.ts";

/**
 * The keys that work everywhere in a project, except where a field has its own use for them. While a dialog is open only
 * the help answers: whatever else the keys do would take the dialog away, or change what it is about.
 */
export function useGlobalKeys(
  run: (command: MenuCommand) => void,
  goTo: (index: number) => void,
  search: () => void,
): void {
  useEffect(() => {
    const unlessTyping = (command: MenuCommand) => (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      event.preventDefault();
      if (!isDialogOpen()) run(command);
    };
    const unlessAsked = (act: () => void) => (event: KeyboardEvent) => {
      event.preventDefault();
      if (!isDialogOpen()) act();
    };
    const help = (event: KeyboardEvent) => {
      event.preventDefault();
      run("help");
    };
    return tinykeys(window, {
      "$mod+z": unlessTyping("undo"),
      "$mod+Shift+z": unlessTyping("redo"),
      "$mod+y": unlessTyping("redo"),
      "$mod+i": unlessAsked(() => run("import")),
      "$mod+k": unlessAsked(() => run("palette")),
      F1: help,
      "$mod+Shift+f": unlessAsked(search),
      "$mod+1": unlessAsked(() => goTo(0)),
      "$mod+2": unlessAsked(() => goTo(1)),
      "$mod+3": unlessAsked(() => goTo(2)),
      "$mod+4": unlessAsked(() => goTo(3)),
      "$mod+5": unlessAsked(() => goTo(4)),
      "$mod+6": unlessAsked(() => goTo(5)),
    });
  }, [run, goTo, search]);
}
