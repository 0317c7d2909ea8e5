import { expect, test } from "vitest";
import { systemIdentity } from "../../app/model/identity.ts";
import { sample } from "../../fixtures/sample/sample.ts";
import { sampleContent } from "./sample-content.ts";

test("every coding of the sample project finds its passage, its document and its code", async () => {
  const { diff, unplaced } = await sampleContent(sample, { id: "coder", name: "Ana" }, systemIdentity);
  expect(unplaced).toEqual([]);
  expect(diff.codings?.added).toHaveLength(sample.codings.length);
  expect(sample.codings.length).toBeGreaterThan(100);
});

test("the sample's documents have their own names, their texts and turns with two speakers", async () => {
  const { diff } = await sampleContent(sample, { id: "coder", name: "Ana" }, systemIdentity);
  expect(diff.documents?.added?.map(({ name }) => name)).toEqual(sample.documents.map(({ name }) => name));
  expect(diff.texts?.added?.map(({ text }) => text)).toEqual(sample.documents.map(({ text }) => text));
  for (const { turns } of diff.turns?.added ?? []) expect(new Set(turns.map(({ role }) => role)).size).toBe(2);
});

test("the sample's documents have a value of each of its variables", async () => {
  const { diff } = await sampleContent(sample, { id: "coder", name: "Ana" }, systemIdentity);
  const ids = diff.variables?.added?.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  for (const { values } of diff.documents?.added ?? []) {
    expect(values.map(({ variableId }) => variableId)).toEqual(ids);
  }
});
