import { FileText, Folder, Layers, Tags } from "lucide-react";
import { useMemo } from "react";
import { rowNouns } from "../../app/analysis/summary-tables.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { FilterChip } from "../ui/filter-chip.tsx";
import { useCodeItems, useValuesInUse } from "../ui/filter-items.ts";
import { type FilterItem, FilterMenu } from "../ui/filter-menu.tsx";
import { useRecords } from "../use-project.tsx";
import type { SummariesView } from "./summaries-view.ts";
import type { ShownGrid } from "./use-grid.ts";
import "../ui/filter-bar.css";

const rowKinds = [
  { id: "case", name: "Cases in rows" },
  { id: "document", name: "Documents in rows" },
] as const;

/** What stands in rows and columns; every filter that is on stands as a chip that takes it off. */
export function SummaryFilters(props: {
  readonly grid: ShownGrid;
  readonly view: SummariesView;
  readonly onView: (part: Partial<SummariesView>) => void;
}) {
  const { grid, view, onView } = props;
  const codeItems = useCodeItems(useRecords(({ codes }) => codes));
  const { rows, sets, values } = useRowItems(grid);
  const some = (ids: ReadonlySet<string>) => (ids.size > 0 ? [...ids] : null);
  const menus = [
    { key: "rowIds", label: rows.label, Icon: FileText, items: rows.items, chosen: view.rowIds },
    { key: "setIds", label: "Sets", Icon: Folder, items: sets, chosen: view.setIds },
    { key: "values", label: "Variables", Icon: Layers, items: values, chosen: view.values },
  ] as const;
  return (
    <fieldset className="filter-bar" aria-label="Rows and columns">
      <ChoiceSelect
        label="Rows"
        isBare
        items={rowKinds}
        value={grid.rowKind}
        onChange={(rowKind) => onView({ rowKind, rowIds: null })}
      />
      <FilterMenu
        label="Codes"
        icon={<Tags size={15} aria-hidden />}
        chosen={grid.columns.map(({ code }) => code.id)}
        items={codeItems}
        onChoose={(ids) => onView({ codeIds: some(ids) })}
      />
      {menus.map(
        ({ key, label, Icon, items, chosen }) =>
          items.length > 0 && (
            <FilterMenu
              key={key}
              label={label}
              icon={<Icon size={15} aria-hidden />}
              chosen={chosen}
              items={items}
              onChoose={(ids) => onView({ [key]: some(ids) })}
            />
          ),
      )}
      {view.codeIds && (
        <FilterChip
          text={`${grid.columns.length} of ${codeItems.length} codes`}
          onRemove={() => onView({ codeIds: null })}
        />
      )}
      {menus.map(({ key, label, items, chosen }) => {
        const left = items.filter(({ id }) => chosen?.includes(id));
        const text = only(left, items.length, label.toLowerCase());
        return left.length > 0 && <FilterChip key={key} text={text} onRemove={() => onView({ [key]: null })} />;
      })}
    </fieldset>
  );
}

/** What the rows can be chosen by. */
function useRowItems({ rowKind, allRows }: ShownGrid) {
  const values = useValuesInUse();
  const sets = useRecords(({ sets }) => sets);
  return useMemo(() => {
    const itemsOf = (list: readonly { readonly id: string; readonly name: string }[]) =>
      list.map(({ id, name }): FilterItem => ({ id, name, depth: 0 }));
    const noun = rowNouns[rowKind].many;
    return {
      rows: { label: noun.slice(0, 1).toUpperCase() + noun.slice(1), items: itemsOf(allRows) },
      sets: itemsOf(sets.filter(({ kind }) => kind === "documents")),
      values: itemsOf(values.map(({ key, name }) => ({ id: key, name }))),
    };
  }, [rowKind, allRows, sets, values]);
}

function only(chosen: readonly FilterItem[], all: number, many: string): string {
  const [first] = chosen;
  if (chosen.length === 1 && first) return `Only ${first.name}`;
  return `${chosen.length.toLocaleString("en")} of ${all.toLocaleString("en")} ${many}`;
}
