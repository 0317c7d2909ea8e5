import type { StarterCode } from "./starter.ts";
import type { CodeNode } from "./tree.ts";

/** A code with all below it, as what another project can take in with `plantCodes`. */
export function branchOf({ code, children }: CodeNode): StarterCode {
  const { name, color, definition, inclusion, exclusion, example, isCodable } = code;
  return { name, color, definition, inclusion, exclusion, example, isCodable, children: children.map(branchOf) };
}
