import { useMemo } from "react";
import type { RowKind, TableColumnUse } from "../../app/cases/table-columns.ts";
import { unclearNumber } from "../../app/cases/table-values.ts";
import { type DecimalSign, numberReader } from "../../app/import/survey/numbers.ts";
import type { SurveyTable } from "../../app/import/survey/table.ts";
import type { Variable, VariableType } from "../../app/model/records.ts";
import { beginning } from "../../app/text/shortened.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { variableTypes } from "./variable-dialog.tsx";

const [SAMPLE_ROWS, SAMPLE_CHARACTERS] = [3, 60];

/** The columns of a table with their first rows: of each it is chosen what it is, and, in doubt, its decimal sign. */
export function ColumnTable(props: {
  readonly table: SurveyTable;
  readonly kind: RowKind;
  readonly variables: readonly Variable[];
  readonly uses: readonly TableColumnUse[];
  readonly onUses: (uses: readonly TableColumnUse[]) => void;
}) {
  const { table, kind, variables, uses, onUses } = props;
  const items = useMemo(() => itemsOf(kind, variables), [kind, variables]);
  const unclear = useMemo(() => table.columns.map((_, column) => unclearNumber(table, column)), [table]);
  const choose = (column: number, next: TableColumnUse) => {
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
                  onChange={(id) => choose(column, readUse(id))}
                />
                <DecimalSelect
                  column={name}
                  unclear={unclear[column] ?? null}
                  use={uses[column]}
                  variables={variables}
                  onUse={(use) => choose(column, use)}
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

/** Asks for the decimal sign of a column of numbers that doesn't tell it. */
function DecimalSelect(props: {
  readonly column: string;
  readonly unclear: string | null;
  readonly use: TableColumnUse | undefined;
  readonly variables: readonly Variable[];
  readonly onUse: (use: TableColumnUse) => void;
}) {
  const { column, unclear, use, variables, onUse } = props;
  if (unclear === null || (use?.as !== "new" && use?.as !== "variable")) return null;
  const type = use.as === "new" ? use.type : variables.find(({ id }) => id === use.variableId)?.type;
  if (type !== "number") return null;
  const asRead = (sign: DecimalSign) => `“${unclear}” is ${numberReader([], sign)(unclear)}`;
  return (
    <ChoiceSelect
      label={`Decimal sign of “${column}”`}
      isBare
      items={[
        ...(use.decimal ? [] : [{ id: "unknown", name: "Choose the decimal sign" } as const]),
        { id: ".", name: `Decimal point: ${asRead(".")}` },
        { id: ",", name: `Decimal comma: ${asRead(",")}` },
      ]}
      value={use.decimal ?? "unknown"}
      onChange={(id) => id !== "unknown" && onUse({ ...use, decimal: id })}
    />
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
