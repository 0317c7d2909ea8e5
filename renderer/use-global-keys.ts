import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import type { MenuCommand } from "../app/bridge.ts";
import { isTyping } from "./ui/is-typing.ts";

/** The keys that work everywhere in a project, except where a field has its own use for them. */
export function useGlobalKeys(
  run: (command: MenuCommand) => void,
  goTo: (index: number) => void,
  search: () => void,
): void {
  useEffect(() => {
    const unlessTyping = (command: MenuCommand) => (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      event.preventDefault();
      run(command);
    };
    const always = (act: () => void) => (event: KeyboardEvent) => {
      event.preventDefault();
      act();
    };
    return tinykeys(window, {
      "$mod+z": unlessTyping("undo"),
      "$mod+Shift+z": unlessTyping("redo"),
      "$mod+y": unlessTyping("redo"),
      "$mod+i": always(() => run("import")),
      "$mod+k": always(() => run("palette")),
      F1: always(() => run("help")),
      "$mod+Shift+f": always(search),
      "$mod+1": always(() => goTo(0)),
      "$mod+2": always(() => goTo(1)),
      "$mod+3": always(() => goTo(2)),
      "$mod+4": always(() => goTo(3)),
      "$mod+5": always(() => goTo(4)),
      "$mod+6": always(() => goTo(5)),
      "$mod+7": always(() => goTo(6)),
    });
  }, [run, goTo, search]);
}
