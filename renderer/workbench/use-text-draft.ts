import { useEffect, useState } from "react";
import type { Document } from "../../app/model/records.ts";
import { spliced } from "../../app/text/splices.ts";
import { notifyProblem } from "../ui/notices.ts";
import { type TextDraft, useProject } from "../use-project.tsx";

/**
 * What was typed into a document's text earlier and not saved, or null; undefined until that is read, which is done anew
 * when an editing ends. `text` is the document's, or null while it is being read.
 */
export function useTextDraft(
  { id }: Document,
  text: string | null,
  isEditing: boolean,
): readonly [TextDraft | null | undefined, () => void] {
  const { drafts } = useProject();
  const [draft, setDraft] = useState<TextDraft | null>();
  useEffect(() => {
    if (isEditing) setDraft(undefined);
    if (isEditing || text === null) return;
    let current = true;
    drafts
      .read(id)
      .then((found) => {
        // saved, and then the machine stopped before it was forgotten
        const isSaved = found !== null && spliced(found.text, found.splices) === text;
        if (isSaved) drafts.keep(id, null);
        if (current) setDraft(isSaved ? null : found);
      })
      .catch(notifyProblem);
    return () => {
      current = false;
    };
  }, [drafts, id, text, isEditing]);
  const forget = () => {
    drafts.keep(id, null);
    setDraft(null);
  };
  return [draft, forget];
}
