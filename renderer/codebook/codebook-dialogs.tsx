import type { Code, Id } from "../../app/model/records.ts";
import { NameDialog } from "../ui/name-dialog.tsx";
import { CodeDialog } from "./code-dialog.tsx";
import { CopyDialog } from "./copy-dialog.tsx";
import { DeleteCodesDialog } from "./delete-codes-dialog.tsx";
import { ImportCodebook } from "./import-codebook.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { NewSetDialog, SetsDialog } from "./sets-dialog.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import { StarterDialog } from "./starter-dialog.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Something to be asked before the codebook is changed. */
export type CodebookQuestion =
  | { readonly deed: "new"; readonly parent: Code | null }
  | { readonly deed: "edit" | "rename" | "split"; readonly code: Code }
  | { readonly deed: "delete" | "merge" | "copy" | "new set"; readonly ids: readonly Id[] }
  | { readonly deed: "starter" | "sets" | "import" };

/** Asks, and does what the answer says. */
export function CodebookDialogs(props: {
  readonly question: CodebookQuestion;
  readonly onAsk: (question: CodebookQuestion) => void;
  /** Shows only the codes of a set in the tree. */
  readonly onShowSet: (id: Id) => void;
  readonly onClose: () => void;
}) {
  const { question, onAsk, onShowSet, onClose } = props;
  const { rename } = useCodebookActions();
  switch (question.deed) {
    case "new":
      return <CodeDialog code={null} parent={question.parent} onClose={onClose} />;
    case "edit":
      return <CodeDialog code={question.code} parent={null} onClose={onClose} />;
    case "delete":
      return <DeleteCodesDialog ids={question.ids} onClose={onClose} />;
    case "merge":
      return <MergeDialog ids={question.ids} onClose={onClose} />;
    case "copy":
      return <CopyDialog ids={question.ids} onClose={onClose} />;
    case "split":
      return <SplitDialog code={question.code} onClose={onClose} />;
    case "new set":
      return <NewSetDialog ids={question.ids} onClose={onClose} />;
    case "sets":
      return <SetsDialog onNew={() => onAsk({ deed: "new set", ids: [] })} onShow={onShowSet} onClose={onClose} />;
    case "import":
      return <ImportCodebook onClose={onClose} />;
    case "starter":
      return <StarterDialog onClose={onClose} />;
    case "rename":
      return (
        <NameDialog
          action="Rename"
          title="Rename code"
          label="Code name"
          name={question.code.name}
          onName={(name) => rename(question.code.id, name)}
          onClose={onClose}
        />
      );
  }
}
