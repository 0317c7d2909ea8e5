import { codeTree, flatten } from "../codebook/tree.ts";
import type { Code, Id } from "../model/records.ts";
import { type Color, colorOf } from "./colors.ts";

/** A code as pictures name it. */
export type CodeName = {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly color: Color;
};

/** The names of all codes, by id, in tree order. */
export function codeNames(codes: Iterable<Code>): ReadonlyMap<Id, CodeName> {
  return new Map(
    flatten(codeTree([...codes])).map(({ code, depth, path }) => {
      return [code.id, { name: code.name, path, depth, color: colorOf(code.color) }];
    }),
  );
}
