import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { DialogBox } from "./dialog-box.tsx";
import { problemSentence } from "./notices.ts";
import { TextInput } from "./text-input.tsx";

/** Asks for a name; where `onName` rejects, its sentence stands at the field and the dialog stays. */
export function NameDialog(props: {
  readonly title: string;
  readonly label: string;
  /** As it is before; empty for something new. */
  readonly name: string;
  readonly hint?: string;
  /** On the button. */
  readonly action: string;
  readonly onName: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { title, label, hint, action, onName, onClose } = props;
  const [name, setName] = useState(props.name);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (value: string) => {
    setName(value);
    setProblem(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onName(name).then(onClose, (error: unknown) => setProblem(problemSentence(error)));
  };
  return (
    <DialogBox title={title} onClose={onClose}>
      <Form className="dialog-form" validationBehavior="aria" onSubmit={submit}>
        <TextInput
          label={label}
          value={name}
          onChange={change}
          autoFocus
          error={problem}
          {...(hint !== undefined && { hint })}
        />
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit">
            {action}
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}
