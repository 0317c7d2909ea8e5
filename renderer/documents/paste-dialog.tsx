import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { DialogBox } from "../ui/dialog-box.tsx";
import { TextInput } from "../ui/text-input.tsx";

/** Asks for a name and a text to become a document. */
export function PasteDialog(props: {
  readonly onPaste: (name: string, text: string) => void;
  readonly onClose: () => void;
}) {
  const { onPaste, onClose } = props;
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== "" && text.trim() !== "") onPaste(name, text);
  };
  return (
    <DialogBox title="Paste text" onClose={onClose} isWide>
      <Form className="dialog-form" validationBehavior="aria" onSubmit={submit}>
        <TextInput
          label="Document name"
          value={name}
          onChange={setName}
          autoFocus
          error={tried && name.trim() === "" ? "A document needs a name." : null}
        />
        <TextInput
          label="Text"
          value={text}
          onChange={setText}
          rows={14}
          hint="Begin a turn with the speaker and a colon, as in “Interviewer: 1. When did it start?”"
          error={tried && text.trim() === "" ? "There is no text to import." : null}
        />
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit">
            Continue
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}
