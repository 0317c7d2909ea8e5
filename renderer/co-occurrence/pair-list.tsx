import type { CoOccurrenceOptions } from "../../app/analysis/co-occurrence.ts";
import type { CoOccurrenceNetwork, NetworkMeasure } from "../../app/analysis/co-occurrence-network.ts";
import { measureOf } from "../../app/analysis/pair-figures.ts";
import { useRecords } from "../use-project.tsx";
import type { PressedPair } from "./pair-passages.tsx";
import { cellName, hasSign, measureText, unevenSentence } from "./pair-words.ts";

/** The lines of the network as a table, the strongest first. */
export function PairList(props: {
  readonly network: CoOccurrenceNetwork;
  readonly measure: NetworkMeasure;
  readonly options: CoOccurrenceOptions;
  readonly pressed: PressedPair | null;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { network, measure, options, pressed, onPress } = props;
  const colors = useRecords(({ codes }) => codes);
  return (
    <section className="scroll pair-list" aria-label="Lines of the network">
      <table>
        <thead>
          <tr>
            <th scope="col">Codes</th>
            <th scope="col">n12</th>
            <th scope="col">c</th>
          </tr>
        </thead>
        <tbody>
          {network.pairs.map(({ first, second, figures }) => {
            const [one, other] = [network.codes[first]?.id ?? "", network.codes[second]?.id ?? ""];
            const names = { first: colors.get(one)?.name ?? "", second: colors.get(other)?.name ?? "", figures };
            return (
              <tr key={`${one} ${other}`}>
                <th scope="row">
                  <button
                    type="button"
                    className="pair-button"
                    aria-label={cellName(names, measure, options)}
                    aria-pressed={pressed?.first === one && pressed.second === other}
                    onClick={() => onPress({ first: one, second: other })}
                  >
                    <span>{names.first}</span> – <span>{names.second}</span>
                  </button>
                </th>
                <td>{measureText("n12", figures.n12)}</td>
                <td title={hasSign(figures) ? `${unevenSentence(figures)}.` : undefined}>
                  {measureText("c", measureOf(figures, "c"))}
                  {hasSign(figures) && <span className="uneven-sign" aria-hidden />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
