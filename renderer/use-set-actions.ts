import { useMemo } from "react";
import { withDependents } from "../app/model/dependents.ts";
import type { Diff } from "../app/model/diff.ts";
import { systemIdentity } from "../app/model/identity.ts";
import { addSet, changeMembers, removeSet, renameSet } from "../app/model/record-sets.ts";
import type { Id, RecordSet } from "../app/model/records.ts";
import { type Reader, readDependents, useCommit, useProject } from "./use-project.tsx";

/** What can be done to sets, of codes or of documents; each is one change. */
export function useSetActions() {
  const session = useProject();
  const commit = useCommit();
  return useMemo(
    () => ({
      /** Rejects where the name is blank or taken. */
      add: (kind: RecordSet["kind"], name: string, memberIds: readonly Id[]) =>
        session.commit("Add set", async (read) => {
          return addSet(await read.sets.toArray(), { kind, name, memberIds }, systemIdentity).diff;
        }),
      /** Rejects where the name is blank or taken. */
      rename: ({ id }: RecordSet, name: string) =>
        session.commit("Rename set", (read) => planOn(read, id, (set, sets) => renameSet(sets, set, name))),
      addTo: ({ id }: RecordSet, add: readonly Id[]) => {
        void commit("Add to set", (read) => planOn(read, id, (set) => changeMembers(set, { add })));
      },
      removeFrom: ({ id }: RecordSet, remove: readonly Id[]) => {
        void commit("Remove from set", (read) => planOn(read, id, (set) => changeMembers(set, { remove })));
      },
      remove: ({ id }: RecordSet) => {
        void commit("Delete set", async (read) => {
          const dependents = await readDependents(read);
          return await planOn(read, id, (set) => withDependents(removeSet(set), dependents));
        });
      },
    }),
    [session, commit],
  );
}

async function planOn(read: Reader, id: Id, plan: (set: RecordSet, sets: readonly RecordSet[]) => Diff): Promise<Diff> {
  const sets = await read.sets.toArray();
  const set = sets.find((one) => one.id === id);
  if (!set) throw new Error("This set was deleted in the meantime.");
  return plan(set, sets);
}
