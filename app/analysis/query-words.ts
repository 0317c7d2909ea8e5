import type { CodeQuery, QueryOperand, QueryOperator, QueryStep } from "../model/records.ts";
import type { Names } from "./change-names.ts";

/** What the operators are called, in the order in which they are offered. */
export const operatorNames: ReadonlyMap<QueryOperator, string> = new Map([
  ["and", "AND"],
  ["or", "OR"],
  ["not", "NOT"],
  ["overlaps", "OVERLAPS"],
  ["within", "WITHIN"],
  ["encloses", "ENCLOSES"],
  ["followed-by", "FOLLOWED BY"],
  ["near", "NEAR"],
]);

/** Whether an operator counts paragraphs. */
export function countsParagraphs(operator: QueryOperator): boolean {
  return operator === "followed-by" || operator === "near";
}

/** A query in words: `Cost with sub-codes or Fees AND Staff NOT NEAR (2 paragraphs) query “Dear”`. */
export function queryInWords({ operand, steps }: CodeQuery, names: Names): string {
  return [operandInWords(operand, names), ...steps.map((step) => stepInWords(step, names))].join(" ");
}

function stepInWords(step: QueryStep, names: Names): string {
  return `${operatorInWords(step)} ${operandInWords(step.operand, names)}`;
}

function operatorInWords({ operator, isNegated, paragraphs }: QueryStep): string {
  const name = operatorNames.get(operator) ?? operator;
  const said = isNegated ? `NOT ${name}` : name;
  if (!countsParagraphs(operator)) return said;
  if (paragraphs === 0) return `${said} (same paragraph)`;
  return `${said} (${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"})`;
}

function operandInWords(operand: QueryOperand, names: Names): string {
  switch (operand.kind) {
    case "any":
      return "any code";
    case "query":
      return `query “${names.get(operand.queryId) ?? "since deleted"}”`;
    case "codes": {
      const codes = operand.codes.map(({ codeId, withSubcodes }) => {
        const name = names.get(codeId) ?? "a deleted code";
        return withSubcodes ? `${name} with sub-codes` : name;
      });
      return codes.length === 0 ? "no code" : codes.join(" or ");
    }
  }
}
