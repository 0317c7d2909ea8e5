import { useMemo } from "react";
import { addCode, type CodeFields } from "../../app/codebook/add-code.ts";
import { fold } from "../../app/codebook/check-code.ts";
import { deleteCodes } from "../../app/codebook/delete-codes.ts";
import { type CodebookDraft, type OnConflict, planDraft } from "../../app/codebook/draft.ts";
import { editCode } from "../../app/codebook/edit-code.ts";
import { type Merge, mergeCodes } from "../../app/codebook/merge-codes.ts";
import { moveCodes, type Place } from "../../app/codebook/move-code.ts";
import { recolorCodes } from "../../app/codebook/recolor-codes.ts";
import { type SplitChoice, splitCode } from "../../app/codebook/split-code.ts";
import { planStarter, type StarterCodebook } from "../../app/codebook/starter.ts";
import { codeTree, subtreesIds, topmost } from "../../app/codebook/tree.ts";
import type { Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { type ProjectSession, type Reader, readDependents, useProject } from "../use-project.tsx";

type NamedFields = Partial<CodeFields> & Pick<CodeFields, "name">;

/**
 * What can be done to the codebook; each is one change, worked out from the rows as they are when it is written.
 * Those that give a promise reject with a sentence for the form; the others show it as a notice.
 */
type CodebookActions = {
  readonly add: (parentId: Id | null, fields: NamedFields) => Promise<void>;
  readonly edit: (id: Id, fields: Partial<CodeFields>) => Promise<void>;
  readonly rename: (id: Id, name: string) => Promise<void>;
  /** `place` sees the codes as they are; null leaves the codes where they are. Codes below others of them go with these. */
  readonly move: (ids: readonly Id[], place: (codes: readonly Code[]) => Place | null) => void;
  readonly recolor: (ids: readonly Id[], color: string) => void;
  readonly remove: (ids: readonly Id[]) => void;
  readonly merge: (merge: Merge) => Promise<void>;
  readonly split: (codeId: Id, choices: ReadonlyMap<Id, SplitChoice>) => Promise<void>;
  readonly takeIn: (draft: CodebookDraft, onConflict: OnConflict) => Promise<void>;
  readonly addStarter: (starter: StarterCodebook) => void;
};

export function useCodebookActions(): CodebookActions {
  const session = useProject();
  return useMemo(() => codebookActions(session), [session]);
}

function codebookActions(session: ProjectSession): CodebookActions {
  const commit = async (label: string, plan: (read: Reader) => Promise<Diff>) => {
    await session.commit(label, plan);
  };
  const edit = (label: string, id: Id, fields: Partial<CodeFields>) =>
    commit(label, async (read) => {
      const code = await read.codes.get(id);
      if (!code) throw new Error(GONE);
      // to read thousands of codes for a new name would take longer than all the rest
      const namesakes = await read.codes.bulkGet(namesakesOf(session.state.snapshot.codes.values(), code, fields));
      return editCode([code, ...namesakes.filter((one) => one !== undefined)], code, fields);
    });
  return {
    add: (parentId, fields) =>
      commit("Add code", async (read) => addCode(await read.codes.toArray(), parentId, fields, systemIdentity).diff),
    edit: (id, fields) => edit("Edit code", id, fields),
    rename: (id, name) => edit("Rename code", id, { name }),
    move: (ids, place) => {
      const label = ids.length > 1 ? "Move codes" : "Move code";
      commit(label, async (read) => planMove(await read.codes.toArray(), ids, place)).catch(notifyProblem);
    },
    recolor: (ids, color) => {
      const label = ids.length > 1 ? "Recolour codes" : "Edit code";
      const plan = async (read: Reader) => recolorCodes(await read.codes.toArray(), new Set(ids), color);
      commit(label, plan).catch(notifyProblem);
    },
    remove: (ids) => {
      commit(ids.length > 1 ? "Delete codes" : "Delete code", (read) => planDelete(read, ids)).catch(notifyProblem);
    },
    merge: (merge) => commit("Merge codes", (read) => planMerge(read, merge)),
    split: (codeId, choices) => commit("Split code", (read) => planSplit(read, codeId, choices)),
    takeIn: (draft, onConflict) =>
      commit("Import codebook", async (read) => {
        const rows = { codes: await read.codes.toArray(), sets: await read.sets.toArray() };
        return planDraft(draft, rows, onConflict, systemIdentity).diff;
      }),
    addStarter: (starter) => {
      const plan = async (read: Reader) => planStarter(starter, await read.codes.toArray(), systemIdentity);
      commit("Add starter codebook", plan).catch(notifyProblem);
    },
  };
}

/** A move below one of themselves is no move. */
function planMove(codes: readonly Code[], ids: readonly Id[], place: (codes: readonly Code[]) => Place | null): Diff {
  const to = place(codes);
  if (to === null || (to.parentId !== null && subtreesIds(codes, ids).has(to.parentId))) return {};
  const moved = topmost(codeTree(codes), new Set(ids)).map(({ code }) => code);
  return moveCodes(codes, moved, to);
}

async function planDelete(read: Reader, ids: readonly Id[]): Promise<Diff> {
  const codes = await read.codes.toArray();
  const known = ids.filter((id) => codes.some((code) => code.id === id));
  const codings = await codingsOf(read, subtreesIds(codes, known));
  return deleteCodes(codes, codings, known, await readDependents(read));
}

async function planMerge(read: Reader, merge: Merge): Promise<Diff> {
  const codes = await read.codes.toArray();
  const concerned = subtreesIds(codes, [merge.survivorId, ...merge.mergedIds]);
  const rows = {
    ...{ codes, ...(await readCoded(read, concerned)) },
    ...{ sets: await read.sets.toArray(), queries: await read.queries.toArray() },
  };
  return mergeCodes(rows, merge, systemIdentity).diff;
}

async function planSplit(read: Reader, codeId: Id, choices: ReadonlyMap<Id, SplitChoice>): Promise<Diff> {
  const codes = await read.codes.toArray();
  const chosen = [...choices.values()].flatMap((choice) => ("codeId" in choice ? [choice.codeId] : []));
  const concerned = new Set([...subtreesIds(codes, [codeId]), ...chosen]);
  const rows = { codes, ...(await readCoded(read, concerned)) };
  return splitCode(existing(codes, codeId), choices, rows, systemIdentity);
}

async function readCoded(read: Reader, codeIds: ReadonlySet<Id>) {
  const unplaced = await read.unplaced.toArray();
  return {
    codings: await codingsOf(read, codeIds),
    unplaced: unplaced.filter(({ codeId }) => codeIds.has(codeId)),
    memos: await read.memos.toArray(),
  };
}

function codingsOf(read: Reader, codeIds: ReadonlySet<Id>) {
  return read.codings
    .where("codeId")
    .anyOf([...codeIds])
    .toArray();
}

function existing(codes: readonly Code[], id: Id): Code {
  const code = codes.find((one) => one.id === id);
  if (!code) throw new Error(GONE);
  return code;
}

const GONE = "This code was deleted in the meantime.";

/** The siblings that have the name that a code is to get, as far as the window knows. */
function namesakesOf(codes: Iterable<Code>, code: Code, { name }: Partial<CodeFields>): Id[] {
  if (name === undefined) return [];
  const folded = fold(name);
  return [...codes]
    .filter((one) => one.parentId === code.parentId && one.id !== code.id && fold(one.name) === folded)
    .map(({ id }) => id);
}
