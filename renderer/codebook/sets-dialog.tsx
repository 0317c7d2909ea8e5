import { Eye, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { setsOfCodes } from "../../app/codebook/code-sets.ts";
import type { Id, RecordSet } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { NameDialog } from "../ui/name-dialog.tsx";
import { useRecords } from "../use-project.tsx";
import { useSetActions } from "../use-set-actions.ts";

/** The sets of codes: shows one alone in the tree, renames, deletes, makes new ones. */
export function SetsDialog(props: {
  readonly onNew: () => void;
  readonly onShow: (id: Id) => void;
  readonly onClose: () => void;
}) {
  const { onNew, onShow, onClose } = props;
  const sets = setsOfCodes(useRecords(({ sets }) => sets));
  const { rename } = useSetActions();
  const [renamed, setRenamed] = useState<RecordSet | null>(null);
  if (renamed) {
    return (
      <NameDialog
        action="Rename"
        title="Rename set"
        label="Name of the set"
        name={renamed.name}
        onName={(name) => rename(renamed, name)}
        onClose={() => setRenamed(null)}
      />
    );
  }
  return (
    <DialogBox title="Sets of codes" onClose={onClose}>
      {sets.length === 0 ? (
        <p className="hint">
          No sets yet. A set is a group across the tree, such as “Compared in chapter 3”. Select codes, then choose Sets
          in their menu.
        </p>
      ) : (
        <ul className="set-list" aria-label="Sets">
          {sets.map((set) => (
            <SetRow
              key={set.id}
              set={set}
              onRename={() => setRenamed(set)}
              onShow={() => {
                onShow(set.id);
                onClose();
              }}
            />
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onNew}>
          New set…
        </Button>
        <Button className="button primary" autoFocus onPress={onClose}>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}

function SetRow(props: { readonly set: RecordSet; readonly onRename: () => void; readonly onShow: () => void }) {
  const { set, onRename, onShow } = props;
  const { remove } = useSetActions();
  return (
    <li>
      <span className="set-name">{set.name}</span>
      <span className="hint">{countInWords(set.memberIds.length, "code")}</span>
      <Button className="button small" aria-label={`Show only ${set.name}`} onPress={onShow}>
        <Eye size={14} aria-hidden /> Show only
      </Button>
      <Button className="icon-button" aria-label={`Rename ${set.name}`} onPress={onRename}>
        <Pencil size={14} aria-hidden />
      </Button>
      <Button className="icon-button" aria-label={`Delete ${set.name}`} onPress={() => remove(set)}>
        <Trash2 size={14} aria-hidden />
      </Button>
    </li>
  );
}

/** Asks for the name of a new set with codes in it. */
export function NewSetDialog({ ids, onClose }: { readonly ids: readonly Id[]; readonly onClose: () => void }) {
  const { add } = useSetActions();
  return (
    <NameDialog
      title="New set of codes"
      label="Name of the set"
      name=""
      hint={
        ids.length > 0 ? `It begins with ${countInWords(ids.length, "code")}.` : "Codes come into it by their menus."
      }
      action="Add set"
      onName={(name) => add("codes", name, ids)}
      onClose={onClose}
    />
  );
}
