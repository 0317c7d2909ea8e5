import { useMemo, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import type { CodebookDraft } from "../../app/codebook/draft.ts";
import { type ColumnRole, columnRoles, guessColumns } from "../../app/codebook/table-columns.ts";
import { tableDraft } from "../../app/codebook/table-draft.ts";
import type { SurveyTable } from "../../app/import/survey/table.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { problemSentence } from "../ui/notices.ts";
import { DraftPreview } from "./draft-preview.tsx";
import { type CodebookSource, readCodebookFile } from "./read-codebook-file.ts";
import "./import-codebook.css";

/** Takes a codebook in from a file: chooses it, shows what it would bring, and writes nothing before that is accepted. */
export function ImportCodebook({ onClose }: { readonly onClose: () => void }) {
  const [source, setSource] = useState<CodebookSource | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async (file: File) => {
    setReading(true);
    setProblem(null);
    await readCodebookFile(file).then(setSource, (error: unknown) => setProblem(problemSentence(error)));
    setReading(false);
  };
  if (source) {
    return (
      <DialogBox title={`Import the codebook “${source.fileName}”`} size="large" onClose={onClose}>
        {source.kind === "codebook" ? (
          <DraftPreview draft={source.draft} onClose={onClose} />
        ) : (
          <TablePreview table={source.table} onClose={onClose} />
        )}
      </DialogBox>
    );
  }
  return (
    <DialogBox title="Import a codebook" onClose={onClose}>
      <p>
        Codes with their definitions come from one of these files; you see what they bring before anything is written.
      </p>
      <ul className="sentences">
        <li>
          <strong>.qdc</strong>: the exchange format for codebooks (REFI-QDA), which most programs for qualitative data
          write.
        </li>
        <li>
          <strong>.csv, .xlsx</strong>: a table with a line of headings and a row for each code: its path, such as
          “Barriers &gt; Cost”, or its name and its parent; definition, criteria, example, colour.
        </li>
      </ul>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <FileTrigger
          acceptedFileTypes={[".qdc", ".csv", ".tsv", ".xlsx"]}
          onSelect={(files) => files?.[0] && void read(files[0])}
        >
          <Button className="button primary" autoFocus isDisabled={isReading}>
            {isReading ? "Reading…" : "Choose a file…"}
          </Button>
        </FileTrigger>
      </div>
    </DialogBox>
  );
}

/** A table, with what its columns hold to be seen and corrected. */
function TablePreview({ table, onClose }: { readonly table: SurveyTable; readonly onClose: () => void }) {
  const [roles, setRoles] = useState(() => guessColumns(table.columns));
  const draft = useMemo((): CodebookDraft => {
    const read = tableDraft(table, roles);
    return { ...read, remarks: [...table.warnings, ...read.remarks] };
  }, [table, roles]);
  const set = (column: number, role: ColumnRole | null) =>
    // each is held by one column
    setRoles(roles.map((one, index) => (index === column ? role : one === role ? null : one)));
  return (
    <DraftPreview draft={draft} onClose={onClose}>
      <fieldset className="column-roles">
        <legend className="label">What the columns hold</legend>
        {table.columns.map((heading, index) => (
          <label key={heading} className="column-role">
            <span title={heading}>{heading}</span>
            <select
              className="input"
              value={roles[index] ?? ""}
              onChange={({ target }) => set(index, columnRoles.find((role) => role === target.value) ?? null)}
            >
              <option value="">Nothing of use</option>
              {columnRoles.map((role) => (
                <option key={role} value={role}>
                  {ROLE_NAMES[role]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
    </DraftPreview>
  );
}

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  path: "Path of the code",
  parent: "Code above it",
  name: "Name of the code",
  definition: "Definition",
  inclusion: "Use it for",
  exclusion: "Do not use it for",
  example: "Example",
  color: "Colour",
  codable: "Can be applied (yes, no)",
};
