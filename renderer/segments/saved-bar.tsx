import { ChevronDown } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { CodeQuery, Id, SavedQuery } from "../../app/model/records.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { NameDialog } from "../ui/name-dialog.tsx";
import { useRecords } from "../use-project.tsx";
import { everything, type SegmentsView } from "./segments-view.ts";
import { useSavedQueries } from "./use-saved-queries.ts";

const NEW = "new";

/** What is asked about saved queries. */
export type SavedDeed = "save-as" | "rename" | "delete";

type Props = {
  readonly view: SegmentsView;
  readonly onView: (view: SegmentsView) => void;
  readonly query: CodeQuery;
  /** The one that is looked at; null for a new one. */
  readonly saved: SavedQuery | null;
  readonly isChanged: boolean;
  readonly asked: SavedDeed | null;
  readonly onAsk: (deed: SavedDeed | null) => void;
};

/** The saved queries: which one is looked at, and what can be done with it. */
export function SavedBar(props: Props) {
  const { view, onView, query, saved, isChanged, asked, onAsk } = props;
  const queries = useRecords(({ queries }) => queries);
  const { change } = useSavedQueries();
  const [isSaving, setSaving] = useState(false);
  const bar = useFocusAfter(asked, saved?.id ?? null);
  const save = async () => {
    if (!saved) return;
    setSaving(true);
    const isSaved = (await change(saved, query)) !== undefined;
    setSaving(false);
    if (isSaved) onView({ ...view, draft: null });
  };
  return (
    <div className="saved-bar" ref={bar}>
      <ChoiceSelect
        label="Saved query"
        isBare
        items={[{ id: NEW, name: "New query" }, ...queries.map(({ id, name }) => ({ id, name }))]}
        value={saved?.id ?? NEW}
        onChange={(id) => onView({ ...view, savedId: id === NEW ? null : id, draft: id === NEW ? everything : null })}
      />
      {saved === null && (
        <Button className="button" onPress={() => onAsk("save-as")}>
          Save query…
        </Button>
      )}
      {saved !== null && isChanged && (
        <>
          <Button className="button" isDisabled={isSaving} onPress={() => void save()}>
            Save query
          </Button>
          <Button className="button" onPress={() => onView({ ...view, draft: null })}>
            Discard changes
          </Button>
        </>
      )}
      {saved !== null && <SavedMenu {...props} saved={saved} queries={queries} />}
      <SavedDialogs {...props} />
    </div>
  );
}

/** Gives the choice of queries the focus when a dialog has led to another one: what opened the dialog is gone then. */
function useFocusAfter(asked: SavedDeed | null, savedId: Id | null): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  const askedOf = useRef<Id | null | undefined>(undefined);
  useEffect(() => {
    if (asked === null) {
      if (askedOf.current !== undefined && askedOf.current !== savedId) bar.current?.querySelector("button")?.focus();
      askedOf.current = undefined;
    } else if (askedOf.current === undefined) {
      askedOf.current = savedId;
    }
  }, [asked, savedId]);
  return bar;
}

function SavedMenu({
  saved,
  queries,
  onAsk,
}: Pick<Props, "onAsk"> & { readonly saved: SavedQuery; readonly queries: readonly SavedQuery[] }) {
  const { move } = useSavedQueries();
  const at = queries.findIndex(({ id }) => id === saved.id);
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`What can be done with ${saved.name}`}>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Saved query"
          disabledKeys={[...(at <= 0 ? ["up"] : []), ...(at === queries.length - 1 ? ["down"] : [])]}
        >
          <MenuItem id="save-as" className="menu-item" onAction={() => onAsk("save-as")}>
            Save as…
          </MenuItem>
          <MenuItem id="rename" className="menu-item" onAction={() => onAsk("rename")}>
            Rename…
          </MenuItem>
          <MenuItem id="up" className="menu-item" onAction={() => move(saved, "up")}>
            Move up in the list
          </MenuItem>
          <MenuItem id="down" className="menu-item" onAction={() => move(saved, "down")}>
            Move down in the list
          </MenuItem>
          <MenuItem id="delete" className="menu-item danger" onAction={() => onAsk("delete")}>
            Delete query…
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function SavedDialogs({ view, onView, query, saved, asked, onAsk }: Props) {
  const { add, rename, remove } = useSavedQueries();
  const close = () => onAsk(null);
  if (asked === "save-as") {
    return (
      <NameDialog
        title="Save query"
        label="Name of the query"
        name=""
        action="Save"
        onName={async (name) => onView({ ...view, savedId: await add(name, query), draft: null })}
        onClose={close}
      />
    );
  }
  if (!saved || asked === null) return null;
  if (asked === "rename") {
    return (
      <NameDialog
        title="Rename query"
        label="Name of the query"
        name={saved.name}
        action="Rename"
        onName={(name) => rename(saved, name)}
        onClose={close}
      />
    );
  }
  return (
    <ConfirmDialog
      title={`Delete the query “${saved.name}”?`}
      text="The passages and their codes stay. Queries that use this one will find nothing in its place. Undo brings it back."
      action="Delete"
      onConfirm={() => {
        close();
        void remove(saved).then(() => onView({ ...view, savedId: null, draft: query }));
      }}
      onCancel={close}
    />
  );
}
