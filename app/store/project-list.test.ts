import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { databaseName } from "./database.ts";
import { ProjectList } from "./project-list.ts";
import { newDatabase } from "./test-project.ts";

test("projects are listed the last opened first, one whose line is missing too", async () => {
  const list = new ProjectList();
  const [one, two] = [await newDatabase(), await newDatabase()];
  const idOf = ({ name }: { name: string }) => name.slice(databaseName("").length);
  await list.projects.put({ id: idOf(two), name: "Later", openedAt: "2026-05-01T00:00:00.000Z" });
  expect((await list.all()).map(({ id, name }) => [id, name])).toEqual([
    [idOf(two), "Later"],
    [idOf(one), "Study"],
  ]);

  await list.rememberOpen(idOf(one));
  expect(await list.openProjectId()).toBe(idOf(one));
  one.close();
  await list.deleteProject(idOf(one));
  expect(await list.openProjectId()).toBeNull();
  expect(await Dexie.exists(one.name)).toBe(false);
  expect((await list.all()).map(({ id }) => id)).toEqual([idOf(two)]);
});
