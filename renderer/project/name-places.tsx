import { ArrowRight, Check as CheckIcon, Minus } from "lucide-react";
import { useMemo } from "react";
import { Checkbox } from "react-aria-components";
import type { FoundField, NamePlace } from "../pseudonyms-worker.ts";
import { Check } from "../ui/check.tsx";
import { LongList } from "../ui/long-list.tsx";
import { placeKey } from "./chosen-places.ts";

type Row = { readonly field: FoundField; readonly place: NamePlace | null; readonly key: string };

/** Every place where a name was found, by document, each to be left out. */
export function NamePlaces(props: {
  readonly fields: readonly FoundField[];
  readonly excluded: ReadonlySet<string>;
  readonly onExclude: (excluded: ReadonlySet<string>) => void;
}) {
  const { fields, excluded, onExclude } = props;
  const rows = useMemo(() => rowsOf(fields), [fields]);
  const set = (keys: readonly string[], isWanted: boolean) => {
    const next = new Set(excluded);
    for (const key of keys) {
      if (isWanted) next.delete(key);
      else next.add(key);
    }
    onExclude(next);
  };
  return (
    <LongList
      label="Places of names"
      items={rows}
      likelyHeight={({ place }) => (place === null ? 36 : 44)}
      keyOf={({ key }) => key}
      className="name-places"
      isTabStop
    >
      {(row) =>
        row.place === null ? (
          <FieldHead
            field={row.field}
            excluded={excluded}
            onWant={(isWanted) =>
              set(
                row.field.places.map((place) => placeKey(row.field, place)),
                isWanted,
              )
            }
          />
        ) : (
          <Place place={row.place} isWanted={!excluded.has(row.key)} onWant={(isWanted) => set([row.key], isWanted)} />
        )
      }
    </LongList>
  );
}

function rowsOf(fields: readonly FoundField[]): Row[] {
  return fields.flatMap((field) => [
    { field, place: null, key: field.key },
    ...field.places.map((place) => ({ field, place, key: placeKey(field, place) })),
  ]);
}

const kinds = { texts: "", speakers: "speakers", titles: "title", cases: "", memos: "", codes: "" } as const;

function FieldHead(props: {
  readonly field: FoundField;
  readonly excluded: ReadonlySet<string>;
  readonly onWant: (isWanted: boolean) => void;
}) {
  const { field, excluded, onWant } = props;
  const { places, title, target } = field;
  const wanted = places.filter((place) => !excluded.has(placeKey(field, place))).length;
  const isSome = wanted > 0 && wanted < places.length;
  const kind = kinds[target];
  return (
    <Checkbox
      className="checkbox name-field"
      isSelected={wanted === places.length}
      isIndeterminate={isSome}
      onChange={() => onWant(wanted < places.length)}
    >
      <span className="box">
        {isSome ? <Minus size={13} strokeWidth={3} aria-hidden /> : <CheckIcon size={13} strokeWidth={3} aria-hidden />}
      </span>
      <span className="name-field-title">
        {title}
        {kind !== "" && `, ${kind}`}
      </span>
      <span className="hint">
        {isSome
          ? `${wanted.toLocaleString("en")} of ${places.length.toLocaleString("en")}`
          : places.length.toLocaleString("en")}
      </span>
    </Checkbox>
  );
}

function Place(props: {
  readonly place: NamePlace;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
}) {
  const { place, isWanted, onWant } = props;
  const { before, words, replacement, after, isSure } = place;
  return (
    <div className={isWanted ? "name-place" : "name-place unwanted"}>
      <Check isSelected={isWanted} onChange={onWant}>
        <span className="name-context" dir="auto">
          {inLine(before)}
          <del>{inLine(words)}</del>
          <ArrowRight size={12} aria-label=" becomes " />
          <ins>{inLine(replacement)}</ins>
          {inLine(after)}
          {!isSure && <span className="hint"> not sure</span>}
        </span>
      </Check>
    </div>
  );
}

function inLine(words: string): string {
  return words.replaceAll("\n", " ↵ ");
}
