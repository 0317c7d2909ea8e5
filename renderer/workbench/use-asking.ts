import { useState } from "react";
import type { Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { ScreenPoint } from "../transcript/screen-point.ts";

/** What a code is being asked for, and where on the screen. */
export type Asking = {
  readonly at: ScreenPoint;
  readonly deed:
    | { readonly kind: "apply"; readonly passages: readonly Range[]; readonly coding: Coding | null }
    | { readonly kind: "recode"; readonly coding: Coding }
    | { readonly kind: "show" };
};

const NONE: readonly Range[] = [];

/** The selected passage, and the question for a code. After it, the focus is where it was: in the text or on a coding. */
export function useAsking(focusCoding: (id: Id) => void, first: Range | null) {
  const [passage, setPassage] = useState<Range | null>(null);
  const [further, setFurther] = useState<readonly Range[]>(NONE);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refocus, setRefocus] = useState<Range | null>(first);
  return {
    passage,
    setPassage,
    /** What else than the passage the code goes to. */
    further,
    asking,
    refocus,
    askForPassage: (at: ScreenPoint) =>
      passage && setAsking({ at, deed: { kind: "apply", passages: [passage], coding: null } }),
    /** Asks for a code for passages that are no selection of the user's; they are painted meanwhile. */
    askForAll: (at: ScreenPoint, passages: readonly Range[]) => {
      const [first, ...others] = passages;
      if (!first) return;
      setPassage(first);
      setFurther(others);
      setAsking({ at, deed: { kind: "apply", passages, coding: null } });
    },
    askForCoding: (at: ScreenPoint, coding: Coding, kind: "recode" | "apply") => {
      const { start, end } = coding;
      const deed = kind === "recode" ? { kind, coding } : { kind, passages: [{ start, end }], coding };
      setAsking({ at, deed });
    },
    askWhatToShow: (at: ScreenPoint) => setAsking({ at, deed: { kind: "show" } }),
    /** Selects the passage again after the focus was elsewhere. */
    reselect: () => setRefocus(passage && { ...passage }),
    close: () => {
      setAsking(null);
      setFurther(NONE);
      const coding = asking?.deed.kind === "show" ? null : asking?.deed.coding;
      if (coding) focusCoding(coding.id);
      else setRefocus(passage && { ...passage });
    },
  };
}
