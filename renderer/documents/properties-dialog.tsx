import { type FormEvent, useMemo, useState } from "react";
import { Button, Form } from "react-aria-components";
import { inOrder } from "../../app/cases/column-ids.ts";
import { editProperties } from "../../app/cases/edit-properties.ts";
import { cellReader, unfitReason } from "../../app/cases/read-value.ts";
import { type Value, valueText } from "../../app/cases/value-text.ts";
import type { Document, Id, Variable } from "../../app/model/records.ts";
import { CheckList } from "../ui/check-list.tsx";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { languages } from "../ui/languages.ts";
import { problemSentence } from "../ui/notices.ts";
import { TextInput } from "../ui/text-input.tsx";
import { useProject, useRecords } from "../use-project.tsx";
import { DocumentFactsList } from "./document-facts-list.tsx";
import { useDocumentSets } from "./use-document-rows.ts";
import "./properties.css";

/** All that is known of a document, and what of it can be changed, in one undo step. */
export function PropertiesDialog(props: { readonly document: Document; readonly onClose: () => void }) {
  const { document, onClose } = props;
  const session = useProject();
  const rows = useRecords(({ variables }) => variables);
  const variables = useMemo(() => inOrder(rows.values()), [rows]);
  const [name, setName] = useState(document.name);
  const [language, setLanguage] = useState(document.language);
  const groups = useGroups(document.id);
  const values = useValueTexts(document, variables);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = values.read();
    if (!read) return;
    const properties = { name, language, values: read, setIds: groups.setIds, caseIds: groups.caseIds };
    session
      .commit("Edit properties", async (reader) => {
        const [documents, sets, cases] = [reader.documents, reader.sets, reader.cases];
        const current = {
          documents: await documents.toArray(),
          sets: await sets.toArray(),
          cases: await cases.toArray(),
        };
        return editProperties(current, document.id, properties);
      })
      .then(onClose, (error: unknown) => setProblem(problemSentence(error)));
  };
  return (
    <DialogBox title={`Properties of “${document.name}”`} onClose={onClose} size="wide">
      <Form className="dialog-form" validationBehavior="aria" onSubmit={submit}>
        <div className="properties-top">
          <TextInput
            label="Name"
            value={name}
            onChange={(typed) => {
              setName(typed);
              setProblem(null);
            }}
            autoFocus
            error={problem}
          />
          <LanguageChoice value={language} onChange={setLanguage} />
        </div>
        <DocumentFactsList document={document} />
        <GroupLists {...groups} />
        {variables.length > 0 && (
          <fieldset className="properties-values" aria-label="Variables">
            {variables.map((variable) => (
              <TextInput
                key={variable.id}
                label={variable.name}
                value={values.texts.get(variable.id) ?? ""}
                onChange={(text) => values.set(variable.id, text)}
                error={values.problems.get(variable.id) ?? null}
              />
            ))}
          </fieldset>
        )}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit">
            Save
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

function LanguageChoice({ value, onChange }: { readonly value: string; readonly onChange: (tag: string) => void }) {
  const items = useMemo(() => {
    const known = languages.map(({ tag, name }) => ({ id: tag, name }));
    return known.some(({ id }) => id === value) ? known : [{ id: value, name: value }, ...known];
  }, [value]);
  return <ChoiceSelect label="Language (tells words apart)" items={items} value={value} onChange={onChange} />;
}

function useGroups(documentId: Id) {
  const sets = useDocumentSets();
  const cases = useRecords(({ cases }) => cases);
  const [setIds, onSets] = useState<ReadonlySet<Id>>(
    () => new Set(sets.flatMap(({ id, memberIds }) => (memberIds.includes(documentId) ? [id] : []))),
  );
  const [caseIds, onCases] = useState<ReadonlySet<Id>>(
    () => new Set(cases.flatMap(({ id, documentIds }) => (documentIds.includes(documentId) ? [id] : []))),
  );
  return { sets, cases, setIds, onSets, caseIds, onCases };
}

function GroupLists({ sets, cases, setIds, onSets, caseIds, onCases }: ReturnType<typeof useGroups>) {
  if (sets.length === 0 && cases.length === 0) return null;
  return (
    <div className="properties-groups">
      {sets.length > 0 && <CheckList label="Sets" items={sets} chosen={setIds} onChoose={onSets} />}
      {cases.length > 0 && <CheckList label="Cases" items={cases} chosen={caseIds} onChoose={onCases} />}
    </div>
  );
}

/** The values of a document as they are typed, and why one cannot be read. */
function useValueTexts(document: Document, variables: readonly Variable[]) {
  const [before] = useState(
    () => new Map(document.values.map(({ variableId, value }) => [variableId, valueText(value)])),
  );
  const [texts, setTexts] = useState<ReadonlyMap<Id, string>>(before);
  const [problems, setProblems] = useState<ReadonlyMap<Id, string>>(new Map());
  return {
    texts,
    problems,
    set: (id: Id, text: string) => {
      setTexts(new Map(texts).set(id, text));
      setProblems(new Map([...problems].filter(([of]) => of !== id)));
    },
    /** The values that were changed; null, with the sentences shown, where one cannot be read. */
    read: (): ReadonlyMap<Id, Value | null> | null => {
      const changed = variables.filter(({ id }) => (texts.get(id) ?? "").trim() !== (before.get(id) ?? "").trim());
      const { found, wrong } = readTexts(changed, texts);
      setProblems(wrong);
      return wrong.size === 0 ? found : null;
    },
  };
}

function readTexts(variables: readonly Variable[], texts: ReadonlyMap<Id, string>) {
  const found = new Map<Id, Value | null>();
  const wrong = new Map<Id, string>();
  for (const { id, type } of variables) {
    const text = (texts.get(id) ?? "").trim();
    const value = text === "" ? null : cellReader(type)(text);
    if (value === null && text !== "") wrong.set(id, `${unfitReason(type, text)}.`);
    else found.set(id, value);
  }
  return { found, wrong };
}
