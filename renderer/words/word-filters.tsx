import { ListX } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { stopLanguageNames, stopLanguages } from "../../app/analysis/stop-words.ts";
import type { WordList } from "../../app/analysis/word-list.ts";
import type { WordOptions } from "../../app/analysis/word-options.ts";
import { Check } from "../ui/check.tsx";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { FilterChip } from "../ui/filter-chip.tsx";
import { FilterMenu } from "../ui/filter-menu.tsx";
import { LeftOutDialog } from "./left-out-dialog.tsx";
import { chooseLanguages, endPutBack, OWN, takeBack, tickedLanguages } from "./word-view.ts";

const languages = [
  { id: OWN, name: "Of each document's language", depth: 0 },
  ...stopLanguages.map((id) => ({ id, name: stopLanguageNames[id], depth: 0 })),
];
const lengths = [1, 2, 3, 4, 5, 6].map((count) => {
  return { id: String(count), name: count === 1 ? "Words of any length" : `At least ${count} letters` };
});
const frequencies = [1, 2, 3, 5, 10, 20, 50, 100].map((count) => {
  return { id: String(count), name: count === 1 ? "Any number of times" : `At least ${count} times` };
});
/** So many words stand as chips; the others are in the dialog. */
const MOST_CHIPS = 8;

type Props = {
  readonly list: WordList | null;
  readonly options: WordOptions;
  readonly onOptions: (options: WordOptions) => void;
};

/** Which words are listed; everything that leaves words out stands as a chip that takes it off. */
export function WordFilters({ list, options, onOptions }: Props) {
  const [isOpen, setOpen] = useState(false);
  const set = (part: Partial<WordOptions>) => onOptions({ ...options, ...part });
  return (
    <fieldset className="filter-bar" aria-label="Words listed">
      <FilterMenu
        label="Stop words"
        icon={<ListX size={15} aria-hidden />}
        chosen={tickedLanguages(options)}
        items={languages}
        onChoose={(ids) => set({ stopLanguages: chooseLanguages(options, ids) })}
      />
      <Button className="button" onPress={() => setOpen(true)}>
        Words left out…
      </Button>
      <ChoiceSelect
        isBare
        label="Shortest word"
        items={lengths}
        value={String(options.shortest)}
        onChange={(id) => set({ shortest: Number(id) })}
      />
      <ChoiceSelect
        isBare
        label="Least occurrences"
        items={frequencies}
        value={String(options.least)}
        onChange={(id) => set({ least: Number(id) })}
      />
      <Check isSelected={options.numbers} onChange={(numbers) => set({ numbers })}>
        Numbers
      </Check>
      <Check isSelected={!options.foldAccents} onChange={(keeps) => set({ foldAccents: !keeps })}>
        Tell accents apart
      </Check>
      <Chips list={list} options={options} onOptions={onOptions} onMore={() => setOpen(true)} />
      {isOpen && <LeftOutDialog list={list} options={options} onOptions={onOptions} onClose={() => setOpen(false)} />}
    </fieldset>
  );
}

function Chips({ options, onOptions, onMore }: Props & { readonly onMore: () => void }) {
  const set = (part: Partial<WordOptions>) => onOptions({ ...options, ...part });
  const { stopLanguages: chosen, shortest, least, numbers, foldAccents, leftOut, putBack } = options;
  const names = chosen?.map((language) => stopLanguageNames[language]).join(", ") ?? "documents' languages";
  const words = [
    ...leftOut.map((word) => ({ text: `Left out: ${word}`, onRemove: () => onOptions(takeBack(options, word)) })),
    ...putBack.map((word) => ({ text: `Put back: ${word}`, onRemove: () => onOptions(endPutBack(options, word)) })),
  ];
  return (
    <>
      {names !== "" && <FilterChip text={`Stop words: ${names}`} onRemove={() => set({ stopLanguages: [] })} />}
      {shortest > 1 && <FilterChip text={`At least ${shortest} letters`} onRemove={() => set({ shortest: 1 })} />}
      {least > 1 && <FilterChip text={`At least ${least} times`} onRemove={() => set({ least: 1 })} />}
      {!numbers && <FilterChip text="Numbers left out" onRemove={() => set({ numbers: true })} />}
      {foldAccents && <FilterChip text="Accents folded" onRemove={() => set({ foldAccents: false })} />}
      {words.slice(0, MOST_CHIPS).map(({ text, onRemove }) => (
        <FilterChip key={text} text={text} onRemove={onRemove} />
      ))}
      {words.length > MOST_CHIPS && (
        <Button className="button" onPress={onMore}>
          {words.length - MOST_CHIPS} more…
        </Button>
      )}
    </>
  );
}
