import { useMemo } from "react";
import type { Code, Coding } from "../../app/model/records.ts";
import { placeNamer } from "../../app/text/place-names.ts";
import { quoteWithReference } from "../../app/text/quote-reference.ts";
import type { Range } from "../../app/text/range.ts";
import { stepRange, widened } from "../../app/text/steps.ts";
import type { CodingProps, PassageChange } from "../transcript/coding-props.ts";
import type { ScreenPoint } from "../transcript/screen-point.ts";
import { copyText } from "../ui/copy-text.ts";
import { useLatest } from "../ui/use-latest.ts";
import { useMemoDialog } from "../use-memo.tsx";
import { useRecords } from "../use-project.tsx";

import { resizedSentence } from "./desk-sentences.ts";
import type { Desk } from "./use-desk.ts";

/** What can be done with the codings of the open transcript; each deed is said in the desk bar. */
export function useCodingProps(desk: Desk, onShowPassages: (code: Code) => void): CodingProps {
  const { document, content, changes, selection, asking, say, join } = desk;
  const coders = useRecords(({ coders }) => coders);
  const onMemo = useMemoDialog();
  const rangeAfter = useLatest((range: Range, change: PassageChange) => {
    if (!content) return range;
    const on = { text: content.text, language: document.language, turns: content.turns };
    return "step" in change ? stepRange(on, range, change.step) : widened(on, range, change.widenTo);
  });
  const onResize = useLatest(async (coding: Coding, { start, end }: Range) => {
    if (coding.start === start && coding.end === end) return say("The passage cannot be changed so.");
    const change = await changes.resize(coding, { start, end });
    if (!change || !content) return;
    desk.followFolded({ ...coding, start, end });
    say(resizedSentence(coding, { start, end }, content.text));
    join.offerFor(change, { documentId: document.id, start, end }, coding);
  });
  const onCopy = useLatest(({ start, end }: Coding) => {
    if (!content) return;
    const place = placeNamer(content.text, content.turns)(start);
    const isCopied = copyText(quoteWithReference(content.text.slice(start, end), document.name, place));
    say(isCopied ? "The quote and its reference are on the clipboard." : "The system did not take the quote.");
  });
  const onRemove = useLatest(async (coding: Coding) => {
    if ((await changes.remove(coding)) !== undefined) say("Coding removed. Undo brings it back.");
  });
  const onShowOnly = useLatest((code: Code, withSubcodes: boolean) => {
    desk.showOnly(code, withSubcodes);
    say(`Only codings with ${code.name} are shown. Counts stay as they are.`);
  });
  const onRecode = useLatest((coding: Coding, at: ScreenPoint) => asking.askForCoding(at, coding, "recode"));
  const onAddCode = useLatest((coding: Coding, at: ScreenPoint) => asking.askForCoding(at, coding, "apply"));
  const { selectedId, select, focused, onCaret } = selection;
  return useMemo(
    () => ({
      ...{ coders, selectedId, focused, onCaret, rangeAfter, onResize, onRecode, onAddCode, onCopy, onRemove },
      ...{ onSelectCoding: select, onShowPassages, onShowOnly, onMemo },
    }),
    [
      coders,
      selectedId,
      focused,
      onCaret,
      rangeAfter,
      onResize,
      onRecode,
      onAddCode,
      onCopy,
      onRemove,
      select,
      onShowPassages,
      onShowOnly,
      onMemo,
    ],
  );
}
