import type { Variable } from "../model/records.ts";

/** The columns of an export that are no variables. */
export const caseColumns = ["case", "documents"] as const;
export const documentColumns = [
  ...["document", "codings", "words", "characters", "language", "imported", "sets", "cases"],
] as const;

/** The headings of what has a name in an export: `Years of service -> years_of_service`, each once and none that is taken. */
export function columnIds(named: readonly { readonly name: string }[], taken: readonly string[]): string[] {
  const known = new Set(taken);
  return named.map(({ name }) => {
    const plain =
      name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "_")
        .replace(/^_+|_+$/g, "") || "variable";
    let id = plain;
    for (let number = 2; known.has(id); number++) id = `${plain}_${number}`;
    known.add(id);
    return id;
  });
}

/** The variables in their order. */
export function inOrder(variables: Iterable<Variable>): readonly Variable[] {
  return [...variables].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
