import { ArrowDown, ArrowUp, CaseSensitive, Regex, WholeWord, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button, Input, Label, SearchField, ToggleButton } from "react-aria-components";
import type { FindQuery, Found } from "../../app/text/find-matches.ts";
import type { Range } from "../../app/text/range.ts";
import { useLatest } from "../ui/use-latest.ts";
import type { TextLayout } from "./text-layout.ts";
import { useFind } from "./use-find.ts";
import { useMatchPainting } from "./use-match-painting.ts";
import type { TextWindow } from "./use-window.ts";

/** Asks the open find bar for something; a new object asks anew. */
export type FindRequest = {
  readonly deed: "open" | "next" | "previous";
  /** What is selected and shall be looked for; null leaves what was typed. */
  readonly words: string | null;
};

type Flag = "matchesCase" | "matchesAccents" | "wholeWords" | "isRegex";

const flags: readonly { readonly flag: Flag; readonly label: string; readonly icon: ReactNode }[] = [
  { flag: "matchesCase", label: "Match capitals", icon: <CaseSensitive size={17} aria-hidden /> },
  { flag: "matchesAccents", label: "Match accents", icon: <span aria-hidden>é</span> },
  { flag: "wholeWords", label: "Whole words", icon: <WholeWord size={16} aria-hidden /> },
  { flag: "isRegex", label: "Regular expression", icon: <Regex size={15} aria-hidden /> },
];

/** Finds words in the transcript. The match that it is at is the passage that the next code goes to. */
export function FindBar(props: {
  readonly request: FindRequest;
  readonly layout: TextLayout;
  readonly window: TextWindow | null;
  readonly text: string;
  readonly language: string;
  /** Where the reader is; the first match shown stands behind it. */
  readonly from: number;
  readonly onMatch: (match: Range) => void;
  /** The match that the reader was at, or null. */
  readonly onClose: (match: Range | null) => void;
}) {
  const { request, layout, window, text, language, onClose } = props;
  const finding = useFind(text, language, props);
  const { query, setQuery, found, match, isStale, step } = finding;
  useMatchPainting(layout, window, found, match);
  const input = useRef<HTMLInputElement>(null);
  const answer = useLatest(({ deed, words }: FindRequest) => {
    if (deed === "next") return step(1);
    if (deed === "previous") return step(-1);
    if (words !== null) setQuery({ ...query, pattern: words });
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => answer(request), [request, answer]);
  // who types fast and leaves at once means the match of what was typed last
  const [isLeaving, setLeaving] = useState(false);
  const close = useLatest(() => onClose(match));
  useEffect(() => {
    if (isLeaving && !isStale) close();
  }, [isLeaving, isStale, close]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setLeaving(true);
    else if (event.key === "Enter" && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const problem = found?.problem ?? null;
  return (
    <search className="find-bar" aria-label="Find in this document" onKeyDownCapture={onKeyDown}>
      <SearchField
        className="find-field"
        value={query.pattern}
        onChange={(pattern) => setQuery({ ...query, pattern })}
        isInvalid={problem !== null}
      >
        <Label className="visually-hidden">Find in this document</Label>
        <Input ref={input} className="input" placeholder="Find in this document" spellCheck={false} dir="auto" />
      </SearchField>
      <span className={problem === null ? "find-count" : "find-count field-error"} role="status">
        {problem ?? countInWords(query, found, finding.current)}
      </span>
      <div className="find-buttons">
        {flags.map(({ flag, label, icon }) => (
          <ToggleButton
            key={flag}
            className="icon-button find-flag"
            aria-label={label}
            isSelected={query[flag]}
            onChange={(isOn) => setQuery({ ...query, [flag]: isOn })}
          >
            {icon}
          </ToggleButton>
        ))}
        <Button className="icon-button" aria-label="Previous match" isDisabled={!match} onPress={() => step(-1)}>
          <ArrowUp size={16} aria-hidden />
        </Button>
        <Button className="icon-button" aria-label="Next match" isDisabled={!match} onPress={() => step(1)}>
          <ArrowDown size={16} aria-hidden />
        </Button>
        <Button className="icon-button" aria-label="Close the find bar" onPress={close}>
          <X size={16} aria-hidden />
        </Button>
      </div>
    </search>
  );
}

function countInWords({ pattern }: FindQuery, found: Found | null, current: number): string {
  if (pattern === "" || found?.problem !== null) return "";
  const count = found.starts.length;
  if (count === 0) return "No match";
  return `${(current + 1).toLocaleString("en")} of ${count.toLocaleString("en")}`;
}
