import type { CoOccurrenceAnswer } from "../project-worker.ts";
import { type CoOccurrenceView, networkLines } from "../ui/co-occurrence-view.ts";
import { useRecords } from "../use-project.tsx";
import { Matrix } from "./matrix.tsx";
import { Network } from "./network.tsx";
import type { PressedPair } from "./pair-passages.tsx";

/** The table or the network, or what to do where there is nothing to show. */
export function CoOccurrenceBody(props: {
  readonly answer: CoOccurrenceAnswer;
  readonly places: readonly number[];
  readonly view: CoOccurrenceView;
  readonly onView: (view: CoOccurrenceView) => void;
  readonly pressed: PressedPair | null;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { found, notes } = props.answer;
  const { places, view, onView, pressed, onPress } = props;
  const codes = useRecords(({ codes }) => codes);
  if (found.codes.length < 2) {
    return (
      <p className="empty">Two codes at least are needed. Make codes in Transcripts, and code passages with them.</p>
    );
  }
  const isEmpty = found.pairs.length === 0;
  if (isEmpty && (view.picture === "network" || view.onlyCoOccurring)) {
    return (
      <p className="empty">
        No two codes come together this way. Code one passage with several codes in Transcripts, choose another way
        under “Together by”, or take off a filter.
      </p>
    );
  }
  if (view.picture === "network") {
    const lines = networkLines(view);
    const { measure } = lines;
    return (
      <Network
        {...{ found, notes, codes, onPress }}
        {...lines}
        onLeast={(least) => onView({ ...view, least: { ...view.least, [measure]: least } })}
      />
    );
  }
  return <Matrix {...{ found, places, pressed, onPress }} measure={view.measure} />;
}
