import { useMemo } from "react";
import type { Document } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { type Command, useCommands } from "../ui/commands.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useMemoDialog } from "../use-memo.tsx";

/** What opens the memo on the selected passage; also offers it, and the document's memo, in the palette. */
export function useAnnotate(
  { id: documentId, name }: Document,
  desk: { readonly passage: Range | null; readonly reselect: () => void; readonly sayNoPassage: () => void },
): () => void {
  const openMemo = useMemoDialog();
  const { passage, sayNoPassage } = desk;
  const reselect = useLatest(desk.reselect);
  const annotate = useLatest(() => {
    if (!passage) return sayNoPassage();
    const { start, end } = passage;
    openMemo({ kind: "segment", documentId, start, end }, { onClosed: reselect });
  });
  const hasPassage = passage !== null;
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: "annotate", label: "Memo on the selected passage", keys: "M", isDisabled: !hasPassage, run: annotate },
      {
        id: "document-memo",
        label: `Memo on this document, “${name}”`,
        run: () => openMemo({ kind: "document", documentId }),
      },
    ],
    [hasPassage, annotate, documentId, name, openMemo],
  );
  useCommands(commands);
  return annotate;
}
