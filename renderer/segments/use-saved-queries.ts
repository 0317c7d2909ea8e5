import { useMemo } from "react";
import type { Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { CodeQuery, Id, SavedQuery } from "../../app/model/records.ts";
import { addQuery, changeQuery, moveQuery, removeQuery, renameQuery } from "../../app/model/saved-queries.ts";
import { type Reader, useCommit, useProject } from "../use-project.tsx";

/** What can be done to saved queries; each is one change. */
export function useSavedQueries() {
  const session = useProject();
  const commit = useCommit();
  return useMemo(
    () => ({
      /** Answers the id that the query is kept under. Rejects where the name is blank or taken. */
      add: async (name: string, query: CodeQuery): Promise<Id> => {
        let id = "";
        await session.commit("Save query", async (read) => {
          const { diff, saved } = addQuery(await read.queries.toArray(), { name, query }, systemIdentity);
          id = saved.id;
          return diff;
        });
        return id;
      },
      /** Undefined where it failed and the user was told, as where the query would lead to itself. */
      change: ({ id }: SavedQuery, query: CodeQuery) =>
        commit("Save query", (read) => planOn(read, id, (saved, all) => changeQuery(all, saved, query))),
      /** Rejects where the name is blank or taken. */
      rename: ({ id }: SavedQuery, name: string) =>
        session.commit("Rename query", (read) => planOn(read, id, (saved, all) => renameQuery(all, saved, name))),
      move: ({ id }: SavedQuery, direction: "up" | "down") => {
        void commit("Move query", async (read) => moveQuery(await read.queries.toArray(), id, direction));
      },
      remove: ({ id }: SavedQuery) => commit("Delete query", (read) => planOn(read, id, removeQuery)),
    }),
    [session, commit],
  );
}

async function planOn(
  read: Reader,
  id: Id,
  plan: (saved: SavedQuery, queries: readonly SavedQuery[]) => Diff,
): Promise<Diff> {
  const queries = await read.queries.toArray();
  const saved = queries.find((one) => one.id === id);
  if (!saved) throw new Error("This query was deleted in the meantime.");
  return plan(saved, queries);
}
