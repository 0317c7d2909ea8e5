import { useDeferredValue, useId, useMemo, useState } from "react";
import type { CoOccurrences } from "../../app/analysis/co-occurrence.ts";
import {
  type CoOccurrenceNetwork,
  coOccurrenceNetwork,
  type NetworkMeasure,
  strongestPair,
} from "../../app/analysis/co-occurrence-network.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { NetworkPicture } from "./network-picture.tsx";
import { PairList } from "./pair-list.tsx";
import type { PressedPair } from "./pair-passages.tsx";
import { measureText } from "./pair-words.ts";
import "./network.css";

/** The codes that co-occur as a network, and its lines as a table. A line leads to its passages. */
export function Network(props: {
  readonly found: CoOccurrences;
  readonly colors: ReadonlyMap<Id, Code>;
  readonly measure: NetworkMeasure;
  readonly least: number;
  readonly onLeast: (least: number) => void;
  readonly pressed: PressedPair | null;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { found, measure, least, pressed, onPress } = props;
  const wanted = useDeferredValue(least);
  const network = useMemo(() => coOccurrenceNetwork(found, { measure, least: wanted }), [found, measure, wanted]);
  const strongest = useMemo(() => strongestPair(found, measure), [found, measure]);
  const [pointed, setPointed] = useState<number | null>(null);
  const slider = useId();
  const shared = { network, measure, options: found.options, pressed, onPress };
  return (
    <div className="network">
      <div className="network-head">
        <label htmlFor={slider}>{measure === "c" ? "Lines from c =" : "Lines from n12 ="}</label>
        <input
          id={slider}
          type="range"
          min={measure === "c" ? 0 : 1}
          max={measure === "c" ? Math.ceil(strongest * 100) / 100 : Math.max(1, strongest)}
          step={measure === "c" ? 0.01 : 1}
          value={least}
          onChange={(event) => props.onLeast(Number(event.target.value))}
        />
        <output htmlFor={slider}>{measureText(measure, least)}</output>
        <span className="muted">{sentence(network, found.codes.length)}</span>
      </div>
      <div className="network-body">
        <NetworkPicture {...shared} colors={props.colors} pointed={pointed} onPoint={setPointed} />
        <PairList {...shared} />
      </div>
    </div>
  );
}

/** What is on the picture and what is not. */
function sentence({ codes, pairs, pairCount }: CoOccurrenceNetwork, all: number): string {
  const shown = `${codes.length} of ${all} codes, ${pairs.length} ${pairs.length === 1 ? "line" : "lines"}`;
  return pairs.length < pairCount ? `${shown}: the strongest of ${pairCount.toLocaleString("en")}` : shown;
}
