import { useMemo } from "react";
import type { Dimension } from "../../app/analysis/groups.ts";
import { inOrder } from "../../app/cases/column-ids.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { useRecords } from "../use-project.tsx";
import { dimensionId, dimensionItems, dimensionOf } from "./compare-view.ts";

/** By what a project is divided. */
export function DimensionSelect(props: {
  readonly label: string;
  readonly dimension: Dimension;
  readonly onDimension: (dimension: Dimension) => void;
}) {
  const variables = useRecords(({ variables }) => variables);
  const items = useMemo(() => dimensionItems(inOrder(variables.values())), [variables]);
  return (
    <ChoiceSelect
      label={props.label}
      items={items}
      value={dimensionId(props.dimension)}
      onChange={(id) => props.onDimension(dimensionOf(id))}
    />
  );
}
