import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code } from "../model/records.ts";
import { addCode } from "./add-code.ts";
import { PATH_SEPARATOR } from "./tree.ts";

/**
 * The code at a path such as `Common barriers > Cost`, whatever the case, with every code on the way that is missing
 * made. Throws where a part of the path is blank.
 */
export function addCodePath(
  codes: readonly Code[],
  path: string,
  identity: Identity,
): { readonly diff: Diff; readonly code: Code } {
  const added: Code[] = [];
  let code: Code | undefined;
  for (const name of path.split(PATH_SEPARATOR.trim()).map((part) => part.trim())) {
    const known = [...codes, ...added];
    const parentId = code?.id ?? null;
    const folded = name.toLocaleLowerCase();
    const found = known.find((one) => one.parentId === parentId && one.name.toLocaleLowerCase() === folded);
    code = found ?? addCode(known, parentId, { name }, identity).code;
    if (!found) added.push(code);
  }
  if (!code) throw new Error("A code needs a name.");
  return { diff: added.length > 0 ? { codes: { added } } : {}, code };
}
