import { useMemo } from "react";
import { addCodePath } from "../../app/codebook/add-code-path.ts";
import { applyCode } from "../../app/coding/apply-code.ts";
import { inVivoCode } from "../../app/coding/in-vivo.ts";
import { joinable, joinCodings } from "../../app/coding/join-codings.ts";
import { recodeCoding } from "../../app/coding/recode-coding.ts";
import { removeCodings } from "../../app/coding/remove-codings.ts";
import { resizeCoding } from "../../app/coding/resize-coding.ts";
import { combine, type Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { notifyProblem } from "../ui/notices.ts";
import type { PassageAt } from "../ui/open-passage.ts";
import { type ProjectSession, type Reader, readDependents, useProject } from "../use-project.tsx";
import { readPassage, requireCode } from "./read-passage.ts";

/** The change that was made, null where there was nothing to change, undefined where it failed, which the user was told. */
type Done = Promise<Change | null | undefined>;

/** What puts codes on passages and changes codings. Each is one change, worked out from the rows as they are when it is written. */
export type CodingChanges = {
  readonly apply: (passages: readonly PassageAt[], codeId: Id) => Done;
  /** Applies the code at a path such as `Common barriers > Cost`, which is made as far as it is missing. */
  readonly applyNew: (passages: readonly PassageAt[], path: string) => Promise<Code | null>;
  /** Applies the code that is named as the words of the passage are. */
  readonly applyInVivo: (passage: PassageAt, words: string) => Promise<Code | null>;
  readonly resize: (coding: Coding, range: Range) => Done;
  readonly recode: (coding: Coding, codeId: Id) => Done;
  readonly recodeNew: (coding: Coding, path: string) => Promise<Code | null>;
  /** Makes one coding of those that meet the range; it covers the range, too. */
  readonly join: (at: PassageAt, of: Pick<Coding, "codeId" | "coderId">, text: string) => Done;
  readonly remove: (coding: Coding) => Done;
};

export function useCodingChanges(): CodingChanges {
  const session = useProject();
  return useMemo(() => codingChanges(session), [session]);
}

type WithCode = { readonly diff: Diff; readonly code: Code };
type Change = NonNullable<Awaited<ReturnType<ProjectSession["commit"]>>>;

function codingChanges(session: ProjectSession): CodingChanges {
  const commit = (label: string, plan: (read: Reader) => Promise<Diff>) =>
    session.commit(label, plan).catch(notifyProblem);
  const applyAll = async (read: Reader, passages: readonly PassageAt[], code: Code) => {
    const { coder } = session;
    let diff: Diff = {};
    for (const passage of passages) {
      diff = combine(diff, applyCode({ ...(await readPassage(read, passage)), code, coder }, systemIdentity));
    }
    return diff;
  };
  const commitNew = async (label: string, plan: (read: Reader) => Promise<WithCode>) => {
    let made: Code | null = null;
    const change = await commit(label, async (read) => {
      const { diff, code } = await plan(read);
      made = code;
      return diff;
    });
    return change === undefined ? null : made;
  };
  return {
    resize: (coding, range) => commit("Change passage", (read) => planResize(read, coding, range)),
    recode: (coding, codeId) =>
      commit("Recode", async (read) => planRecode(read, coding, await requireCode(read, codeId))),
    recodeNew: (coding, path) =>
      commitNew("Recode to new code", async (read) => {
        const { diff, code } = addCodePath(await read.codes.toArray(), path, systemIdentity);
        return { diff: combine(diff, await planRecode(read, coding, code)), code };
      }),
    apply: (passages, codeId) =>
      commit(labelOf(passages), async (read) => applyAll(read, passages, await requireCode(read, codeId))),
    applyNew: (passages, path) =>
      commitNew("Apply new code", async (read) => {
        const { diff, code } = addCodePath(await read.codes.toArray(), path, systemIdentity);
        return { diff: combine(diff, await applyAll(read, passages, code)), code };
      }),
    applyInVivo: (passage, words) =>
      commitNew("Apply in-vivo code", async (read) => {
        const { diff, code } = inVivoCode(await read.codes.toArray(), words, systemIdentity);
        return { diff: combine(diff, await applyAll(read, [passage], code)), code };
      }),
    join: (at, of, text) =>
      commit("Join codings", async (read) => {
        const sameCode = await read.codings.where("codeId").equals(of.codeId).toArray();
        const existing = sameCode.filter(({ documentId }) => documentId === at.documentId);
        return joinCodings(joinable({ ...at, ...of }, existing, text), await read.memos.toArray(), at);
      }),
    remove: (coding) =>
      commit("Remove coding", async (read) => {
        const row = await read.codings.get(coding.id);
        return row ? removeCodings([row], await readDependents(read)) : {};
      }),
  };
}

function labelOf(passages: readonly PassageAt[]): string {
  return passages.length > 1 ? "Code the answer" : "Apply code";
}

async function planResize(read: Reader, { id }: Coding, range: Range): Promise<Diff> {
  const row = await read.codings.get(id);
  if (!row) return {};
  const { document, existing } = await readPassage(read, { documentId: row.documentId, ...range });
  return resizeCoding(row, range, { document, existing, memos: await read.memos.toArray() });
}

async function planRecode(read: Reader, { id }: Coding, code: Code): Promise<Diff> {
  const row = await read.codings.get(id);
  if (!row) return {};
  const { existing } = await readPassage(read, row);
  return recodeCoding(row, code, { existing, memos: await read.memos.toArray() });
}
