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

async function saveOriginal(session: ProjectSession, document: Document): Promise<void> {
  const { fileName, bytes } = await session.readOriginal(document);
  const saved = await bridge.saveFile({ name: fileName, bytes });
  if (saved !== null) notifyDone(`The original file was saved as “${saved}”.`);
}
