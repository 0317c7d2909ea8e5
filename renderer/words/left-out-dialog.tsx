import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { WordList } from "../../app/analysis/word-list.ts";
import { optionKey, type WordOptions } from "../../app/analysis/word-options.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { LongList } from "../ui/long-list.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { timesOf } from "./word-rows.ts";
import { endPutBack, leaveOut, putBack, takeBack, wordsTyped } from "./word-view.ts";

type Props = {
  readonly list: WordList | null;
  readonly options: WordOptions;
  readonly onOptions: (options: WordOptions) => void;
};

/** The researcher's own words that are left out, the stop words that took effect, and those that were put back. */
export function LeftOutDialog({ onClose, ...props }: Props & { readonly onClose: () => void }) {
  const { list, options, onOptions } = props;
  const taken = new Map(list?.leftOutWords.map(({ key, by, occurrences }) => [`${by} ${key}`, occurrences]));
  const stopWords = list?.leftOutWords.filter(({ by }) => by === "stop") ?? [];
  return (
    <DialogBox title="Words left out" onClose={onClose} size="wide">
      <OwnWords {...props} />
      <WordLines
        label="Left out by you"
        deed="Take back"
        lines={options.leftOut.map((word) => ({
          word,
          occurrences: taken.get(`own ${optionKey(word, options)}`) ?? null,
        }))}
        onDeed={(word) => onOptions(takeBack(options, word))}
        empty="None yet. In the table, the sign at the end of a line leaves its word out."
      />
      {options.putBack.length > 0 && (
        <WordLines
          label="Stop words put back"
          deed="Leave out again"
          lines={options.putBack.map((word) => ({ word, occurrences: null }))}
          onDeed={(word) => onOptions(endPutBack(options, word))}
          empty=""
        />
      )}
      <WordLines
        label="Stop words found in the texts"
        deed="Put back"
        lines={stopWords.map(({ key, occurrences }) => ({ word: key, occurrences }))}
        onDeed={(word) => onOptions(putBack(options, word))}
        empty="No stop word is left out."
      />
      <div className="dialog-actions">
        <Button className="button primary" onPress={onClose}>
          Done
        </Button>
      </div>
    </DialogBox>
  );
}

function OwnWords({ options, onOptions }: Props) {
  const [typed, setTyped] = useState("");
  const words = wordsTyped(typed);
  const add = (event: FormEvent) => {
    event.preventDefault();
    onOptions(leaveOut(options, words));
    setTyped("");
  };
  return (
    <Form className="own-words" onSubmit={add}>
      <TextInput
        label="Leave out these words"
        hint="Several at once: with blanks or commas between them."
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <Button className="button" type="submit" isDisabled={words.length === 0}>
        Leave out
      </Button>
    </Form>
  );
}

function WordLines(props: {
  readonly label: string;
  readonly deed: string;
  readonly lines: readonly { readonly word: string; readonly occurrences: number | null }[];
  readonly onDeed: (word: string) => void;
  readonly empty: string;
}) {
  const { label, deed, lines, onDeed, empty } = props;
  return (
    <section className="left-out" aria-label={label}>
      <h3>
        {label}: {lines.length.toLocaleString("en")}
      </h3>
      {lines.length === 0 && <p className="hint">{empty}</p>}
      {lines.length > 0 && (
        <LongList
          label={label}
          items={lines}
          likelyHeight={32}
          keyOf={({ word }) => word}
          className="scroll left-out-words"
        >
          {({ word, occurrences }) => (
            <div className="left-out-word">
              <span className="left-out-name" title={word} dir="auto">
                {word}
              </span>
              <span className="muted">{occurrences === null ? "" : timesOf(occurrences)}</span>
              <Button className="button" aria-label={`${deed}: ${word}`} onPress={() => onDeed(word)}>
                {deed}
              </Button>
            </div>
          )}
        </LongList>
      )}
    </section>
  );
}
