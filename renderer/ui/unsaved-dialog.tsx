import { Button } from "react-aria-components";
import { DialogBox } from "./dialog-box.tsx";

/** Asks what becomes of a memo's unsaved words when it is left; Enter saves them, Escape goes on writing. */
export function UnsavedDialog(props: {
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}) {
  const { onSave, onDiscard, onKeep } = props;
  return (
    <DialogBox title="Save what you wrote?" onClose={onKeep} role="alertdialog">
      <p>The memo has words that are not saved.</p>
      <div className="dialog-actions">
        <Button className="button danger" onPress={onDiscard}>
          Discard
        </Button>
        <Button className="button" onPress={onKeep}>
          Keep writing
        </Button>
        <Button className="button primary" autoFocus onPress={onSave}>
          Save
        </Button>
      </div>
    </DialogBox>
  );
}
