import { useMemo } from "react";
import type { Dimension } from "../../app/analysis/groups.ts";
import { inOrder } from "../../app/cases/column-ids.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { dimensionId, dimensionItems, dimensionOf } from "../ui/compare-view.ts";
import { useRecords } from "../use-project.tsx";

/** By what a project is divided. */
export function DimensionSelect(props: {
  readonly label: string;
  readonly dimension: Dimension;
  readonly onDimension: (dimension: Dimension) => void;
}) {
  const items = useDimensionItems();
  return (
    <ChoiceSelect
      label={props.label}
      items={items}
      value={dimensionId(props.dimension)}
      onChange={(id) => props.onDimension(dimensionOf(id))}
    />
  );
}

const together = { id: "together", name: "All together" };

/** By what a project is divided, or not at all. */
export function BySelect(props: {
  /** Null for all together. */
  readonly dimension: Dimension | null;
  readonly onDimension: (dimension: Dimension | null) => void;
}) {
  const items = useDimensionItems();
  return (
    <ChoiceSelect
      label="By"
      items={[together, ...items]}
      value={props.dimension ? dimensionId(props.dimension) : together.id}
      onChange={(id) => props.onDimension(id === together.id ? null : dimensionOf(id))}
    />
  );
}

/** What a project can be divided by. */
function useDimensionItems() {
  const variables = useRecords(({ variables }) => variables);
  return useMemo(() => dimensionItems(inOrder(variables.values())), [variables]);
}
