import { type RefObject, useEffect } from "react";

export type ReadingDeed = "find" | "find-next" | "find-previous" | "go-to" | "larger" | "smaller" | "usual-size";

const withControl: Readonly<Record<string, ReadingDeed>> = {
  f: "find",
  g: "go-to",
  "+": "larger",
  "=": "larger",
  "-": "smaller",
  "0": "usual-size",
};

/** The keys for reading, wherever the focus is, as long as the transcript can be reached: no dialog lies over it. */
export function useReadingKeys(ref: RefObject<HTMLElement | null>, act: (deed: ReadingDeed) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      if (!deed || event.defaultPrevented || ref.current?.closest("[inert], [aria-hidden=true]")) return;
      event.preventDefault();
      act(deed);
    };
    globalThis.addEventListener("keydown", onKeyDown);
    return () => globalThis.removeEventListener("keydown", onKeyDown);
  }, [ref, act]);
}

function deedOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): ReadingDeed | undefined {
  if (altKey) return undefined;
  if (key === "F3") return shiftKey ? "find-previous" : "find-next";
  // a plus may need Shift, a letter with Shift is another key
  if ((!ctrlKey && !metaKey) || (shiftKey && key !== "+")) return undefined;
  return withControl[key.toLowerCase()];
}
