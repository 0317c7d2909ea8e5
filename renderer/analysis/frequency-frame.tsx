import type { ReactNode } from "react";
import type { Dimension } from "../../app/analysis/groups.ts";
import { Check } from "../ui/check.tsx";
import { Counting } from "../ui/counting.tsx";
import { FilterBar } from "../ui/filter-bar.tsx";
import { FoldableChoices } from "../ui/foldable-choices.tsx";
import { currentDimension } from "../ui/frequencies-view.ts";
import { frequencyViews, parseFrequencyView } from "../ui/frequency-views.ts";
import { IfCodes } from "../ui/if-codes.tsx";
import { screenStates } from "../ui/screen-states.ts";
import { ViewSwitch } from "../ui/view-switch.tsx";
import type { Answer } from "../use-analysis.ts";
import { useFilter } from "../use-filter.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { useScreenState } from "../use-screen-state.ts";
import { BySelect } from "./dimension-select.tsx";

/** What is chosen of the frequencies, as the window remembers it, and what changes it. */
export function useFrequencyChoices() {
  const variables = useRecords(({ variables }) => variables);
  const [withSubcodes, setWithSubcodes] = useScreenState(screenStates.frequenciesSubcodes);
  const [view, setView] = useViewState("frequencies.view", parseFrequencyView);
  const [division, setDivision] = useScreenState(screenStates.frequencies);
  const dimension: Dimension | null = currentDimension(division, variables);
  return {
    ...{ withSubcodes, setWithSubcodes, view, setView, division, setDivision, dimension },
    ...useFilter(screenStates.frequenciesFilter),
  };
}

export type FrequencyChoices = ReturnType<typeof useFrequencyChoices>;

/** What stands around the frequencies: which view, its choices, the filters, what is exported, the notes. */
export function FrequencyFrame(props: {
  readonly choices: FrequencyChoices;
  readonly answer: Pick<Answer<unknown>, "isStale" | "progress">;
  /** What can be chosen besides. */
  readonly controls?: ReactNode;
  /** What can be exported. */
  readonly actions?: ReactNode;
  readonly notes: readonly string[];
  readonly children: ReactNode;
}) {
  const { choices, answer, controls, actions, notes, children } = props;
  const { view, setView, division, setDivision, dimension, withSubcodes, setWithSubcodes } = choices;
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Code frequencies</h1>
          <ViewSwitch label="View" items={frequencyViews} value={view} onChange={setView} />
          <div className="compare-controls" data-has-row={(view === "table" && dimension !== null) || undefined}>
            {/* first, so that it stands still where the others come and go */}
            <Check isSelected={withSubcodes} onChange={setWithSubcodes}>
              Count sub-codes with their code
            </Check>
            {view === "table" && (
              <BySelect dimension={dimension} onDimension={(one) => setDivision({ ...division, dimension: one })} />
            )}
            {controls}
          </div>
          {answer.isStale && <Counting progress={answer.progress} />}
          {actions && <div className="table-actions">{actions}</div>}
        </div>
        <FoldableChoices filter={choices.filter} onFilter={choices.setFilter}>
          <FilterBar filter={choices.filter} onFilter={choices.setFilter} />
        </FoldableChoices>
      </div>
      <IfCodes>{children}</IfCodes>
      {view === "table" && notes.length > 0 && <p className="table-notes">{notes.join(" ")}</p>}
    </div>
  );
}
