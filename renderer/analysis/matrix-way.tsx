import { useMemo } from "react";
import type { ComparisonRequest } from "../../app/analysis/comparison-request.ts";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { measures } from "../../app/analysis/measures.ts";
import { Check } from "../ui/check.tsx";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useComparison } from "../use-analysis.ts";
import { CompareFrame, type WayProps } from "./compare-frame.tsx";
import { ComparisonMatrix } from "./comparison-matrix.tsx";
import { GroupControls, SubcodesCheck } from "./group-controls.tsx";

const measureItems = measures.map(({ id, title }) => ({ id, name: title }));

/** Codes by groups, one measure at a time. */
export function MatrixWay(props: WayProps & { readonly counted: CountFilter; readonly onOpen: OpenPassage }) {
  const { view, onView, counted, onOpen } = props;
  const { dimension, groupIds, withSubcodes, measure, isShaded } = view;
  const request = useMemo((): ComparisonRequest => {
    return { dimension, groupIds, withSubcodes, show: { as: "matrix", measure } };
  }, [dimension, groupIds, withSubcodes, measure]);
  const answer = useComparison(counted, request);
  const controls = (
    <>
      <GroupControls view={view} onView={onView} groups={answer.value?.all ?? []} />
      <ChoiceSelect
        label="Measure"
        items={measureItems}
        value={measure}
        onChange={(id) => onView({ ...view, measure: id })}
      />
      <SubcodesCheck view={view} onView={onView} />
      <Check isSelected={isShaded} onChange={(is) => onView({ ...view, isShaded: is })}>
        Shade by size
      </Check>
    </>
  );
  return (
    <CompareFrame
      {...props}
      controls={controls}
      answer={answer}
      table={answer.value?.table ?? null}
      name={`comparison ${measure.replaceAll("_", " ")}`}
    >
      {answer.value && (
        <ComparisonMatrix
          answer={answer.value}
          counted={counted}
          measure={measures.find(({ id }) => id === measure)?.title ?? measure}
          withSubcodes={withSubcodes}
          isShaded={isShaded}
          onOpen={onOpen}
        />
      )}
    </CompareFrame>
  );
}
