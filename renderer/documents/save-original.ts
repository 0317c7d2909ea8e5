import { useCallback } from "react";
import type { Document } from "../../app/model/records.ts";
import { bridge } from "../bridge.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { type ProjectSession, useProject } from "../use-project.tsx";

/** Saves the file a document was imported from, byte for byte, where the user says. */
export function useSaveOriginal(): (document: Document) => void {
  const session = useProject();
  return useCallback((document) => void saveOriginal(session, document).catch(notifyProblem), [session]);
}

async function saveOriginal(session: ProjectSession, { id, name }: Document): Promise<void> {
  const original = await session.readOriginal(id);
  if (!original) throw new Error(`The project holds no original file of “${name}”.`);
  const saved = await bridge.saveFile({ name: original.fileName, bytes: original.bytes });
  if (saved !== null) notifyDone(`The original file was saved as “${saved}”.`);
}
