import { ways } from "../../app/analysis/co-occurrence-ways.ts";
import { Check } from "../ui/check.tsx";
import { type CoOccurrenceView, distances, measures } from "../ui/co-occurrence-view.ts";
import { Choice } from "./choice.tsx";

/** How co-occurrence is counted, and what is shown of it. */
export function CoOccurrenceControls(props: {
  readonly view: CoOccurrenceView;
  readonly onView: (view: CoOccurrenceView) => void;
}) {
  const { view, onView } = props;
  const set = (part: Partial<CoOccurrenceView>) => onView({ ...view, ...part });
  const isTable = view.picture === "table";
  // lines are as thick as one number for both codes, not as a share of one of them
  const shown = isTable ? measures : measures.filter(({ id }) => id === "n12" || id === "c");
  return (
    <div className="co-controls">
      <Choice label="Together by" items={ways} value={view.by} onChange={(by) => set({ by })} />
      {view.by === "paragraphs" && (
        <Choice
          label="Paragraphs apart, at most"
          items={distances}
          value={`${view.paragraphs}`}
          onChange={(n) => set({ paragraphs: Number(n) })}
        />
      )}
      <Choice
        label="Show"
        items={shown}
        value={isTable || view.measure === "c" ? view.measure : "n12"}
        onChange={(measure) => set({ measure })}
      />
      <Check isSelected={view.withSubcodes} onChange={(withSubcodes) => set({ withSubcodes })}>
        Count sub-codes with their code
      </Check>
      {isTable && (
        <Check isSelected={view.onlyCoOccurring} onChange={(onlyCoOccurring) => set({ onlyCoOccurring })}>
          Only codes that co-occur
        </Check>
      )}
    </div>
  );
}
