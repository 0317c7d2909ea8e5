import { useMemo } from "react";
import { addCode, type CodeFields } from "../../app/codebook/add-code.ts";
import { deleteCode } from "../../app/codebook/delete-code.ts";
import { editCode } from "../../app/codebook/edit-code.ts";
import { moveCode, type Place } from "../../app/codebook/move-code.ts";
import { planStarter, type StarterCodebook } from "../../app/codebook/starter.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { type ProjectSession, type Reader, readDependents, useProject } from "../use-project.tsx";

type NamedFields = Partial<CodeFields> & Pick<CodeFields, "name">;

/**
 * What can be done to the codebook; each is one change, worked out from the rows as they are when it is written.
 * `add`, `edit` and `rename` reject with a sentence for the form; the others show it as a notice.
 */
type CodebookActions = {
  readonly add: (parentId: Id | null, fields: NamedFields) => Promise<void>;
  readonly edit: (id: Id, fields: Partial<CodeFields>) => Promise<void>;
  readonly rename: (id: Id, name: string) => Promise<void>;
  /** `place` sees the codes as they are; null leaves the code where it is. */
  readonly move: (id: Id, place: (codes: readonly Code[]) => Place | null) => void;
  readonly remove: (id: Id) => void;
  readonly addStarter: (starter: StarterCodebook) => void;
};

export function useCodebookActions(): CodebookActions {
  const session = useProject();
  return useMemo(() => codebookActions(session), [session]);
}

function codebookActions(session: ProjectSession): CodebookActions {
  const edit = async (label: string, id: Id, fields: Partial<CodeFields>) => {
    await session.commit(label, async (read) => {
      const codes = await read.codes.toArray();
      return editCode(codes, existing(codes, id), fields);
    });
  };
  return {
    add: async (parentId, fields) => {
      await session.commit("Add code", async (read) => {
        return addCode(await read.codes.toArray(), parentId, fields, systemIdentity).diff;
      });
    },
    edit: (id, fields) => edit("Edit code", id, fields),
    rename: (id, name) => edit("Rename code", id, { name }),
    move: (id, place) => {
      session.commit("Move code", async (read) => planMove(await read.codes.toArray(), id, place)).catch(notifyProblem);
    },
    remove: (id) => {
      session.commit("Delete code", (read) => planDelete(read, id)).catch(notifyProblem);
    },
    addStarter: (starter) => {
      session
        .commit("Add starter codebook", async (read) => {
          return planStarter(starter, await read.codes.toArray(), systemIdentity);
        })
        .catch(notifyProblem);
    },
  };
}

/** A move below itself is no move. */
function planMove(codes: readonly Code[], id: Id, place: (codes: readonly Code[]) => Place | null): Diff {
  const to = place(codes);
  if (to === null || (to.parentId !== null && subtreeIds(codes, id).has(to.parentId))) return {};
  return moveCode(codes, existing(codes, id), to);
}

async function planDelete(read: Reader, id: Id): Promise<Diff> {
  const codes = await read.codes.toArray();
  const code = codes.find((one) => one.id === id);
  if (!code) return {};
  const ids = [...subtreeIds(codes, id)];
  const codings = await read.codings.where("codeId").anyOf(ids).toArray();
  return deleteCode(codes, codings, code, await readDependents(read));
}

function existing(codes: readonly Code[], id: Id): Code {
  const code = codes.find((one) => one.id === id);
  if (!code) throw new Error("This code was deleted in the meantime.");
  return code;
}
