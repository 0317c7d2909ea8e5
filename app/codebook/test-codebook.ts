import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code } from "../model/records.ts";
import { type CodeNode, codeTree } from "./tree.ts";

/** For tests: a code whose id is its name, at the top unless `part` says otherwise. */
export function testCode(part: Partial<Code> & Pick<Code, "name">): Code {
  return {
    id: part.name,
    parentId: null,
    position: 0,
    color: "#d8433b",
    definition: "",
    inclusion: "",
    exclusion: "",
    example: "",
    isCodable: true,
    createdAt: "2026-01-31T09:30:00.000Z",
    ...part,
  };
}

/** For tests: the codes of an outline such as `Barriers(Cost Skills) Social`; one word is one code. */
export function codesOf(outline: string): Code[] {
  const codes: Code[] = [];
  const open: string[] = [];
  for (const [token] of outline.matchAll(/[()]|[^\s()]+/g)) {
    const last = codes.at(-1);
    if (token === "(" && last) open.push(last.id);
    else if (token === ")") open.pop();
    else {
      const parentId = open.at(-1) ?? null;
      const position = codes.filter((code) => code.parentId === parentId).length;
      codes.push(testCode({ name: token, parentId, position }));
    }
  }
  return codes;
}

/** For tests: the outline of codes, the inverse of `codesOf`. */
export function outlineOf(codes: readonly Code[]): string {
  const write = (nodes: readonly CodeNode[]): string =>
    nodes.map(({ code, children }) => code.name + (children.length > 0 ? `(${write(children)})` : "")).join(" ");
  return write(codeTree(codes));
}

/** For tests: the codes after a change to them. */
export function applyToCodes(codes: readonly Code[], { codes: diff = {} }: Diff): Code[] {
  const gone = new Set(diff.removed?.map(({ id }) => id));
  const to = new Map(diff.updated?.map(([from, code]) => [from.id, code]));
  return [...codes.filter(({ id }) => !gone.has(id)).map((code) => to.get(code.id) ?? code), ...(diff.added ?? [])];
}

/** For tests: ids `new-1`, `new-2` and so on, and one moment. */
export function testIdentity(): Identity {
  let count = 0;
  return {
    newId: () => {
      count += 1;
      return `new-${count}`;
    },
    now: () => "2026-02-01T00:00:00.000Z",
  };
}
