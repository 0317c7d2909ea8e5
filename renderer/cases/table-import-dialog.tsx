import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { planTable, type TablePlan, type TableProject } from "../../app/cases/plan-table.ts";
import { guessColumns, type RowKind, type TableColumnUse } from "../../app/cases/table-columns.ts";
import type { SurveyTable } from "../../app/import/survey/table.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Variable, VariableType } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { beginning } from "../../app/text/shortened.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import { type Reader, useProject, useRecords } from "../use-project.tsx";
import { variableTypes } from "./variable-dialog.tsx";

const [SAMPLE_ROWS, SAMPLE_CHARACTERS] = [3, 60];

type Planned = { readonly plan: TablePlan; readonly problem: null } | { readonly plan: null; readonly problem: string };

/** What the columns of a table are, what taking it in would change, and the button that does. */
export function TableImportDialog(props: {
  readonly kind: RowKind;
  readonly fileName: string;
  readonly table: SurveyTable;
  readonly onClose: () => void;
}) {
  const { kind, fileName, table, onClose } = props;
  const session = useProject();
  const project = useTableProject();
  const [uses, setUses] = useState(() => guessColumns(table, kind, project.variables));
  const [problem, setProblem] = useState<string | null>(null);
  const planned = useMemo(() => tryPlan(table, uses, { kind, project }), [table, uses, kind, project]);
  const save = () => {
    const plan = async (read: Reader) =>
      planTable(table, uses, { kind, project: await readProject(read) }, systemIdentity).diff;
    session.commit(`Import table of ${kind}`, plan).then(
      () => {
        onClose();
        if (planned.plan) notifyDone(`“${fileName}”: ${changesInWords(planned.plan, kind)}`);
      },
      (error: unknown) => setProblem(problemSentence(error)),
    );
  };
  const warnings = [...table.warnings, ...(planned.plan?.problems ?? [])];
  const hasChanges = planned.plan !== null && Object.keys(planned.plan.diff).length > 0;
  const trouble = problem ?? planned.problem;
  return (
    <DialogBox title={`Import ${kind} from “${fileName}”`} onClose={onClose} size="wide">
      <p role="status">{planned.plan && changesInWords(planned.plan, kind)}</p>
      <p className="hint">Empty cells leave what is there. Undo takes all of it back.</p>
      {trouble !== null && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="lost-values">
          {warnings.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ColumnTable
        table={table}
        kind={kind}
        variables={project.variables}
        uses={uses}
        onUses={(next) => {
          setUses(next);
          setProblem(null);
        }}
      />
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" autoFocus isDisabled={!hasChanges} onPress={save}>
          Import
        </Button>
      </div>
    </DialogBox>
  );
}

function ColumnTable(props: {
  readonly table: SurveyTable;
  readonly kind: RowKind;
  readonly variables: readonly Variable[];
  readonly uses: readonly TableColumnUse[];
  readonly onUses: (uses: readonly TableColumnUse[]) => void;
}) {
  const { table, kind, variables, uses, onUses } = props;
  const items = useMemo(() => itemsOf(kind, variables), [kind, variables]);
  const choose = (column: number, id: string) => {
    const next = readUse(id);
    onUses(uses.map((one, index) => (index === column ? next : isTwice(one, next) ? { as: "ignore" } : one)));
  };
  return (
    <div className="scroll column-uses">
      <table>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What it is</th>
            <th scope="col">First rows</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((name, column) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>
                <ChoiceSelect
                  label={`What “${name}” is`}
                  isBare
                  items={items}
                  value={idOf(uses[column])}
                  onChange={(id) => choose(column, id)}
                />
              </td>
              <td className="column-sample" dir="auto">
                {table.rows
                  .slice(0, SAMPLE_ROWS)
                  .map((row) => beginning(row[column] ?? "", SAMPLE_CHARACTERS))
                  .filter(Boolean)
                  .join(" · ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function itemsOf(kind: RowKind, variables: readonly Variable[]) {
  return [
    { id: "name", name: kind === "cases" ? "Case" : "Document" },
    ...(kind === "cases" ? [{ id: "documents", name: "Documents" }] : []),
    ...variables.map(({ id, name }) => ({ id: `variable ${id}`, name: `Variable “${name}”` })),
    ...variableTypes.map(({ id, name }) => ({ id: `new ${id}`, name: `New variable: ${name.toLowerCase()}` })),
    { id: "ignore", name: "Left out" },
  ];
}

function idOf(use: TableColumnUse | undefined): string {
  if (use?.as === "variable") return `variable ${use.variableId}`;
  return use?.as === "new" ? `new ${use.type}` : (use?.as ?? "ignore");
}

function readUse(id: string): TableColumnUse {
  const [as = "", of = ""] = [id.split(" ")[0], id.slice(id.indexOf(" ") + 1)];
  if (as === "variable") return { as, variableId: of };
  if (as === "new") return { as, type: of as VariableType };
  return as === "name" || as === "documents" ? { as } : { as: "ignore" };
}

/** One column names the row, and one each variable. */
function isTwice(one: TableColumnUse, next: TableColumnUse): boolean {
  return one.as !== "new" && one.as !== "ignore" && idOf(one) === idOf(next);
}

function useTableProject(): TableProject {
  const cases = useRecords(({ cases }) => cases);
  const documents = useRecords(({ documents }) => documents);
  const variables = useRecords(({ variables }) => variables);
  return useMemo(() => ({ cases, documents, variables: [...variables.values()] }), [cases, documents, variables]);
}

async function readProject(read: Reader): Promise<TableProject> {
  const [cases, documents, variables] = [
    await read.cases.orderBy("id").toArray(),
    await read.documents.toArray(),
    await read.variables.toArray(),
  ];
  const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;
  return { cases: cases.sort(byPosition), documents: documents.sort(byPosition), variables };
}

function tryPlan(
  table: SurveyTable,
  uses: readonly TableColumnUse[],
  about: { readonly kind: RowKind; readonly project: TableProject },
): Planned {
  if (!uses.some(({ as }) => as === "name")) {
    return { plan: null, problem: `Choose the column that names the ${about.kind}.` };
  }
  try {
    return { plan: planTable(table, uses, about, systemIdentity), problem: null };
  } catch (error) {
    return { plan: null, problem: problemSentence(error) };
  }
}

/** `3 new cases, 2 changed, 10 as they are; 1 new variable.` */
function changesInWords({ added, changed, same, newVariables }: TablePlan, kind: RowKind): string {
  const noun = kind.slice(0, -1);
  const rows = [
    ...(kind === "cases" ? [countInWords(added, `new ${noun}`)] : []),
    kind === "cases"
      ? `${changed.toLocaleString("en")} changed`
      : countInWords(changed, `${noun} changed`, `${kind} changed`),
    `${same.toLocaleString("en")} as they are`,
  ].join(", ");
  return `${rows}; ${countInWords(newVariables, "new variable")}.`;
}
