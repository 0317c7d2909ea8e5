import { useMemo } from "react";
import type { Dimension } from "../../app/analysis/groups.ts";
import { matrixRequest } from "../ui/compare-view.ts";
import { nothingToDivideBy } from "../ui/frequencies-view.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { TableActions } from "../ui/table-actions.tsx";
import { useComparison } from "../use-analysis.ts";
import { ComparisonMatrix } from "./comparison-matrix.tsx";
import { type FrequencyChoices, FrequencyFrame } from "./frequency-frame.tsx";
import { LongFormExport } from "./long-form-export.tsx";
import { MeasureSelect, measureTitle, ShadeCheck } from "./measure-controls.tsx";

/** How often each code is used in each of the groups of a dimension, in one measure. */
export function FrequenciesBy(props: {
  readonly choices: FrequencyChoices;
  readonly dimension: Dimension;
  readonly onOpen: OpenPassage;
}) {
  const { choices, dimension, onOpen } = props;
  const { division, setDivision, counted, withSubcodes } = choices;
  const { measure, isShaded } = division;
  const request = useMemo(
    () => matrixRequest({ dimension, groupIds: null, withSubcodes, measure }),
    [dimension, withSubcodes, measure],
  );
  const answer = useComparison(counted, request);
  const found = answer.value;
  return (
    <FrequencyFrame
      choices={choices}
      answer={answer}
      notes={found?.table.notes ?? []}
      controls={
        <>
          <MeasureSelect measure={measure} onMeasure={(one) => setDivision({ ...division, measure: one })} />
          <ShadeCheck isShaded={isShaded} onShaded={(is) => setDivision({ ...division, isShaded: is })} />
        </>
      }
      actions={
        <>
          <LongFormExport counted={counted} request={request} />
          <TableActions
            table={found && (() => found.table)}
            name={`code frequencies by ${dimension.kind} ${measure.replaceAll("_", " ")}`}
          />
        </>
      }
    >
      {found && found.all.length > 0 && (
        <ComparisonMatrix
          answer={found}
          counted={counted}
          measure={measureTitle(measure)}
          withSubcodes={withSubcodes}
          isShaded={isShaded}
          onOpen={onOpen}
        />
      )}
      {found?.all.length === 0 && <p className="table-body empty">{nothingToDivideBy[dimension.kind]}</p>}
    </FrequencyFrame>
  );
}
