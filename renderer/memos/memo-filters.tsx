import { ArrowDownUp, UserRound } from "lucide-react";
import { useMemo } from "react";
import {
  Button,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import { type MemoKind, memoKinds } from "../../app/analysis/memo-on.ts";
import type { MemoRow } from "../../app/analysis/memo-rows.ts";
import { FilterChip } from "../ui/filter-chip.tsx";
import { useCoderItems } from "../ui/filter-items.ts";
import { FilterMenu } from "../ui/filter-menu.tsx";
import { MemoIcon } from "../ui/memo-on-line.tsx";
import { useRecords } from "../use-project.tsx";
import { type MemoView, memoOrders } from "./memo-view.ts";

/** Which memos are listed, and in which order. */
export function MemoFilters(props: {
  readonly rows: readonly MemoRow[];
  readonly view: MemoView;
  readonly onView: (part: Partial<MemoView>) => void;
}) {
  const { rows, view, onView } = props;
  const coders = useRecords(({ coders }) => coders);
  const coderItems = useCoderItems(coders);
  const { coderIds } = view;
  return (
    <fieldset className="filter-bar" aria-label="Filters">
      <SearchField className="memo-search" value={view.words} onChange={(words) => onView({ words })}>
        <Label className="visually-hidden">Find in memos</Label>
        <Input className="input" placeholder="Find in titles, texts and what they are on" />
      </SearchField>
      {coderItems.length > 1 && (
        <FilterMenu
          label="Coders"
          icon={<UserRound size={15} aria-hidden />}
          chosen={coderIds}
          items={coderItems}
          onChoose={(ids) => onView({ coderIds: ids.size > 0 ? [...ids] : null })}
        />
      )}
      <OrderMenu view={view} onView={onView} />
      <KindChips rows={rows} view={view} onView={onView} />
      {coderIds && (
        <FilterChip
          text={coderIds.map((id) => coders.get(id)?.name ?? "Somebody").join(", ")}
          onRemove={() => onView({ coderIds: null })}
        />
      )}
    </fieldset>
  );
}

function KindChips({ rows, view, onView }: Parameters<typeof MemoFilters>[0]) {
  const counts = useMemo(() => {
    const found = new Map<MemoKind, number>();
    for (const { on } of rows) found.set(on.kind, (found.get(on.kind) ?? 0) + 1);
    return found;
  }, [rows]);
  const shown = [...memoKinds].filter(([kind]) => counts.has(kind) || view.kinds?.includes(kind));
  return (
    <ToggleButtonGroup
      className="memo-kinds"
      aria-label="Kinds of memos"
      selectionMode="multiple"
      selectedKeys={view.kinds ?? []}
      onSelectionChange={(keys) => {
        const kinds = shown.map(([kind]) => kind).filter((kind) => keys.has(kind));
        onView({ kinds: kinds.length > 0 ? kinds : null });
      }}
    >
      {shown.map(([kind, { many }]) => (
        <ToggleButton key={kind} id={kind} className="memo-kind">
          <MemoIcon kind={kind} size={13} /> {many}{" "}
          <span className="memo-count">{(counts.get(kind) ?? 0).toLocaleString("en")}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function OrderMenu({ view, onView }: Pick<Parameters<typeof MemoFilters>[0], "view" | "onView">) {
  return (
    <MenuTrigger>
      <Button className="button">
        <ArrowDownUp size={15} aria-hidden /> {memoOrders.get(view.order)}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Order"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view.order]}
        >
          {[...memoOrders].map(([order, name]) => (
            <MenuItem key={order} id={order} className="menu-item" onAction={() => onView({ order })}>
              {({ isSelected }) => (
                <>
                  <span className="filter-tick" aria-hidden>
                    {isSelected ? "✓" : ""}
                  </span>
                  {name}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
