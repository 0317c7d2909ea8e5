import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { WordQuestion } from "../../app/analysis/word-list-table.ts";
import type { WordPlace } from "../../app/analysis/word-places.ts";
import { LongList } from "../ui/long-list.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { Region } from "../ui/region.tsx";
import { useWordPlaces } from "../use-analysis.ts";
import { timesOf } from "./word-rows.ts";

const AT_ONCE = 500;

/** The places of a word with the words around it; a press opens the transcript there. */
export function WordPlacesPanel(props: {
  readonly question: WordQuestion;
  readonly word: { readonly key: string; readonly spelling: string };
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
}) {
  const { question, word, onOpen, onClose } = props;
  const [most, setMost] = useState(AT_ONCE);
  const { value } = useWordPlaces(question, word.key, most);
  const heading = useRef<HTMLHeadingElement>(null);
  // who presses a word goes on reading here
  useEffect(() => heading.current?.focus(), []);
  return (
    <Region label="Places" className="panel" onEscape={onClose}>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1} className="word-heading">
          {word.spelling}
          {value && `: ${timesOf(value.all)}`}
        </h2>
        <Button className="icon-button" aria-label="Close the places" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {value?.all === 0 && <p className="empty">This word is not counted any more with these filters.</p>}
      {value && value.all > 0 && (
        <LongList label="Places" items={value.places} likelyHeight={78} className="scroll word-places">
          {(place) => <Place place={place} onOpen={onOpen} />}
        </LongList>
      )}
      {value && value.all > value.places.length && (
        <div className="word-more">
          <span className="muted">The first {value.places.length.toLocaleString("en")} places.</span>
          <Button className="button" onPress={() => setMost(most + AT_ONCE)}>
            Show more
          </Button>
        </div>
      )}
    </Region>
  );
}

function Place({ place, onOpen }: { readonly place: WordPlace; readonly onOpen: OpenPassage }) {
  const { documentId, start, end, before, word, after, documentName, speaker, question, paragraph } = place;
  const where = [documentName, speaker, question === null ? null : `Q${question}`, `¶\u00a0${paragraph}`];
  return (
    <button type="button" className="word-place" onClick={() => onOpen({ documentId, start, end })}>
      <span className="word-context" dir="auto">
        {before}
        <mark>{word}</mark>
        {after}
      </span>
      <span className="word-where">{where.filter((part) => part !== null).join(" · ")}</span>
    </button>
  );
}
