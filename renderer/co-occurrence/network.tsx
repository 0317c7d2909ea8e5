import { useId, useMemo } from "react";
import type { CoOccurrences } from "../../app/analysis/co-occurrence.ts";
import { measureText } from "../../app/analysis/pair-words.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { type NetworkMeasure, strongestPair } from "../../app/pictures/co-occurrence-network.ts";
import { readPairTarget } from "../../app/pictures/network.ts";
import { PictureView } from "../ui/picture-view.tsx";
import type { PressedPair } from "./pair-passages.tsx";
import { useNetwork } from "./use-network.ts";
import "./network.css";

/** The codes that co-occur as a network; its lines and circles, and the rows of its numbers, lead to their passages. */
export function Network(props: {
  readonly found: CoOccurrences;
  /** What was counted, which the screen shows. */
  readonly notes: readonly string[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly measure: NetworkMeasure;
  readonly least: number;
  readonly onLeast: (least: number) => void;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { found, notes, codes, measure, least, onPress } = props;
  const drawn = useNetwork({ found, notes }, { codes, measure, least });
  if (!drawn) return null;
  const { said, picture, table } = drawn;
  const open = (target: string) => onPress(readPairTarget(target));
  return (
    <PictureView
      picture={picture}
      table={table}
      name="co-occurrence network"
      hasNotes={false}
      onOpen={open}
      onRow={open}
    >
      <LeastSlider found={found} measure={measure} least={least} onLeast={props.onLeast} />
      <span className="muted" role="status">
        {said}
      </span>
    </PictureView>
  );
}

/** How strong a pair must be for a line. */
function LeastSlider(props: Pick<Parameters<typeof Network>[0], "found" | "measure" | "least" | "onLeast">) {
  const { found, measure, least, onLeast } = props;
  const strongest = useMemo(() => strongestPair(found, measure), [found, measure]);
  const slider = useId();
  const isCoefficient = measure === "c";
  return (
    <span className="network-least">
      <label htmlFor={slider}>{isCoefficient ? "Lines from c =" : "Lines from n12 ="}</label>
      <input
        id={slider}
        type="range"
        min={isCoefficient ? 0 : 1}
        max={isCoefficient ? Math.ceil(strongest * 100) / 100 : Math.max(1, strongest)}
        step={isCoefficient ? 0.01 : 1}
        value={least}
        onChange={(event) => onLeast(Number(event.target.value))}
      />
      <output htmlFor={slider}>{measureText(measure, least)}</output>
    </span>
  );
}
