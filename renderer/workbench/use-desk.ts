import { useCallback, useState } from "react";
import type { Coding, Document, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { ScreenPoint } from "../transcript/transcript-props.ts";
import { useRecords } from "../use-project.tsx";
import { useCoding } from "./use-coding.ts";

const NO_PASSAGE = "Select a passage first: drag over it, or hold Shift and move with the arrow keys.";

/** The passage that is selected in a document, and what is being done with it. */
export function useDesk(document: Document, onUsed: (codeId: Id) => void) {
  const codes = useRecords(({ codes }) => codes);
  const coding = useCoding();
  const [passage, setPassage] = useState<Range | null>(null);
  const [asking, setAsking] = useState<ScreenPoint | null>(null);
  const [refocus, setRefocus] = useState<Range | null>(null);
  const [said, setSaid] = useState("");

  const apply = useCallback(
    async (codeId: Id) => {
      if (!passage) return setSaid(NO_PASSAGE);
      const { start, end } = passage;
      if (!(await coding.apply({ documentId: document.id, start, end }, codeId))) return;
      onUsed(codeId);
      setSaid(`Coded with ${codes.get(codeId)?.name ?? "the code"}.`);
    },
    [passage, coding.apply, document.id, codes, onUsed],
  );
  const applyNew = async (path: string) => {
    if (!passage) return;
    const { start, end } = passage;
    const made = await coding.applyNew({ documentId: document.id, start, end }, path);
    if (!made) return;
    onUsed(made.id);
    setSaid(`Coded with the new code ${made.name}.`);
  };
  const closePicker = () => {
    setAsking(null);
    setRefocus(passage && { ...passage });
  };
  return {
    passage,
    setPassage,
    asking,
    refocus,
    said,
    apply,
    closePicker,
    /** Selects the passage again after the focus was elsewhere. */
    reselect: () => setRefocus(passage && { ...passage }),
    sayNoPassage: () => setSaid(NO_PASSAGE),
    ask: (at: ScreenPoint) => (passage ? setAsking(at) : setSaid(NO_PASSAGE)),
    pick: (codeId: Id) => {
      closePicker();
      void apply(codeId);
    },
    pickNew: (path: string) => {
      closePicker();
      void applyNew(path);
    },
    remove: (one: Coding) => {
      void coding.remove(one);
      setSaid("Coding removed. Undo brings it back.");
    },
  };
}
