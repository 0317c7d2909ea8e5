import { useMemo } from "react";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { matrixRequest } from "../ui/compare-view.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useComparison } from "../use-analysis.ts";
import { CompareFrame, type WayProps } from "./compare-frame.tsx";
import { ComparisonMatrix } from "./comparison-matrix.tsx";
import { GroupControls, SubcodesCheck } from "./group-controls.tsx";
import { LongFormExport } from "./long-form-export.tsx";
import { MeasureSelect, measureTitle, ShadeCheck } from "./measure-controls.tsx";

/** Codes by groups, one measure at a time. */
export function MatrixWay(props: WayProps & { readonly counted: CountFilter; readonly onOpen: OpenPassage }) {
  const { view, onView, counted, onOpen } = props;
  const { withSubcodes, measure, isShaded } = view;
  const request = useMemo(() => matrixRequest(view), [view]);
  const answer = useComparison(counted, request);
  const controls = (
    <>
      <GroupControls view={view} onView={onView} groups={answer.value?.all ?? []} />
      <MeasureSelect measure={measure} onMeasure={(id) => onView({ ...view, measure: id })} />
      <SubcodesCheck view={view} onView={onView} />
      <ShadeCheck isShaded={isShaded} onShaded={(is) => onView({ ...view, isShaded: is })} />
    </>
  );
  return (
    <CompareFrame
      {...props}
      controls={controls}
      actions={<LongFormExport counted={counted} request={request} />}
      answer={answer}
      table={answer.value?.table ?? null}
      name={`comparison ${measure.replaceAll("_", " ")}`}
    >
      {answer.value && (
        <ComparisonMatrix
          answer={answer.value}
          counted={counted}
          measure={measureTitle(measure)}
          withSubcodes={withSubcodes}
          isShaded={isShaded}
          onOpen={onOpen}
        />
      )}
    </CompareFrame>
  );
}
