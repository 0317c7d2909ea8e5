import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import type { MenuCommand } from "../app/bridge.ts";
import { isDialogOpen } from "./ui/is-dialog-open.ts";
import { isTyping } from "./ui/is-typing.ts";

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];

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
      ...Object.fromEntries(digits.map((digit) => [`$mod+${digit}`, unlessAsked(() => goTo(digit - 1))])),
    });
  }, [run, goTo, search]);
}
