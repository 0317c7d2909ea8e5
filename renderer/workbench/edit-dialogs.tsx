import { Button } from "react-aria-components";
import type { Placement } from "../../app/coding/place-again.ts";
import type { Code, Coding, Document, Id } from "../../app/model/records.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { EditSummary } from "../ui/edit-summary.tsx";
import { changesInWords } from "./edit-in-words.ts";
import { saveText } from "./save-text.ts";

/** What is asked before an editing ends. */
export type EditQuestion =
  | { readonly kind: "summary"; readonly placements: readonly Placement<Coding>[]; readonly after: string }
  | { readonly kind: "discard" }
  | { readonly kind: "elsewhere" | "failure"; readonly shown: string };

export function EditDialogs(props: {
  readonly question: EditQuestion;
  readonly document: Document;
  readonly before: string;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly changeCount: number;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onKeepEditing: () => void;
}) {
  const { question, document, before, codes, changeCount, onSave, onDiscard, onKeepEditing } = props;
  if (question.kind === "discard") {
    return (
      <ConfirmDialog
        title="Discard your changes?"
        text={`What you typed into “${document.name}” (${changesInWords(changeCount)}) is lost for good.`}
        action="Discard changes"
        onConfirm={onDiscard}
        onCancel={onKeepEditing}
      />
    );
  }
  if (question.kind === "summary") {
    return (
      <DialogBox title="What the edit does to the codings" size="wide" onClose={onKeepEditing}>
        <EditSummary placements={question.placements} before={before} after={question.after} codes={codes} />
        <div className="dialog-actions">
          <Button className="button" onPress={onKeepEditing}>
            Keep editing
          </Button>
          <Button className="button primary" autoFocus onPress={onSave}>
            Save the text
          </Button>
        </div>
      </DialogBox>
    );
  }
  const isElsewhere = question.kind === "elsewhere";
  return (
    <DialogBox
      title={isElsewhere ? "The text was changed elsewhere" : "Something went wrong while editing"}
      role="alertdialog"
      onClose={onKeepEditing}
    >
      <p>
        {isElsewhere
          ? `While you were editing “${document.name}”, its text was changed in another window or by Undo, so nothing was saved. Save your version as a file, or go on and copy what you need.`
          : `What you typed into “${document.name}” is still here, and nothing of it was saved yet. Go on from it, or save it as a file first.`}
      </p>
      <div className="dialog-actions">
        <Button className="button danger" onPress={onDiscard}>
          Discard changes
        </Button>
        <Button className="button" onPress={() => void saveText(document.name, question.shown)}>
          Save my version as a file…
        </Button>
        <Button className="button primary" autoFocus onPress={onKeepEditing}>
          Keep editing
        </Button>
      </div>
    </DialogBox>
  );
}
