import { type FormEvent, useMemo, useState } from "react";
import { Button, Form } from "react-aria-components";
import { inOrder } from "../../app/cases/column-ids.ts";
import { editDocuments } from "../../app/cases/edit-documents.ts";
import { cellReader, unfitReason } from "../../app/cases/read-value.ts";
import type { Document } from "../../app/model/records.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { problemSentence } from "../ui/notices.ts";
import { TextInput } from "../ui/text-input.tsx";
import { useProject, useRecords } from "../use-project.tsx";

/** Gives several documents one value of a variable, or takes it from them. */
export function ValueDialog(props: { readonly documents: readonly Document[]; readonly onClose: () => void }) {
  const { documents, onClose } = props;
  const session = useProject();
  const rows = useRecords(({ variables }) => variables);
  const variables = useMemo(() => inOrder(rows.values()), [rows]);
  const [variableId, setVariableId] = useState(variables[0]?.id ?? "");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const variable = rows.get(variableId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!variable) return;
    const value = text.trim() === "" ? null : cellReader(variable.type)(text);
    if (value === null && text.trim() !== "") return setProblem(`${unfitReason(variable.type, text)}.`);
    const edits = documents.map(({ id }) => ({ id, values: new Map([[variableId, value]]) }));
    session
      .commit("Set variable", async (read) => editDocuments(await read.documents.toArray(), edits))
      .then(onClose, (error: unknown) => setProblem(problemSentence(error)));
  };
  const count = documents.length;
  return (
    <DialogBox title="Set a variable" onClose={onClose}>
      {variables.length === 0 ? (
        <p>The project has no variables yet. Add one in Cases.</p>
      ) : (
        <Form className="dialog-form" id="value-form" validationBehavior="aria" onSubmit={submit}>
          <ChoiceSelect
            label="Variable"
            items={variables}
            value={variableId}
            onChange={(id) => {
              setVariableId(id);
              setProblem(null);
            }}
          />
          <TextInput
            label="Value"
            value={text}
            onChange={(value) => {
              setText(value);
              setProblem(null);
            }}
            hint={`For ${count === 1 ? `“${documents[0]?.name}”` : `all ${count.toLocaleString("en")} selected documents`}. Nothing takes the value away.`}
            error={problem}
          />
        </Form>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        {variables.length > 0 && (
          <Button className="button primary" type="submit" form="value-form">
            Set
          </Button>
        )}
      </div>
    </DialogBox>
  );
}
