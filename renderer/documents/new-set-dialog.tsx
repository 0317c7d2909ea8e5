import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Document } from "../../app/model/records.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { problemSentence } from "../ui/notices.ts";
import { TextInput } from "../ui/text-input.tsx";
import { useSetActions } from "./use-set-actions.ts";

/** Asks for the name of a new set of documents, and makes it. */
export function NewSetDialog(props: { readonly documents: readonly Document[]; readonly onClose: () => void }) {
  const { documents, onClose } = props;
  const { create } = useSetActions();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const ids = documents.map(({ id }) => id);
    create(name, ids).then(onClose, (error: unknown) => setProblem(problemSentence(error)));
  };
  const count = documents.length;
  return (
    <DialogBox title="New set" onClose={onClose}>
      <Form className="dialog-form" validationBehavior="aria" onSubmit={submit}>
        <TextInput
          label="Set name"
          value={name}
          onChange={(value) => {
            setName(value);
            setProblem(null);
          }}
          hint={`Holds ${count === 1 ? `“${documents[0]?.name}”` : `the ${count.toLocaleString("en")} selected documents`}; a document may be in several sets.`}
          autoFocus
          error={problem}
        />
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit">
            Add set
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}
