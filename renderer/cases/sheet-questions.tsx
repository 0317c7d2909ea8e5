import { removeCases } from "../../app/cases/remove-cases.ts";
import { removeVariable } from "../../app/cases/variables.ts";
import type { Case, Id, Variable } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { readDependents, useCommit, useRecords } from "../use-project.tsx";
import { CaseDocumentsDialog } from "./case-documents-dialog.tsx";
import { VariableDialog } from "./variable-dialog.tsx";

/** Something that needs an answer before it is done. */
export type SheetQuestion =
  | { readonly ask: "variable"; readonly variable: Variable | null }
  | { readonly ask: "delete variable"; readonly variable: Variable }
  | { readonly ask: "documents"; readonly of: Case }
  | { readonly ask: "delete cases"; readonly cases: readonly Case[] };

/** The dialog of a question about variables or cases. */
export function SheetQuestionDialog(props: { readonly question: SheetQuestion; readonly onClose: () => void }) {
  const { question, onClose } = props;
  switch (question.ask) {
    case "variable":
      return <VariableDialog variable={question.variable} onClose={onClose} />;
    case "documents":
      return <CaseDocumentsDialog of={question.of} onClose={onClose} />;
    case "delete variable":
      return <DeleteVariable variable={question.variable} onClose={onClose} />;
    case "delete cases":
      return <DeleteCases cases={question.cases} onClose={onClose} />;
  }
}

function DeleteVariable({ variable, onClose }: { readonly variable: Variable; readonly onClose: () => void }) {
  const commit = useCommit();
  const cases = useRecords(({ cases }) => cases);
  const documents = useRecords(({ documents }) => documents);
  const has = ({ values }: Pick<Case, "values">) => values.some(({ variableId }) => variableId === variable.id);
  const count = cases.filter(has).length + documents.filter(has).length;
  const lost = count === 0 ? "It has no values." : `Its ${countInWords(count, "value goes", "values go")} with it.`;
  return (
    <ConfirmDialog
      title="Delete variable"
      text={`Delete “${variable.name}” from the project? ${lost} Undo brings it back.`}
      action="Delete variable"
      onConfirm={() => {
        onClose();
        void commit("Delete variable", async (read) => {
          const current = await read.variables.get(variable.id);
          return current ? removeVariable(current, await readDependents(read)) : {};
        });
      }}
      onCancel={onClose}
    />
  );
}

function DeleteCases({ cases, onClose }: { readonly cases: readonly Case[]; readonly onClose: () => void }) {
  const commit = useCommit();
  const [first] = cases;
  const what = cases.length === 1 && first ? `“${first.name}”` : `${cases.length.toLocaleString("en")} cases`;
  const title = cases.length === 1 ? "Delete case" : "Delete cases";
  return (
    <ConfirmDialog
      title={title}
      text={`Delete ${what} from the project with all values? The documents stay. Undo brings ${cases.length === 1 ? "it" : "them"} back.`}
      action={title}
      onConfirm={() => {
        onClose();
        const ids = new Set<Id>(cases.map(({ id }) => id));
        void commit(title, async (read) => {
          const current = await read.cases.filter(({ id }) => ids.has(id)).toArray();
          return removeCases(current, await readDependents(read));
        });
      }}
      onCancel={onClose}
    />
  );
}
