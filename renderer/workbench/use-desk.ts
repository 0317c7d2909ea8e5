import { useMemo, useState } from "react";
import { findTwin } from "../../app/coding/fold-coding.ts";
import type { Coding, Document, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { ScreenPoint } from "../transcript/screen-point.ts";
import { isShown, shownOf } from "../ui/shown-codings.ts";
import { parseText } from "../ui/stored-texts.ts";
import { useLatest } from "../ui/use-latest.ts";
import { type DocumentContent, useProject, useRecords, useViewState } from "../use-project.tsx";
import { useShownCodings } from "../use-shown-codings.ts";
import { useAsking } from "./use-asking.ts";
import { useCodingChanges } from "./use-coding-changes.ts";
import { useJoinOffer } from "./use-join-offer.ts";
import { useSelectedCoding } from "./use-selected-coding.ts";
import type { Ending } from "./use-text-edit.ts";

const NO_PASSAGE = "Select a passage first: drag over it, or hold Shift and move with the arrow keys.";
const NONE = [] as const;

export type Desk = ReturnType<typeof useDesk>;

/** The passage that is selected in a document, and what is being done with it and with its codings. */
export function useDesk(
  document: Document,
  content: DocumentContent | null,
  {
    onUsed,
    ended,
  }: {
    readonly onUsed: (codeId: Id) => void;
    /** How an editing of the text that came before ended. */
    readonly ended: Ending | null;
  },
) {
  const codes = useRecords(({ codes }) => codes);
  const codings = useRecords(({ codings }) => codings).get(document.id) ?? NONE;
  const { shown, show, showOnly } = useShownCodings();
  const changes = useCodingChanges();
  const [said, say] = useState(ended?.said ?? "");
  const [lastCodeId, setLastCode] = useViewState("lastCode", parseText);
  const visible = useMemo(() => shownOf(shown, codings), [shown, codings]);
  const selection = useSelectedCoding(visible, say);
  const join = useJoinOffer(changes, content?.text ?? "", say);
  const asking = useAsking(selection.focus, ended && { start: ended.caret, end: ended.caret });
  const { passage } = asking;
  const session = useProject();
  const { coder } = session;

  const used = (codeId: Id, name: string, isNew: boolean) => {
    onUsed(codeId);
    setLastCode(codeId);
    const hides = isShown(shown, { codeId, coderId: coder.id }) ? "" : " The filter hides it.";
    say(`Coded with ${isNew ? "the new code " : ""}${name}.${hides}`);
  };
  const at = ({ start, end }: Range) => ({ documentId: document.id, start, end });
  const applyTo = useLatest(async (passages: readonly Range[], codeId: Id) => {
    const change = await changes.apply(passages.map(at), codeId);
    if (change === undefined) return;
    used(codeId, codes.get(codeId)?.name ?? "the code", false);
    const [only] = passages;
    if (change && only && passages.length === 1) join.offerFor(change, at(only), { codeId, coderId: coder.id });
  });
  /** Where a coding was folded into another, the focus goes on to that one. */
  const followFolded = (coding: Coding) => {
    const now = session.state.snapshot.codings.get(document.id) ?? NONE;
    const twin = now.some(({ id }) => id === coding.id) ? undefined : findTwin(coding, now);
    if (twin) selection.focus(twin.id);
  };
  const apply = useLatest((codeId: Id) => (passage ? applyTo([passage], codeId) : say(NO_PASSAGE)));
  return {
    ...{
      document,
      content,
      codes,
      codings,
      visible,
      shown,
      show,
      showOnly,
      changes,
      said,
      say,
      join,
      selection,
      asking,
    },
    ...{ passage, used, at, followFolded, apply, applyTo, lastCodeId },
    needPassage: () => say(NO_PASSAGE),
    ask: useLatest((where: ScreenPoint) => (passage ? asking.askForPassage(where) : say(NO_PASSAGE))),
  };
}
