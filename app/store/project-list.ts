import { Dexie, type EntityTable } from "dexie";
import type { Id, Timestamp } from "../model/records.ts";
import { databaseName, ProjectDatabase } from "./database.ts";

/** A project as the welcome screen lists it. */
export type ListedProject = {
  readonly id: Id;
  readonly name: string;
  readonly openedAt: Timestamp;
};

type Setting = { readonly id: string; readonly value: unknown };

/** Which projects there are on this computer, and which one was open last. The projects hold everything else. */
export class ProjectList extends Dexie {
  declare readonly projects: EntityTable<ListedProject, "id">;
  declare readonly settings: EntityTable<Setting, "id">;

  constructor() {
    super("quipu-projects", { chromeTransactionDurability: "strict" });
    this.version(1).stores({ projects: "id", settings: "id" });
  }

  /** All projects, the last opened first. */
  async all(): Promise<ListedProject[]> {
    await this.#adoptUnlisted();
    const projects = await this.projects.toArray();
    return projects.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  }

  /** The project that was open when the window closed, or null. */
  async openProjectId(): Promise<Id | null> {
    const value = (await this.settings.get("openProjectId"))?.value;
    return typeof value === "string" && (await this.projects.get(value)) ? value : null;
  }

  async rememberOpen(id: Id | null): Promise<void> {
    await this.settings.put({ id: "openProjectId", value: id });
  }

  /** Deletes a project with everything in it, for good. */
  async deleteProject(id: Id): Promise<void> {
    await Dexie.delete(databaseName(id));
    await this.projects.delete(id);
  }

  /** Lists projects whose creation was cut off between their first change and their line here. */
  async #adoptUnlisted(): Promise<void> {
    const prefix = databaseName("");
    const listed = new Set((await this.projects.toArray()).map(({ id }) => databaseName(id)));
    for (const name of await Dexie.getDatabaseNames()) {
      if (!name.startsWith(prefix) || listed.has(name)) continue;
      const id = name.slice(prefix.length);
      const db = new ProjectDatabase(id);
      const project = await db.project.toCollection().first();
      db.close();
      if (project) await this.projects.put({ id, name: project.name, openedAt: project.createdAt });
    }
  }
}
