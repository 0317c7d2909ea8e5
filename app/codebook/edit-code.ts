import type { Diff } from "../model/diff.ts";
import type { Code } from "../model/records.ts";
import type { CodeFields } from "./add-code.ts";
import { checkName } from "./check-code.ts";

/** Changes what is said of a code; nothing new gives an empty diff. Throws where the name is blank or a sibling's. */
export function editCode(codes: readonly Code[], code: Code, fields: Partial<CodeFields>): Diff {
  const siblings = codes.filter(({ id, parentId }) => parentId === code.parentId && id !== code.id);
  const to: Code = { ...code, ...fields };
  const edited = fields.name === undefined ? to : { ...to, name: checkName(fields.name, siblings) };
  const changed = (Object.keys(edited) as (keyof Code)[]).some((key) => edited[key] !== code[key]);
  return changed ? { codes: { updated: [[code, edited]] } } : {};
}
