import { Button } from "react-aria-components";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import type { PasteQuestion, useCellDeeds } from "./use-sheet-deeds.ts";

const SHOWN = 8;

/** Says why a block was not pasted, or asks whether rows may be added for it. */
export function PasteQuestionDialog(props: {
  readonly question: PasteQuestion;
  readonly onWrite: ReturnType<typeof useCellDeeds>["write"];
  readonly onClose: () => void;
}) {
  const { question, onWrite, onClose } = props;
  if ("problems" in question) {
    const more = question.problems.length - SHOWN;
    return (
      <DialogBox title="Nothing was pasted" onClose={onClose} role="alertdialog">
        <ul className="lost-values">
          {question.problems.slice(0, SHOWN).map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two cells may have the same sentence
            <li key={index}>{problem}</li>
          ))}
          {more > 0 && <li>and {more.toLocaleString("en")} more</li>}
        </ul>
        <div className="dialog-actions">
          <Button className="button primary" autoFocus onPress={onClose}>
            Close
          </Button>
        </div>
      </DialogBox>
    );
  }
  const cases = countInWords(question.added, "case");
  return (
    <ConfirmDialog
      title="Add cases"
      text={`The block has ${cases} more than there are below. Add them?`}
      action={`Add ${cases}`}
      onConfirm={() => void onWrite(question.edits, question.selected)}
      onCancel={onClose}
    />
  );
}
