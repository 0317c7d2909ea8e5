import { useMemo } from "react";
import type { ComparisonRequest } from "../../app/analysis/comparison-request.ts";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
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
  const [first, second] = pairOf(
    (groups ?? []).map(({ id }) => id),
    view.groupIds,
  );
  const request = useMemo((): ComparisonRequest => {
    const groupIds = [first, second].filter((id) => id !== undefined);
    return { dimension, groupIds, withSubcodes, show: { as: "mentions" } };
  }, [dimension, first, second, withSubcodes]);
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
        <p className="empty">There is only one group here. Choose by what else to compare.</p>
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

/** The two that were chosen first, filled up with the first of all. */
function pairOf(all: readonly string[], chosen: readonly string[] | null): readonly (string | undefined)[] {
  const known = (chosen ?? []).filter((id) => all.includes(id));
  return [...known, ...all.filter((id) => !known.includes(id))].slice(0, 2);
}
