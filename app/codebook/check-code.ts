import type { Code, Id } from "../model/records.ts";

/** The name without outer white space. Throws where it is blank or one of the siblings has it, whatever the case. */
export function checkName(name: string, siblings: readonly Code[]): string {
  const trimmed = name.trim();
  if (trimmed === "") throw new Error("A code needs a name.");
  const folded = fold(trimmed);
  const taken = siblings.find((sibling) => fold(sibling.name) === folded);
  if (taken) throw new Error(`There is a code “${taken.name}” in the same place already.`);
  return trimmed;
}

/** Throws where the code to stand above another is gone; null is the top level. */
export function checkParent(codes: readonly Code[], parentId: Id | null): void {
  if (parentId !== null && !codes.some(({ id }) => id === parentId)) {
    throw new Error("The code above it was deleted in the meantime.");
  }
}

/** What of a name counts where siblings are told apart: all but its case and outer white space. */
export function fold(name: string): string {
  return name.trim().toLocaleLowerCase();
}
