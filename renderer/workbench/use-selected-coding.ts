import { useMemo, useRef, useState } from "react";
import { codingsAt } from "../../app/coding/codings-at.ts";
import type { Coding, Id } from "../../app/model/records.ts";
import { useLatest } from "../ui/use-latest.ts";

/** The coding whose handles are shown, and the steps through those at the caret. `codings` are those in sight. */
export function useSelectedCoding(codings: readonly Coding[], say: (sentence: string) => void) {
  const [selectedId, select] = useState<Id | null>(null);
  const [focused, setFocused] = useState<{ readonly id: Id } | null>(null);
  const caret = useRef(0);
  const selected = useMemo(() => codings.find(({ id }) => id === selectedId) ?? null, [codings, selectedId]);
  const focus = useLatest((id: Id) => setFocused({ id }));
  const onCaret = useLatest((at: number) => {
    caret.current = at;
  });
  const stepHere = useLatest((by: 1 | -1) => {
    const here = codingsAt(codings, caret.current);
    if (here.length === 0) return say("No coding lies at the caret.");
    const at = here.findIndex(({ id }) => id === selectedId);
    const next = at < 0 ? (by === 1 ? 0 : here.length - 1) : (at + by + here.length) % here.length;
    const coding = here[next];
    if (!coding) return;
    focus(coding.id);
    say(`Coding ${next + 1} of ${here.length} at the caret.`);
  });
  return { selected, selectedId, select, focused, focus, caret, onCaret, stepHere };
}
