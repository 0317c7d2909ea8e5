import { useState, useSyncExternalStore } from "react";
import { Button, Label, ProgressBar } from "react-aria-components";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import type { ImportBatch } from "./import-batch.ts";
import { ImportDetail } from "./import-detail.tsx";
import { ImportList } from "./import-list.tsx";
import { type ImportRow, isChosen, isReadable } from "./import-row.ts";
import { importedSentence } from "./imported-sentence.ts";
import type { ImportRows } from "./row-list.ts";

/** Shows what is in the files of a batch while they are read, and imports those that the user wants. */
export function ImportDialog(props: {
  readonly batch: ImportBatch;
  readonly onClose: () => void;
  readonly onImported: (ids: readonly Id[]) => void;
}) {
  const { batch, onClose, onImported } = props;
  const state = useSyncExternalStore(batch.list.subscribe, () => batch.list.state);
  const [shownKey, setShownKey] = useState<number | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = state.rows.filter(isChosen);
  const rows = inOrder(state);
  const shown = rows.find(({ key }) => key === shownKey) ?? rows[0];
  const save = async () => {
    setIsSaving(true);
    setProblem(null);
    try {
      const written = await batch.write();
      onClose();
      onImported(written.documents.map(({ id }) => id));
      notifyDone(importedSentence(written, state.rows));
    } catch (error) {
      setProblem(problemSentence(error));
      setIsSaving(false);
    }
  };
  return (
    <DialogBox title="Import documents" onClose={onClose} size="large">
      <Progress state={state} isSaving={isSaving} />
      <div className="import-body">
        <ImportList rows={rows} shownKey={shown?.key ?? null} onShow={setShownKey} />
        {shown && <ImportDetail key={shown.key} row={shown} batch={batch} isBusy={state.isReading || isSaving} />}
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          {nothingToImport(state) ? "Close" : "Cancel"}
        </Button>
        {!nothingToImport(state) && (
          <Button
            className="button primary"
            isDisabled={state.isReading || isSaving || wanted.length === 0}
            onPress={() => void save()}
          >
            {isSaving ? "Importing…" : `Import ${countInWords(wanted.length, "file")}`}
          </Button>
        )}
      </div>
    </DialogBox>
  );
}

function Progress({ state, isSaving }: { readonly state: ImportRows; readonly isSaving: boolean }) {
  const { rows, isReading } = state;
  if (!isReading && !isSaving) return <p role="status">{summary(rows)}</p>;
  const done = rows.filter(({ content }) => content.kind !== "waiting" && content.kind !== "reading").length;
  const bar = isSaving
    ? { isIndeterminate: true, valueLabel: "" }
    : {
        value: done,
        maxValue: rows.length,
        valueLabel: `${done.toLocaleString("en")} of ${countInWords(rows.length, "file")}`,
      };
  return (
    <ProgressBar className="import-progress" {...bar}>
      {({ percentage, valueText }) => (
        <>
          <Label>{isSaving ? "Importing" : "Reading"}</Label> <span>{valueText}</span>
          <span className={isSaving ? "import-track endless" : "import-track"}>
            <span style={isSaving ? undefined : { width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

/** The files as they were chosen; once all are read, those that cannot be imported come first. */
function inOrder({ rows, isReading }: ImportRows): readonly ImportRow[] {
  if (isReading) return rows;
  const isBad = ({ content }: ImportRow) => content.kind === "problem";
  return [...rows.filter(isBad), ...rows.filter((row) => !isBad(row))];
}

function nothingToImport({ rows, isReading }: ImportRows): boolean {
  return !isReading && !rows.some(({ content }) => isReadable(content));
}

function summary(rows: readonly ImportRow[]): string {
  const readable = rows.filter(({ content }) => isReadable(content)).length;
  if (rows.length === 0) return "There is no file in it.";
  if (readable === 0)
    return rows.length === 1 ? "This file cannot be imported." : "None of these files can be imported.";
  const all = countInWords(rows.length, "file");
  return readable < rows.length
    ? `${readable.toLocaleString("en")} of ${all} can be imported.`
    : `${all} can be imported.`;
}
