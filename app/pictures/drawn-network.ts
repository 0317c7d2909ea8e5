import type { CoOccurrences } from "../analysis/co-occurrence.ts";
import { wayName } from "../analysis/co-occurrence-ways.ts";
import { measureText } from "../analysis/pair-words.ts";
import type { Code } from "../model/records.ts";
import { type CoOccurrenceNetwork, coOccurrenceNetwork, type NetworkMeasure } from "./co-occurrence-network.ts";
import { codeNames } from "./code-names.ts";
import { networkPicture, networkTable } from "./network.ts";
import type { Drawn } from "./picture.ts";

/** The codes that co-occur as a network of pairs of at least so much, with its numbers, and what is on it in words. */
export function drawnNetwork(
  { found, notes }: { readonly found: CoOccurrences; readonly notes: readonly string[] },
  of: { readonly codes: Iterable<Code>; readonly measure: NetworkMeasure; readonly least: number },
): Drawn & { readonly said: string } {
  const { measure, least } = of;
  const { options } = found;
  const network = coOccurrenceNetwork(found, { measure, least });
  const said = sentence(network, found.codes.length);
  const from = `${measure === "c" ? "c" : "n12"} of ${measureText(measure, least)} or more`;
  const subtitle = `${wayName(options)}, ${from}. ${said}.`;
  return {
    said,
    picture: networkPicture(network, { names: codeNames(of.codes), measure, options, subtitle }),
    table: networkTable(found, network, [...notes, `Lines of the network: ${said}.`]),
  };
}

/** What is on the picture and what is not. */
function sentence({ codes, pairs, pairCount }: CoOccurrenceNetwork, all: number): string {
  const shown = `${codes.length} of ${all} codes, ${pairs.length} ${pairs.length === 1 ? "line" : "lines"}`;
  return pairs.length < pairCount ? `${shown}: the strongest of ${pairCount.toLocaleString("en")}` : shown;
}
