import { Shapes, UserRound } from "lucide-react";
import { Input, Label, SearchField, TextField } from "react-aria-components";
import { type ChangeKind, changeKinds } from "../../app/analysis/describe-change.ts";
import type { HistoryFilter } from "../../app/analysis/history.ts";
import { FilterChip } from "../ui/filter-chip.tsx";
import { useCoderItems } from "../ui/filter-items.ts";
import { FilterMenu } from "../ui/filter-menu.tsx";
import { useRecords } from "../use-project.tsx";

const kindItems = [...changeKinds].map(([id, name]) => ({ id, name, depth: 0 }));

/** Which changes are listed; every filter that is on shows, and can be taken off. */
export function HistoryFilters(props: {
  readonly filter: HistoryFilter;
  readonly onFilter: (part: Partial<HistoryFilter>) => void;
}) {
  const { filter, onFilter } = props;
  const { coderIds, kinds, from, to, words } = filter;
  const coders = useRecords(({ coders }) => coders);
  const coderItems = useCoderItems(coders);
  return (
    <fieldset className="filter-bar" aria-label="Filters">
      <SearchField className="history-search" value={words} onChange={(next) => onFilter({ words: next })}>
        <Label className="visually-hidden">Find in the history</Label>
        <Input className="input" placeholder="Find in the history" />
      </SearchField>
      {coderItems.length > 1 && (
        <FilterMenu
          label="Coders"
          icon={<UserRound size={15} aria-hidden />}
          chosen={coderIds}
          items={coderItems}
          onChoose={(ids) => onFilter({ coderIds: ids.size > 0 ? [...ids] : null })}
        />
      )}
      <FilterMenu
        label="Kinds"
        icon={<Shapes size={15} aria-hidden />}
        chosen={kinds}
        items={kindItems}
        onChoose={(ids) => onFilter({ kinds: ids.size > 0 ? kindsOf(ids) : null })}
      />
      <Day label="From" value={from} onChange={(day) => onFilter({ from: day })} />
      <Day label="To" value={to} onChange={(day) => onFilter({ to: day })} />
      {coderIds && (
        <FilterChip
          text={coderIds.map((id) => coders.get(id)?.name ?? "Somebody").join(", ")}
          onRemove={() => onFilter({ coderIds: null })}
        />
      )}
      {kinds && (
        <FilterChip
          text={kinds.map((kind) => changeKinds.get(kind)).join(", ")}
          onRemove={() => onFilter({ kinds: null })}
        />
      )}
      {(from || to) && <FilterChip text={daysInWords(from, to)} onRemove={() => onFilter({ from: null, to: null })} />}
    </fieldset>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const { label, value, onChange } = props;
  return (
    <TextField
      className="history-day"
      type="date"
      value={value ?? ""}
      onChange={(day) => onChange(day === "" ? null : day)}
    >
      <Label>{label}</Label>
      <Input className="input" />
    </TextField>
  );
}

function kindsOf(ids: ReadonlySet<string>): readonly ChangeKind[] {
  return [...changeKinds.keys()].filter((kind) => ids.has(kind));
}

function daysInWords(from: string | null, to: string | null): string {
  if (from === to) return `On ${from}`;
  return [from && `from ${from}`, to && `to ${to}`].filter((part) => part).join(" ");
}
