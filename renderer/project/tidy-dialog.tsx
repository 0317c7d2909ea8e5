import { proxy } from "comlink";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button, Form, Label, ProgressBar } from "react-aria-components";
import type { TidyOptions } from "../../app/tidy/tidy-input.ts";
import { bridge } from "../bridge.ts";
import { Check } from "../ui/check.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { safeFileName } from "../ui/file-name.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { useAsk } from "../use-analysis.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import { parseTidyOptions } from "./tidy-options.ts";
import "./tidy-dialog.css";

type Progress = { readonly of: "texts" | "tables"; readonly done: number; readonly all: number };

/** Says what a tidy data set is, asks what of the project is to be in it, and saves it. */
export function TidyDialog({ onClose }: { readonly onClose: () => void }) {
  const { project } = useSnapshot();
  const [options, setOptions] = useViewState("tidy", parseTidyOptions);
  const { progress, write } = useTidyZip();
  const save = async () => {
    const bytes = await write(options);
    if (!bytes) return;
    const name = safeFileName(`${project?.name ?? "Project"} tidy data set.zip`);
    const saved = await bridge.saveFile({ name, bytes });
    if (!saved) return;
    notifyDone(`Saved “${saved}”. Begin with README.md in it.`);
    onClose();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save().catch(notifyProblem);
  };
  return (
    <DialogBox title="Export tidy data set" onClose={onClose}>
      <Form className="dialog-form tidy-form" onSubmit={onSubmit}>
        <Contents />
        <Choices options={options} onOptions={setOptions} />
        {progress && <Writing progress={progress} />}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" autoFocus isDisabled={progress !== null}>
            Export
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

/** What the project has that the data set will hold. */
function Contents() {
  const { documents, codes, codings, cases, variables } = useSnapshot();
  const counts = [
    [documents.length, "document"],
    [codes.size, "code"],
    [[...codings.values()].reduce((sum, list) => sum + list.length, 0), "coding"],
    [cases.length, "case"],
    [variables.size, "variable"],
  ] as const;
  const inWords = counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`);
  return (
    <>
      <p>
        One zip file with the whole project as related tables, for R, Python and SQL:{" "}
        {inWords.join(", ") || "nothing yet"}, with their turns, memos, sets and coders. Codes nobody used and documents
        nobody coded are there, too.
      </p>
      <p>
        A data dictionary explains each column, and recipes count the same figures as Quipu with R, pandas, DuckDB and
        Spark.
      </p>
    </>
  );
}

function Choices(props: { readonly options: TidyOptions; readonly onOptions: (options: TidyOptions) => void }) {
  const { options, onOptions } = props;
  const set = (part: Partial<TidyOptions>) => onOptions({ ...options, ...part });
  return (
    <div className="tidy-choices">
      <Check isSelected={options.texts} onChange={(texts) => set({ texts })}>
        Texts, quotes and their context
      </Check>
      <p className="hint">
        {options.texts
          ? "Whoever has the file can read the interviews. “Pseudonyms…” in the project menu replaces names first."
          : "Only places and figures; names of documents, speakers, codes and cases stay as they are."}
      </p>
      <Check isSelected={options.memos} onChange={(memos) => set({ memos })}>
        Memos and annotations
      </Check>
      <Check isSelected={options.leaveOutInterviewer} onChange={(leaveOutInterviewer) => set({ leaveOutInterviewer })}>
        Leave out the interviewer
      </Check>
      <Check isSelected={options.parquet} onChange={(parquet) => set({ parquet })}>
        Parquet files beside the CSV, typed, for DuckDB, arrow and Spark
      </Check>
    </div>
  );
}

function Writing({ progress: { of, done, all } }: { readonly progress: Progress }) {
  return (
    <ProgressBar className="tidy-progress" value={done} maxValue={Math.max(all, 1)}>
      {({ percentage }) => (
        <>
          <Label>
            {of === "texts"
              ? `Telling the words of the texts apart: ${done + 1} of ${all}`
              : `Writing the tables: ${done + 1} of ${all}`}
          </Label>
          <div className="tidy-track">
            <div style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

/** Writes the data set in the worker, for as long as the dialog is there. */
function useTidyZip() {
  const ask = useAsk();
  const [progress, setProgress] = useState<Progress | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const write = async (options: TidyOptions): Promise<Uint8Array | null> => {
    const show = (next: Progress) => {
      if (isThere.current) setProgress(next);
      return isThere.current;
    };
    setProgress({ of: "tables", done: 0, all: 1 });
    try {
      const onTexts = (done: number, all: number) => void show({ of: "texts", done, all });
      const onTables = (done: number, all: number) => show({ of: "tables", done, all });
      return await ask((api, seq) => api.tidyDataSet(seq, options, proxy({ onTexts, onTables })));
    } finally {
      if (isThere.current) setProgress(null);
    }
  };
  return { progress, write };
}
