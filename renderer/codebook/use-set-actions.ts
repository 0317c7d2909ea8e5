import { useMemo } from "react";
import { withDependents } from "../../app/model/dependents.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import { addSet, changeMembers, removeSet, renameSet } from "../../app/model/record-sets.ts";
import type { Id, RecordSet } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { type ProjectSession, type Reader, readDependents, useProject } from "../use-project.tsx";

/** What can be done with sets of codes; each is one change. `add` and `rename` reject with a sentence for the form. */
type SetActions = {
  readonly add: (name: string, memberIds: readonly Id[]) => Promise<void>;
  readonly rename: (id: Id, name: string) => Promise<void>;
  readonly remove: (id: Id) => void;
  readonly change: (id: Id, members: { readonly add?: Iterable<Id>; readonly remove?: Iterable<Id> }) => void;
};

export function useSetActions(): SetActions {
  const session = useProject();
  return useMemo(() => setActions(session), [session]);
}

function setActions(session: ProjectSession): SetActions {
  return {
    add: async (name, memberIds) => {
      await session.commit("Add set of codes", async (read) => {
        return addSet(await read.sets.toArray(), { kind: "codes", name, memberIds }, systemIdentity).diff;
      });
    },
    rename: async (id, name) => {
      await session.commit("Rename set", async (read) => {
        return renameSet(await read.sets.toArray(), await existingSet(read, id), name);
      });
    },
    remove: (id) => {
      session
        .commit("Delete set", async (read) => {
          return withDependents(removeSet(await existingSet(read, id)), await readDependents(read));
        })
        .catch(notifyProblem);
    },
    change: (id, members) => {
      session
        .commit("Change set of codes", async (read) => changeMembers(await existingSet(read, id), members))
        .catch(notifyProblem);
    },
  };
}

async function existingSet(read: Reader, id: Id): Promise<RecordSet> {
  const set = await read.sets.get(id);
  if (!set) throw new Error("This set was deleted in the meantime.");
  return set;
}
