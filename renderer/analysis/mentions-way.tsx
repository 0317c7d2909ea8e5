import { useMemo } from "react";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { mentionsRequest } from "../ui/compare-view.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useComparison, useGroups } from "../use-analysis.ts";
import { CompareFrame, type WayProps } from "./compare-frame.tsx";
import { ComparisonMatrix } from "./comparison-matrix.tsx";
import { DimensionSelect } from "./dimension-select.tsx";
import { SubcodesCheck } from "./group-controls.tsx";

/** What only one of two groups mentions, and what both do. */
export function MentionsWay(props: WayProps & { readonly counted: CountFilter; readonly onOpen: OpenPassage }) {
  const { view, onView, counted, onOpen } = props;
  const { dimension, withSubcodes } = view;
  const { value: groups } = useGroups(dimension);
  const request = useMemo(
    () =>
      mentionsRequest(
        view,
        (groups ?? []).map(({ id }) => id),
      ),
    [view, groups],
  );
  const [first, second] = request.groupIds ?? [];
  const answer = useComparison(counted, request);
  const items = groups ?? [];
  return (
    <CompareFrame
      {...props}
      answer={answer}
      table={second === undefined ? null : (answer.value?.table ?? null)}
      name="mentions"
      controls={
        <>
          <DimensionSelect
            label="Compare"
            dimension={dimension}
            onDimension={(other) => onView({ ...view, dimension: other, groupIds: null })}
          />
          {first !== undefined && second !== undefined && (
            <>
              <ChoiceSelect
                label="First"
                items={items}
                value={first}
                onChange={(id) => onView({ ...view, groupIds: id === second ? [id, first] : [id, second] })}
              />
              <ChoiceSelect
                label="Second"
                items={items}
                value={second}
                onChange={(id) => onView({ ...view, groupIds: id === first ? [second, id] : [first, id] })}
              />
            </>
          )}
          <SubcodesCheck view={view} onView={onView} />
        </>
      }
    >
      {groups && second === undefined && (
        <p className="empty">
          {items.length === 0 ? "There is nothing to compare here." : "There is only one group here."} Choose by what
          else to compare.
        </p>
      )}
      {answer.value && second !== undefined && (
        <ComparisonMatrix
          answer={answer.value}
          counted={counted}
          measure="Codings"
          withSubcodes={withSubcodes}
          isShaded={false}
          onOpen={onOpen}
        />
      )}
    </CompareFrame>
  );
}
