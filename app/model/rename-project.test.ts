import { expect, test } from "vitest";
import type { Project } from "./records.ts";
import { renameProject } from "./rename-project.ts";

const project: Project = { id: "p", name: "Barriers", language: "es", createdAt: "2026-01-31T09:30:00.000Z" };

test("a new name changes nothing but the name and loses its outer white space", () => {
  expect(renameProject(project, " Barriers in Peru\n")).toEqual({
    project: { updated: [[project, { ...project, name: "Barriers in Peru" }]] },
  });
});

test("the same name changes nothing", () => {
  expect(renameProject(project, "Barriers ")).toEqual({});
});

test("a blank name is refused", () => {
  expect(() => renameProject(project, " \t")).toThrow("A project needs a name.");
});
