import type { Code } from "../../app/model/records.ts";
import { RenameDialog } from "../ui/rename-dialog.tsx";
import { CodeDialog } from "./code-dialog.tsx";
import { DeleteCodeDialog } from "./delete-code-dialog.tsx";
import { StarterDialog } from "./starter-dialog.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Something to be asked before the codebook is changed. */
export type CodebookQuestion =
  | { readonly deed: "new"; readonly parent: Code | null }
  | { readonly deed: "edit" | "rename" | "delete"; readonly code: Code }
  | { readonly deed: "starter" };

/** Asks, and does what the answer says. */
export function CodebookDialogs(props: { readonly question: CodebookQuestion; readonly onClose: () => void }) {
  const { question, onClose } = props;
  const { rename } = useCodebookActions();
  switch (question.deed) {
    case "new":
      return <CodeDialog code={null} parent={question.parent} onClose={onClose} />;
    case "edit":
      return <CodeDialog code={question.code} parent={null} onClose={onClose} />;
    case "delete":
      return <DeleteCodeDialog code={question.code} onClose={onClose} />;
    case "starter":
      return <StarterDialog onClose={onClose} />;
    case "rename":
      return (
        <RenameDialog
          title="Rename code"
          label="Code name"
          name={question.code.name}
          onRename={(name) => rename(question.code.id, name)}
          onClose={onClose}
        />
      );
  }
}
