import { type Measure, measures } from "../../app/analysis/measures.ts";
import { Check } from "../ui/check.tsx";
import { ChoiceSelect } from "../ui/choice-select.tsx";

const items = measures.map(({ id, title }) => ({ id, name: title }));

/** Which measure a matrix shows. */
export function MeasureSelect(props: { readonly measure: Measure; readonly onMeasure: (measure: Measure) => void }) {
  return <ChoiceSelect label="Measure" items={items} value={props.measure} onChange={props.onMeasure} />;
}

/** Whether the numbers of a matrix are shaded. */
export function ShadeCheck(props: { readonly isShaded: boolean; readonly onShaded: (isShaded: boolean) => void }) {
  return (
    <Check isSelected={props.isShaded} onChange={props.onShaded}>
      Shade by size
    </Check>
  );
}

/** What a measure is called. */
export function measureTitle(measure: Measure): string {
  return measures.find(({ id }) => id === measure)?.title ?? measure;
}
