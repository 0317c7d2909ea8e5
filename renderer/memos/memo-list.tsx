import { useMemo } from "react";
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from "react-aria-components";
import { memoKinds } from "../../app/analysis/memo-on.ts";
import type { MemoRow } from "../../app/analysis/memo-rows.ts";
import type { Id } from "../../app/model/records.ts";
import { localMinute } from "../../app/text/local-time.ts";
import { beginning } from "../../app/text/shortened.ts";
import { MemoIcon } from "../ui/memo-on-line.tsx";
import { useUnsavedIds } from "../use-memo-draft.ts";
import type { MemoView } from "./memo-view.ts";

const layout = { rowHeight: 78, padding: 4 };

/** Memos in a list; going to one with the arrow keys or a press shows it. */
export function MemoList(props: {
  readonly rows: readonly MemoRow[];
  readonly view: MemoView;
  readonly shownId: Id | null;
  readonly onShow: (id: Id) => void;
}) {
  const { rows, view, shownId, onShow } = props;
  const unsaved = useUnsavedIds();
  const items = useMemo(() => rows.map((row) => ({ id: row.memo.id, row })), [rows]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <ListBox
        className="memo-list"
        aria-label="Memos"
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shownId === null ? [] : [shownId]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : [...keys];
          if (id !== undefined) onShow(String(id));
        }}
        dependencies={[unsaved, view.order]}
        renderEmptyState={() => <p className="empty">No memo fits. Take a filter off, or type other words.</p>}
      >
        {({ id, row }) => (
          <MemoItem id={id} row={row} isUnsaved={unsaved.has(row.memo.id)} isByCreation={view.order === "created"} />
        )}
      </ListBox>
    </Virtualizer>
  );
}

function MemoItem(props: {
  readonly id: Id;
  readonly row: MemoRow;
  readonly isUnsaved: boolean;
  readonly isByCreation: boolean;
}) {
  const { memo, on, coder, passage } = props.row;
  const about = on.kind === "journal" ? "Journal" : on.name;
  const first = memo.title === "" ? memo.text : memo.title;
  const rest = memo.title === "" ? (passage?.quote ?? on.lost ?? "") : memo.text;
  return (
    <ListBoxItem
      id={props.id}
      className="memo-item"
      textValue={first || about}
      aria-label={`${[memoKinds.get(on.kind)?.one, on.name].filter((part) => part).join(" ")}: ${beginning(first, SHOWN_LENGTH)}`}
    >
      <span className="memo-item-on">
        <MemoIcon kind={on.kind} size={13} />
        {on.color !== null && <span className="swatch" style={{ background: on.color }} />}
        <span className="memo-item-line" dir="auto">
          {about}
        </span>
        <span className="memo-item-when">
          {props.isUnsaved && <strong>Unsaved · </strong>}
          {localMinute(props.isByCreation ? memo.createdAt : memo.changedAt)}
        </span>
      </span>
      <span className="memo-item-line memo-item-first" dir="auto">
        {beginning(first, SHOWN_LENGTH)}
      </span>
      <span className="memo-item-on">
        <span className="memo-item-line muted" dir="auto">
          {beginning(rest, SHOWN_LENGTH)}
        </span>
        <span className="memo-item-when">{coder}</span>
      </span>
    </ListBoxItem>
  );
}

/** No line shows more. */
const SHOWN_LENGTH = 160;
