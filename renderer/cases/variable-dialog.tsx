import { type FormEvent, useMemo, useState } from "react";
import { Button, Form } from "react-aria-components";
import { type Retyping, retypeVariable } from "../../app/cases/retype-variable.ts";
import { addVariable, editVariable } from "../../app/cases/variables.ts";
import type { Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Variable, VariableType } from "../../app/model/records.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { problemSentence } from "../ui/notices.ts";
import { TextInput } from "../ui/text-input.tsx";
import { type Reader, useProject, useRecords } from "../use-project.tsx";

/** The types of variables by their names on the screen. */
export const variableTypes: readonly { readonly id: VariableType; readonly name: string }[] = [
  { id: "text", name: "Text" },
  { id: "number", name: "Number" },
  { id: "yes-no", name: "Yes or no" },
  { id: "date", name: "Date" },
  { id: "choice", name: "Choice" },
];

const HINTS: Readonly<Record<VariableType, string>> = {
  text: "Any words.",
  number: "Such as 41.5 or 41,5.",
  "yes-no": "Yes or no; sí and no are understood as well.",
  date: "Such as 2026-01-31, or 31/1/2026 with the day first.",
  choice: "The values in use are offered again.",
};

const LOST_SHOWN = 5;

/** Asks for a variable's name and type; another type shows which values would be lost before anything is. */
export function VariableDialog(props: { readonly variable: Variable | null; readonly onClose: () => void }) {
  const { variable, onClose } = props;
  const session = useProject();
  const [name, setName] = useState(variable?.name ?? "");
  const [type, setType] = useState<VariableType>(variable?.type ?? "text");
  const [problem, setProblem] = useState<string | null>(null);
  const retyping = useRetyping(variable, type);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const plan = (read: Reader) =>
      variable ? planEdit(read, variable, { name, type }) : planAdd(read, { name, type });
    session
      .commit(variable ? "Edit variable" : "Add variable", plan)
      .then(onClose, (error: unknown) => setProblem(problemSentence(error)));
  };
  return (
    <DialogBox title={variable ? "Edit variable" : "New variable"} onClose={onClose}>
      <Form className="dialog-form" validationBehavior="aria" onSubmit={submit}>
        <TextInput
          label="Variable name"
          value={name}
          onChange={(value) => {
            setName(value);
            setProblem(null);
          }}
          autoFocus
          error={problem}
        />
        <ChoiceSelect label="Type" items={variableTypes} value={type} onChange={setType} />
        <p className="hint">{HINTS[type]}</p>
        {retyping && <Losses retyping={retyping} />}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit">
            {variable ? "Save" : "Add variable"}
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

function useRetyping(variable: Variable | null, type: VariableType): Retyping | null {
  const cases = useRecords(({ cases }) => cases);
  const documents = useRecords(({ documents }) => documents);
  return useMemo(() => {
    return variable && type !== variable.type ? retypeVariable(variable, type, { cases, documents }) : null;
  }, [variable, type, cases, documents]);
}

function Losses({ retyping: { valueCount, lost } }: { readonly retyping: Retyping }) {
  const kept = valueCount - lost.length;
  return (
    <div role="status">
      <p>
        {kept.toLocaleString("en")} of {valueCount.toLocaleString("en")}{" "}
        {valueCount === 1 ? "value fits" : "values fit"} the new type.
        {lost.length > 0 && ` The others would be lost; Undo brings them back:`}
      </p>
      {lost.length > 0 && (
        <ul className="lost-values">
          {lost.slice(0, LOST_SHOWN).map(({ of, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two cases may have one name and one value
            <li key={index} dir="auto">
              “{text}” of {of}
            </li>
          ))}
          {lost.length > LOST_SHOWN && <li>and {(lost.length - LOST_SHOWN).toLocaleString("en")} more</li>}
        </ul>
      )}
    </div>
  );
}

type About = { readonly name: string; readonly type: VariableType };

async function planAdd(read: Reader, about: About): Promise<Diff> {
  return addVariable(await read.variables.toArray(), about, systemIdentity).diff;
}

async function planEdit(read: Reader, { id }: Variable, to: About): Promise<Diff> {
  const variables = await read.variables.toArray();
  const current = variables.find((one) => one.id === id);
  if (!current) throw new Error("This variable was deleted in the meantime.");
  const rows = { cases: await read.cases.toArray(), documents: await read.documents.toArray() };
  return editVariable(variables, current, to, rows).diff;
}
