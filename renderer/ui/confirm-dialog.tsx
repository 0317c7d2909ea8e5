import { Button } from "react-aria-components";
import { DialogBox } from "./dialog-box.tsx";

/** Asks before something is done; `action` names it on the button. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  return (
    <DialogBox title={props.title} onClose={props.onCancel} role="alertdialog">
      <p>{props.text}</p>
      <div className="dialog-actions">
        <Button className="button" onPress={props.onCancel}>
          Cancel
        </Button>
        <Button className="button danger" autoFocus onPress={props.onConfirm}>
          {props.action}
        </Button>
      </div>
    </DialogBox>
  );
}
