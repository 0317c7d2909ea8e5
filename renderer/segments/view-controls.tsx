import { useMemo } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { inOrder } from "../../app/cases/column-ids.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { useRecords } from "../use-project.tsx";
import { contexts, groupingId, groupingItems, groupingOf, type SegmentsView } from "./segments-view.ts";

/** Which words the passages contain, how much is read around them, and under which headings they stand. */
export function ViewControls(props: { readonly view: SegmentsView; readonly onView: (view: SegmentsView) => void }) {
  const { view, onView } = props;
  const variables = useRecords(({ variables }) => variables);
  const items = useMemo(() => groupingItems(inOrder(variables.values())), [variables]);
  const id = groupingId(view.grouping);
  const value = items.some((item) => item.id === id) ? id : "none";
  return (
    <div className="view-controls">
      <TextField className="field" value={view.words} onChange={(words) => onView({ ...view, words })}>
        <Label>Containing</Label>
        <Input className="input" placeholder="Words in the passage" />
      </TextField>
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
    </div>
  );
}
