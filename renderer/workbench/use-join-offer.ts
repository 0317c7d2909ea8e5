import { useCallback, useMemo, useRef, useState } from "react";
import { joinable } from "../../app/coding/join-codings.ts";
import type { Coding } from "../../app/model/records.ts";
import { overlaps } from "../../app/text/range.ts";
import { notifyProblem } from "../ui/notices.ts";
import type { PassageAt } from "../ui/open-passage.ts";
import { useProject, useRecords } from "../use-project.tsx";
import type { CodingChanges } from "./use-coding-changes.ts";

type Offer = {
  /** The change that made the codings meet. */
  readonly seq: number;
  readonly at: PassageAt;
  readonly of: Pick<Coding, "codeId" | "coderId">;
  readonly sentence: string;
};

/**
 * Offers to join a coding with those of the same code and coder that it meets. The offer stands until the next change.
 * Joining takes the place of the change before it, so that one Undo brings back what was there before both.
 */
export function useJoinOffer(changes: CodingChanges, text: string, say: (sentence: string) => void) {
  const session = useProject();
  const seq = useRecords(({ seq }) => seq);
  const [made, setMade] = useState<Offer | null>(null);
  const offer = made?.seq === seq ? made : null;
  const offerFor = useCallback(
    (change: { readonly seq: number }, at: PassageAt, of: Pick<Coding, "codeId" | "coderId">) => {
      const existing = session.state.snapshot.codings.get(at.documentId) ?? [];
      const met = joinable({ ...at, ...of }, existing, text).filter(
        ({ start, end }) => start !== at.start || end !== at.end,
      );
      if (met.length === 0) return setMade(null);
      const verb = met.some((one) => overlaps(one, at)) ? "overlaps" : "stands next to";
      const other = met.length === 1 ? "a coding" : `${met.length} codings`;
      setMade({ ...{ seq: change.seq, at, of }, sentence: `It ${verb} ${other} with the same code.` });
    },
    [session, text],
  );
  // a key that is held asks again before the first Undo is done, and would take back the change before as well
  const isJoining = useRef(false);
  const accept = useCallback(async () => {
    if (isJoining.current || !offer || session.state.undoable?.seq !== offer.seq) return;
    isJoining.current = true;
    try {
      await session.undo();
      const joined = await changes.join(offer.at, offer.of, text);
      if (joined) say("Joined into one coding. One Undo brings back what was there before.");
      else await session.redo();
    } catch (error) {
      notifyProblem(error);
    } finally {
      isJoining.current = false;
    }
  }, [offer, session, changes, text, say]);
  return useMemo(() => ({ offer, offerFor, accept }), [offer, offerFor, accept]);
}
