import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type Choice, firstWords, type Place } from "./places.ts";

const ROW_PX = 32;

/** A field with the list that it narrows. Only the rows in sight exist: a text can have tens of thousands. */
export function PlaceList(props: {
  readonly label: string;
  readonly text: string;
  readonly choice: Choice;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onPick: (place: Place) => void;
}) {
  const { label, text, choice, typed, onTyped, onPick } = props;
  const { places } = choice;
  const [active, setActive] = useState(choice.index);
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const rows = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const move = (to: number) => {
    const index = Math.min(Math.max(to, 0), places.length - 1);
    setActive(index);
    rows.scrollToIndex(index);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed moves the choice
  useEffect(() => move(choice.index), [choice]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, scroller.current?.clientHeight ?? 0);
    const place = places[active];
    if (step !== undefined) move(active + step);
    else if (event.key === "Enter" && place) onPick(place);
    else return;
    event.preventDefault();
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <>
      <input
        className="input"
        role="combobox"
        aria-label={`${label}: number or first words`}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={places.length > 0 ? optionId(active) : undefined}
        aria-autocomplete="list"
        placeholder="Number or first words"
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type into it
        autoFocus
        spellCheck={false}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {places.length === 0 && (
        <p className="hint" role="status">
          None begins with these words.
        </p>
      )}
      <div ref={scroller} id={listId} role="listbox" aria-label={label} tabIndex={-1} className="places">
        <div role="presentation" className="places-all" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <PlaceOption
              key={index}
              id={optionId(index)}
              text={text}
              place={places[index]}
              position={{ index, count: places.length, top: start }}
              isActive={index === active}
              onPick={onPick}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** How many places a key goes on in a list of this height. */
function stepOf(key: string, height: number): number | undefined {
  const page = Math.max(1, Math.floor(height / ROW_PX) - 1);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  return steps[key];
}

function PlaceOption(props: {
  readonly id: string;
  readonly text: string;
  readonly place: Place | undefined;
  readonly position: { readonly index: number; readonly count: number; readonly top: number };
  readonly isActive: boolean;
  readonly onPick: (place: Place) => void;
}) {
  const { id, text, place, position, isActive, onPick } = props;
  if (!place) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which has the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={position.index + 1}
      aria-setsize={position.count}
      className="place"
      style={{ top: position.top, height: ROW_PX }}
      onClick={() => onPick(place)}
    >
      <span className="place-number">{place.number.toLocaleString("en")}</span>
      <span className="place-words" dir="auto">
        {firstWords(text, place)}
      </span>
    </div>
  );
}
