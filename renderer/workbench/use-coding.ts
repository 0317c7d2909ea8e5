import { useCallback } from "react";
import { addCodePath } from "../../app/codebook/add-code-path.ts";
import { applyCode } from "../../app/coding/apply-code.ts";
import { removeCodings } from "../../app/coding/remove-codings.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { PassageAt } from "../ui/open-passage.ts";
import { type Reader, readDependents, useCommit, useProject } from "../use-project.tsx";

/** What can be done to a passage; each is one change. They resolve to whether it was done. */
export type CodingActions = {
  readonly apply: (passage: PassageAt, codeId: Id) => Promise<boolean>;
  /** Makes the code, and those above it in a path such as `Common barriers > Cost`, and applies it. */
  readonly applyNew: (passage: PassageAt, path: string) => Promise<Code | null>;
  readonly remove: (coding: Coding) => Promise<boolean>;
};

export function useCoding(): CodingActions {
  const session = useProject();
  const commit = useCommit();
  const apply = useCallback(
    async (passage: PassageAt, codeId: Id) => {
      const { coder } = session;
      const change = await commit("Apply code", async (read) => {
        const code = await read.codes.get(codeId);
        if (!code) throw new Error("This code was deleted in the meantime.");
        return applyCode({ ...(await readPassage(read, passage)), code, coder }, systemIdentity);
      });
      return change !== undefined;
    },
    [session, commit],
  );
  const applyNew = useCallback(
    async (passage: PassageAt, path: string) => {
      const { coder } = session;
      let made: Code | null = null;
      const change = await commit("Apply new code", async (read) => {
        const { diff, code } = addCodePath(await read.codes.toArray(), path, systemIdentity);
        made = code;
        return { ...diff, ...applyCode({ ...(await readPassage(read, passage)), code, coder }, systemIdentity) };
      });
      return change === undefined ? null : made;
    },
    [session, commit],
  );
  const remove = useCallback(
    async (coding: Coding) => {
      const change = await commit("Remove coding", async (read) => {
        const row = await read.codings.get(coding.id);
        return row ? removeCodings([row], await readDependents(read)) : {};
      });
      return change !== undefined;
    },
    [commit],
  );
  return { apply, applyNew, remove };
}

async function readPassage(read: Reader, { documentId, start, end }: PassageAt) {
  const document = await read.documents.get(documentId);
  if (!document) throw new Error("This document was deleted in the meantime.");
  const existing = await read.codings.where("[documentId+start+end]").equals([documentId, start, end]).toArray();
  return { document, range: { start, end }, existing };
}
