import { useState, useSyncExternalStore } from "react";
import { Button, Label, ProgressBar } from "react-aria-components";
import type { Id } from "../../app/model/records.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import { useProject } from "../use-project.tsx";
import type { ImportBatch, ImportRow, ImportRows } from "./import-batch.ts";
import { importBatch, isChosen } from "./import-batch-commit.ts";
import { ImportRowItem } from "./import-row-item.tsx";

/** Shows what is in the files of a batch while they are read, and imports those that the user wants. */
export function ImportDialog(props: {
  readonly batch: ImportBatch;
  readonly onClose: () => void;
  readonly onImported: (ids: readonly Id[]) => void;
}) {
  const { batch, onClose, onImported } = props;
  const session = useProject();
  const state = useSyncExternalStore(batch.subscribe, () => batch.state);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = state.rows.filter(isChosen);
  const save = async () => {
    setIsSaving(true);
    try {
      const { ids, sentence } = await importBatch(session, state.rows);
      onClose();
      onImported(ids);
      notifyDone(sentence);
    } catch (error) {
      setProblem(problemSentence(error));
      setIsSaving(false);
    }
  };
  return (
    <DialogBox title="Import documents" onClose={onClose} isWide isLocked={isSaving}>
      <Progress state={state} />
      <ul className="import-rows">
        {inOrder(state).map((row) => (
          <ImportRowItem key={row.key} row={row} batch={batch} isReading={state.isReading} />
        ))}
      </ul>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose} isDisabled={isSaving}>
          {nothingToImport(state) ? "Close" : "Cancel"}
        </Button>
        {!nothingToImport(state) && (
          <Button
            className="button primary"
            isDisabled={state.isReading || isSaving || wanted.length === 0}
            onPress={() => void save()}
          >
            {isSaving ? "Importing…" : `Import ${inWords(wanted.length)}`}
          </Button>
        )}
      </div>
    </DialogBox>
  );
}

function Progress({ state: { rows, isReading } }: { readonly state: ImportRows }) {
  const done = rows.filter(({ file, problem }) => file !== null || problem !== null).length;
  if (!isReading) return <p role="status">{summary(rows.length, rows.filter(({ file }) => file !== null).length)}</p>;
  return (
    <ProgressBar
      className="import-progress"
      value={done}
      maxValue={rows.length}
      valueLabel={`${done} of ${rows.length}`}
    >
      {({ percentage, valueText }) => (
        <>
          <Label>Reading</Label> <span>{valueText}</span>
          <span className="import-track">
            <span style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

/** The files as they were chosen; once all are read, those that cannot be imported come first. */
function inOrder({ rows, isReading }: ImportRows): readonly ImportRow[] {
  if (isReading) return rows;
  return [...rows.filter(({ problem }) => problem !== null), ...rows.filter(({ problem }) => problem === null)];
}

function nothingToImport({ rows, isReading }: ImportRows): boolean {
  return !isReading && rows.every(({ file }) => file === null);
}

function summary(all: number, readable: number): string {
  if (readable === 0) return all === 1 ? "This file cannot be imported." : "None of these files can be imported.";
  return readable < all ? `${readable} of ${all} files can be imported.` : `${inWords(all)} can be imported.`;
}

function inWords(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "document" : "documents"}`;
}
