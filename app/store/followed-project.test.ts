import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { commit } from "./commit.ts";
import { FollowedProject } from "./followed-project.ts";
import { author, newDatabase } from "./test-project.ts";

async function followed() {
  const db = await newDatabase();
  const seen: number[] = [];
  const project = await FollowedProject.open(db.name.replace("quipu-project-", ""), ({ snapshot }) =>
    seen.push(snapshot.seq),
  );
  return { db, project, seen };
}

test("who asks for a change that is not there yet waits for it", async () => {
  const { db, project, seen } = await followed();
  expect((await project.reached(1)).coders.size).toBe(1);
  const second = project.reached(2);
  await commit(db, { label: "Add", author }, () => ({ coders: { added: [{ id: "bea", name: "Bea" }] } }));
  expect((await second).coders.get("bea")?.name).toBe("Bea");
  expect(project.snapshot.seq).toBe(2);
  expect(seen).toEqual([2]);
});

test("where it can be followed no further, whoever waits is told, now and later", async () => {
  const { project } = await followed();
  const waiting = project.reached(9);
  project.fail(new Error("The disk is gone."));
  await expect(waiting).rejects.toThrow("The disk is gone.");
  await expect(project.reached(9)).rejects.toThrow("The disk is gone.");
  expect((await project.reached(1)).seq).toBe(1);
});
