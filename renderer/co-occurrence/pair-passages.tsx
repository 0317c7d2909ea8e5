import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { CoOccurrenceOptions, CoOccurringCode } from "../../app/analysis/co-occurrence.ts";
import type { PairFigures } from "../../app/analysis/pair-figures.ts";
import { amount, pairSentences } from "../../app/analysis/pair-words.ts";
import { countFilter, type Filter } from "../ui/filter.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassageList } from "../ui/passage-list.tsx";
import { Region } from "../ui/region.tsx";
import { useCoOccurrencePassages } from "../use-analysis.ts";
import { useSnapshot } from "../use-project.tsx";

/** Two codes that were pressed, twice the same on the diagonal; a new value with each press. */
export type PressedPair = { readonly first: string; readonly second: string };

/** The figures of two codes in words, and the passages behind them. */
export function PairPassages(props: {
  readonly pressed: PressedPair;
  readonly first: CoOccurringCode;
  readonly second: CoOccurringCode;
  readonly figures: PairFigures;
  readonly filter: Filter;
  readonly options: CoOccurrenceOptions;
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
}) {
  const { pressed, first, second, figures, filter, options, onOpen, onClose } = props;
  const snapshot = useSnapshot();
  const pair = { first: first.id, second: second.id };
  const { value: passages, isOfOtherFilter } = useCoOccurrencePassages(countFilter(filter, snapshot), {
    pair,
    options,
  });
  const listed = passages && !isOfOtherFilter ? passages : null;
  const isOneCode = first.id === second.id;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who presses a cell goes on reading here, with each press
  useEffect(() => heading.current?.focus(), [pressed]);
  const names = { first: first.name, second: second.name, figures };
  return (
    <Region label="Passages" className="panel" onEscape={onClose}>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {isOneCode ? first.name : `${first.name} and ${second.name}`}: {amount(options, figures.n12)}
        </h2>
        <Button className="icon-button" aria-label="Close the passages" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      <div className="pair-figures">
        {!isOneCode && pairSentences(names, options).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {listed && listed.length > 0 && (
          <p className="muted">
            {listed.length.toLocaleString("en")} coded {listed.length === 1 ? "segment takes" : "segments take"} part:
          </p>
        )}
      </div>
      {listed && listed.length > 0 && <PassageList passages={listed} onOpen={onOpen} />}
      {listed?.length === 0 && (
        <p className="empty">
          {isOneCode ? "No passage is coded with this." : "These codes never come together this way."}
        </p>
      )}
    </Region>
  );
}
