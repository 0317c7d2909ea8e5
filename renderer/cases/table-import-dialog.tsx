import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { planTable, type TablePlan, type TableProject } from "../../app/cases/plan-table.ts";
import { guessColumns, type RowKind, type TableColumnUse } from "../../app/cases/table-columns.ts";
import type { SurveyTable } from "../../app/import/survey/table.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import { type Reader, useProject, useRecords } from "../use-project.tsx";
import { ColumnTable } from "./column-table.tsx";

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
