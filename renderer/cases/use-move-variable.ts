import { inOrder } from "../../app/cases/column-ids.ts";
import { moveVariable } from "../../app/cases/variables.ts";
import type { Variable } from "../../app/model/records.ts";
import { useCommit } from "../use-project.tsx";

/** Moves a variable one place to the left or to the right. */
export function useMoveVariable(): (variable: Variable, step: -1 | 1) => void {
  const commit = useCommit();
  return ({ id }, step) => {
    void commit("Move variable", async (read) => {
      const variables = inOrder(await read.variables.toArray());
      const at = variables.findIndex((one) => one.id === id);
      if (at + step < 0) return {};
      const before = variables[step < 0 ? at - 1 : at + 2];
      return moveVariable(variables, id, before?.id ?? null);
    });
  };
}
