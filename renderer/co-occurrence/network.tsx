import { useDeferredValue, useId, useMemo } from "react";
import type { CoOccurrences } from "../../app/analysis/co-occurrence.ts";
import { measureText } from "../../app/analysis/pair-words.ts";
import type { Code, Id } from "../../app/model/records.ts";
import {
  type CoOccurrenceNetwork,
  coOccurrenceNetwork,
  type NetworkMeasure,
  strongestPair,
} from "../../app/pictures/co-occurrence-network.ts";
import { codeNames } from "../../app/pictures/code-names.ts";
import { networkPicture, networkTable, readPairTarget } from "../../app/pictures/network.ts";
import { PictureView } from "../ui/picture-view.tsx";
import { wayName } from "./co-occurrence-view.ts";
import type { PressedPair } from "./pair-passages.tsx";
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
  const wanted = useDeferredValue(least);
  const names = useMemo(() => codeNames(codes.values()), [codes]);
  const network = useMemo(() => coOccurrenceNetwork(found, { measure, least: wanted }), [found, measure, wanted]);
  const said = sentence(network, found.codes.length);
  const picture = useMemo(() => {
    const { options } = found;
    const from = `${measure === "c" ? "c" : "n12"} of ${measureText(measure, wanted)} or more`;
    return networkPicture(network, { names, measure, options, subtitle: `${wayName(options)}, ${from}. ${said}.` });
  }, [found, network, names, measure, wanted, said]);
  const table = useMemo(
    () => networkTable(found, network, [...notes, `Lines of the network: ${said}.`]),
    [found, network, notes, said],
  );
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

/** What is on the picture and what is not. */
function sentence({ codes, pairs, pairCount }: CoOccurrenceNetwork, all: number): string {
  const shown = `${codes.length} of ${all} codes, ${pairs.length} ${pairs.length === 1 ? "line" : "lines"}`;
  return pairs.length < pairCount ? `${shown}: the strongest of ${pairCount.toLocaleString("en")}` : shown;
}
