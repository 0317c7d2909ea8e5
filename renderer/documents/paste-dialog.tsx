import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { DialogBox } from "../ui/dialog-box.tsx";
import { TextInput } from "../ui/text-input.tsx";

/** Asks for a name and a text to become a document. */
export function PasteDialog(props: {
  /** `html` is what was pasted, with its formatting; null where the text was typed, or pasted without. */
  readonly onPaste: (name: string, pasted: { readonly text: string; readonly html: string | null }) => void;
  readonly onClose: () => void;
}) {
  const { onPaste, onClose } = props;
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const [set, setSet] = useState<{ readonly html: string; readonly text: string } | null>(null);
  const [tried, setTried] = useState(false);
  // what was typed after pasting has no formatting, and would be lost
  const isSet = set !== null && set.text === text;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== "" && text.trim() !== "") onPaste(name, { text, html: isSet ? set.html : null });
  };
  return (
    <DialogBox title="Paste text" onClose={onClose} size="wide">
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
          onPaste={(data) => {
            const html = data.getData("text/html");
            if (html === "" || text !== "") return;
            // the browser puts it in as plain text; what the field holds then is what the formatting belongs to
            requestAnimationFrame(() =>
              setText((now) => {
                setSet({ html, text: now });
                return now;
              }),
            );
          }}
          hint={
            isSet
              ? "Its formatting is kept: bold, italic, headings, lists, links. Typing here lets it go."
              : "Begin a turn with the speaker and a colon, as in “Interviewer: 1. When did it start?”"
          }
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
