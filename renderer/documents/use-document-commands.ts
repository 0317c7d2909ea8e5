import { useMemo } from "react";
import type { Document } from "../../app/model/records.ts";
import { useCommands } from "../ui/commands.tsx";
import type { DocumentDeed } from "./document-menu.tsx";

const deeds: readonly { readonly deed: DocumentDeed; readonly label: string }[] = [
  { deed: "rename", label: "Rename the document…" },
  { deed: "properties", label: "Properties of the document…" },
  { deed: "speakers", label: "Speakers of the document…" },
  { deed: "replace", label: "Replace the text of the document by a corrected file…" },
  { deed: "new set", label: "New set with the document…" },
  { deed: "value", label: "Set a variable of the document…" },
  { deed: "memo", label: "Memo on the document…" },
  { deed: "delete", label: "Delete the document…" },
];

/** Offers what can be done with the open document in the palette. */
export function useDocumentCommands(
  open: Document | undefined,
  act: (documents: readonly Document[], deed: DocumentDeed) => void,
): void {
  useCommands(
    useMemo(() => {
      if (!open) return [];
      return deeds.map(({ deed, label }) => ({ id: `document ${deed}`, label, run: () => act([open], deed) }));
    }, [open, act]),
  );
}
