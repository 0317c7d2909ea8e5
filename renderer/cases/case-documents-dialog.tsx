import { useState } from "react";
import { Button } from "react-aria-components";
import type { Case, Id } from "../../app/model/records.ts";
import { CheckList } from "../ui/check-list.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { useRecords } from "../use-project.tsx";
import { useSheetCommit } from "./use-sheet-commit.ts";

/** Asks which documents are of a case. */
export function CaseDocumentsDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const documents = useRecords(({ documents }) => documents);
  const commit = useSheetCommit("cases");
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set(of.documentIds));
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    const kept = of.documentIds.filter((id) => chosen.has(id));
    const documentIds = [...new Set([...kept, ...documents.flatMap(({ id }) => (chosen.has(id) ? [id] : []))])];
    const refused = await commit("Assign documents", [{ id: of.id, documentIds }]);
    if (refused === null) onClose();
    else setProblem(refused);
  };
  return (
    <DialogBox title={`Documents of “${of.name}”`} onClose={onClose}>
      {documents.length === 0 ? (
        <p>The project has no documents yet.</p>
      ) : (
        <CheckList label="Documents" items={documents} chosen={chosen} onChoose={setChosen} autoFocus />
      )}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" onPress={() => void save()}>
          Save
        </Button>
      </div>
    </DialogBox>
  );
}
