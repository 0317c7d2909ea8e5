import { expect, it } from "vitest";
import type { Identity } from "../model/identity.ts";
import type { Code } from "../model/records.ts";
import { planStarter, type StarterCode, type StarterCodebook } from "./starter.ts";
import { codeTree, flatten } from "./tree.ts";

const blank = { color: "#3f9142", definition: "", inclusion: "", exclusion: "", example: "", isCodable: true };
const starterCode = (name: string, ...children: StarterCode[]): StarterCode => ({ ...blank, name, children });
const code = (id: string, name: string, parentId: string | null, position: number): Code => ({
  ...{ ...blank, id, name, parentId, position, createdAt: "2026-01-01T00:00:00.000Z" },
});

const starter: StarterCodebook = {
  ...{ id: "fruit", name: "Fruit", description: "" },
  codes: [starterCode("Stone", starterCode("Plum"), starterCode("Cherry", starterCode("Sour"))), starterCode("Berry")],
};

function countingIdentity(): Identity {
  let next = 0;
  return { newId: () => `new-${next++}`, now: () => "2026-02-02T00:00:00.000Z" };
}

const plan = (existing: readonly Code[]) => planStarter(starter, existing, countingIdentity());
const paths = (codes: readonly Code[]) => flatten(codeTree(codes)).map(({ path }) => path);

it("plants the whole tree in an empty codebook, in its order", () => {
  expect(paths(plan([]).codes?.added ?? [])).toEqual([
    "Stone",
    "Stone > Plum",
    "Stone > Cherry",
    "Stone > Cherry > Sour",
    "Berry",
  ]);
});

it("stands after the codes that there are, and leaves them alone", () => {
  const existing = [code("a", "Nuts", null, 0), code("b", "Roots", null, 4)];
  const diff = plan(existing);
  expect(diff.codes?.added?.filter(({ parentId }) => parentId === null).map(({ position }) => position)).toEqual([
    5, 6,
  ]);
  expect(diff.codes?.updated).toBeUndefined();
  expect(diff.codes?.removed).toBeUndefined();
});

it("fills up a code of the same name rather than doubling it, whatever the case", () => {
  const existing = [code("s", "stone", null, 0), code("c", "Cherry", "s", 0)];
  const all = [...existing, ...(plan(existing).codes?.added ?? [])];
  expect(paths(all)).toEqual(["stone", "stone > Cherry", "stone > Cherry > Sour", "stone > Plum", "Berry"]);
});

it("changes nothing when planned twice", () => {
  const once = plan([]).codes?.added ?? [];
  expect(plan(once)).toEqual({});
});

it("takes a code of the same name elsewhere in the tree for another one", () => {
  const existing = [code("n", "Nuts", null, 0), code("p", "Plum", "n", 0)];
  expect(plan(existing).codes?.added).toHaveLength(5);
});
