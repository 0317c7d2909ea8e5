import type { Document } from "../../app/model/records.ts";
import { NameDialog } from "../ui/name-dialog.tsx";
import { useSetActions } from "../use-set-actions.ts";

/** Asks for the name of a new set of documents, and makes it. */
export function NewSetDialog(props: { readonly documents: readonly Document[]; readonly onClose: () => void }) {
  const { documents, onClose } = props;
  const { add } = useSetActions();
  const what =
    documents.length === 1
      ? `“${documents[0]?.name}”`
      : `the ${documents.length.toLocaleString("en")} selected documents`;
  return (
    <NameDialog
      title="New set"
      label="Set name"
      name=""
      hint={`Holds ${what}; a document may be in several sets.`}
      action="Add set"
      onName={(name) =>
        add(
          "documents",
          name,
          documents.map(({ id }) => id),
        )
      }
      onClose={onClose}
    />
  );
}
