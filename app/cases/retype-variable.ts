import { combine, type Diff } from "../model/diff.ts";
import type { Case, Document, Variable, VariableType, VariableValue } from "../model/records.ts";
import { cellReader } from "./read-value.ts";
import { type Value, valueText } from "./value-text.ts";

/** A value that has no counterpart in another type. */
type LostValue = { readonly of: string; readonly text: string };

/** What giving a variable another type comes to. */
export type Retyping = {
  readonly diff: Diff;
  /** How many values there are. */
  readonly valueCount: number;
  /** Those that would be lost, with the names of their cases and documents. */
  readonly lost: readonly LostValue[];
};

type Rows = { readonly cases: readonly Case[]; readonly documents: readonly Document[] };

/**
 * Gives a variable another type: each of its values is read anew as the cells of one column, and yes and no become 1 and 0
 * as numbers. What cannot be read so is lost.
 */
export function retypeVariable(variable: Variable, type: VariableType, { cases, documents }: Rows): Retyping {
  if (type === variable.type) return { diff: {}, valueCount: 0, lost: [] };
  const values = [...cases, ...documents].flatMap((row) => heldValue(row.values, variable) ?? []);
  const read = cellReader(type, values.map(valueText));
  const convert = (value: Value) => {
    if (type === "number" && typeof value === "boolean") return value ? 1 : 0;
    return read(valueText(value));
  };
  const lost: LostValue[] = [];
  const change = <Row extends Case | Document>(rows: readonly Row[]) =>
    rows.flatMap((row): (readonly [Row, Row])[] => {
      const value = heldValue(row.values, variable);
      if (value === undefined) return [];
      const to = convert(value);
      if (to === null) lost.push({ of: row.name, text: valueText(value) });
      if (to === value) return [];
      return [[row, { ...row, values: replaced(row.values, variable, to) }]];
    });
  const [caseUpdates, documentUpdates] = [change(cases), change(documents)];
  const diff: Diff = { variables: { updated: [[variable, { ...variable, type }]] } };
  const withCases = caseUpdates.length > 0 ? combine(diff, { cases: { updated: caseUpdates } }) : diff;
  const all = documentUpdates.length > 0 ? combine(withCases, { documents: { updated: documentUpdates } }) : withCases;
  return { diff: all, valueCount: values.length, lost };
}

function heldValue(values: readonly VariableValue[], { id }: Variable): Value | undefined {
  return values.find(({ variableId }) => variableId === id)?.value;
}

function replaced(values: readonly VariableValue[], { id }: Variable, to: Value | null): VariableValue[] {
  return values.flatMap((one) => {
    if (one.variableId !== id) return [one];
    return to === null ? [] : [{ variableId: id, value: to }];
  });
}
