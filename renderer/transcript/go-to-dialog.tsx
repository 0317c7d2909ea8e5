import { useMemo, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { Turn } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { useViewState } from "../use-project.tsx";
import { PlaceList } from "./place-list.tsx";
import { choosePlace, type PlaceKind, placeKinds, placesOf } from "./places.ts";
import "./go-to-dialog.css";

/** Asks for a paragraph, a turn or a question, by its number or its first words. */
export function GoToDialog(props: {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly onGo: (place: Range) => void;
  readonly onClose: () => void;
}) {
  const { text, turns, onGo, onClose } = props;
  const [remembered, setKind] = useViewState("goTo", parseKind);
  const all = useMemo(() => placeKinds.map((kind) => ({ kind, places: placesOf(kind, text, turns) })), [text, turns]);
  const chosen = all.find(({ kind, places }) => kind === remembered && places.length > 0) ?? all[0];
  const [typed, setTyped] = useState("");
  const choice = useMemo(() => choosePlace(chosen?.places ?? [], text, typed), [chosen, text, typed]);
  return (
    <DialogBox title="Go to" onClose={onClose}>
      <RadioGroup
        className="field"
        orientation="horizontal"
        aria-label="What to go to"
        value={chosen?.kind ?? null}
        onChange={(kind) => setKind(parseKind(kind))}
      >
        <div className="segmented">
          {all.map(({ kind, places }) => (
            <Radio key={kind} className="segment" value={kind} isDisabled={places.length === 0}>
              {kind} <span className="hint">{places.length.toLocaleString("en")}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <PlaceList
        key={chosen?.kind}
        label={chosen?.kind ?? "Paragraph"}
        text={text}
        choice={choice}
        typed={typed}
        onTyped={setTyped}
        onPick={onGo}
      />
    </DialogBox>
  );
}

function parseKind(stored: unknown): PlaceKind {
  return placeKinds.find((kind) => kind === stored) ?? "Paragraph";
}
