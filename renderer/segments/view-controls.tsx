import { useMemo } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { inOrder } from "../../app/cases/column-ids.ts";
import { Check } from "../ui/check.tsx";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { useRecords } from "../use-project.tsx";
import { contexts, groupingId, groupingItems, groupingOf, type SegmentsView } from "./segments-view.ts";

/** Which words the passages contain, how much of them is shown, how much is read around them, and under which headings they stand. */
export function ViewControls(props: {
  readonly view: SegmentsView;
  readonly onView: (view: SegmentsView) => void;
  /** Whether the query has conditions that share words. */
  readonly canShare: boolean;
}) {
  const { view, onView, canShare } = props;
  const variables = useRecords(({ variables }) => variables);
  const items = useMemo(() => groupingItems(inOrder(variables.values())), [variables]);
  const id = groupingId(view.grouping);
  const value = items.some((item) => item.id === id) ? id : "none";
  return (
    <div className="view-controls">
      <TextField className="field" value={view.words} onChange={(words) => onView({ ...view, words })}>
        <Label>Containing</Label>
        <Input
          className="input"
          placeholder={view.isRegex ? "Expression, as in cost(s|ly)?" : "Words in the passage"}
        />
      </TextField>
      <Check isSelected={view.isRegex} onChange={(isRegex) => onView({ ...view, isRegex })}>
        Regular expression
      </Check>
      <ChoiceSelect
        label="Group by"
        items={items}
        value={value}
        onChange={(next) => onView({ ...view, grouping: groupingOf(next) })}
      />
      <ChoiceSelect
        label="Context"
        items={contexts}
        value={view.context}
        onChange={(context) => onView({ ...view, context })}
      />
      {canShare && (
        <Check isSelected={view.onlyShared} onChange={(onlyShared) => onView({ ...view, onlyShared })}>
          Only the shared words
        </Check>
      )}
    </div>
  );
}
