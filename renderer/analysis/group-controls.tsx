import { Columns3 } from "lucide-react";
import type { Group } from "../../app/analysis/groups.ts";
import { Check } from "../ui/check.tsx";
import type { CompareView } from "../ui/compare-view.ts";
import { FilterChip } from "../ui/filter-chip.tsx";
import { FilterMenu } from "../ui/filter-menu.tsx";
import { DimensionSelect } from "./dimension-select.tsx";

/** By what is compared, and which of the groups. */
export function GroupControls(props: {
  readonly view: CompareView;
  readonly onView: (view: CompareView) => void;
  /** All that there are. */
  readonly groups: readonly Group[];
}) {
  const { view, onView, groups } = props;
  const chosen = view.groupIds;
  const [first] = groups.filter(({ id }) => chosen?.includes(id));
  return (
    <>
      <DimensionSelect
        label="Compare"
        dimension={view.dimension}
        onDimension={(dimension) => onView({ ...view, dimension, groupIds: null })}
      />
      <FilterMenu
        label="Groups"
        icon={<Columns3 size={15} aria-hidden />}
        chosen={chosen}
        items={groups.map(({ id, name }) => ({ id, name, depth: 0 }))}
        onChoose={(ids) => onView({ ...view, groupIds: ids.size > 0 ? [...ids] : null })}
      />
      {chosen && (
        <FilterChip
          text={chosen.length === 1 && first ? `Only ${first.name}` : `${chosen.length} of ${groups.length} groups`}
          onRemove={() => onView({ ...view, groupIds: null })}
        />
      )}
    </>
  );
}

/** Whether a code is counted with those below it. */
export function SubcodesCheck({ view, onView }: Pick<Parameters<typeof GroupControls>[0], "view" | "onView">) {
  return (
    <Check isSelected={view.withSubcodes} onChange={(withSubcodes) => onView({ ...view, withSubcodes })}>
      Count sub-codes with their code
    </Check>
  );
}
