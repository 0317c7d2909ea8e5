import { type ReactNode, useMemo, useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { type CodebookDraft, type DraftLine, type OnConflict, planDraft } from "../../app/codebook/draft.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { LongList } from "../ui/long-list.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import { useRecords } from "../use-project.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

const choices: readonly { readonly value: OnConflict; readonly label: string }[] = [
  { value: "keep", label: "Keep what is here" },
  { value: "fill", label: "Fill in what is blank here" },
  { value: "take", label: "Take what the file says" },
];

/** The tree that a file would bring, each code new, there already, or saying something else; and what to do then. */
export function DraftPreview(props: {
  readonly draft: CodebookDraft;
  readonly onClose: () => void;
  /** What can be said of how the file is read. */
  readonly children?: ReactNode;
}) {
  const { draft, onClose, children } = props;
  const codes = useRecords(({ codes }) => codes);
  const sets = useRecords(({ sets }) => sets);
  const { takeIn } = useCodebookActions();
  const [onConflict, setOnConflict] = useState<OnConflict>("keep");
  const [problem, setProblem] = useState<string | null>(null);
  const { diff, lines } = useMemo(
    () => planDraft(draft, { codes: [...codes.values()], sets }, onConflict, systemIdentity),
    [draft, codes, sets, onConflict],
  );
  const count = (state: DraftLine["state"]) => lines.filter((line) => line.state === state).length;
  const [added, updated] = [diff.codes?.added?.length ?? 0, diff.codes?.updated?.length ?? 0];
  const isNothing = added + updated === 0 && !diff.sets;
  const run = () => {
    takeIn(draft, onConflict).then(
      () => {
        onClose();
        notifyDone(
          `Imported ${countInWords(added, "new code")}${updated > 0 ? ` and changed ${updated.toLocaleString("en")}` : ""}.`,
        );
      },
      (error: unknown) => setProblem(problemSentence(error)),
    );
  };
  return (
    <div className="draft-preview">
      <div className="draft-side">
        <p role="status">
          <strong>{countInWords(count("new"), "new code")}</strong>, {count("same").toLocaleString("en")} here as in the
          file, {count("differs").toLocaleString("en")} here with differences
          {draft.sets.length > 0 && `; ${countInWords(draft.sets.length, "set")}`}.
        </p>
        {count("differs") > 0 && (
          <RadioGroup
            className="field"
            value={onConflict}
            onChange={(value) => setOnConflict(choices.find((one) => one.value === value)?.value ?? "keep")}
          >
            <Label className="label">Where the file says something else of a code</Label>
            {choices.map(({ value, label }) => (
              <Radio key={value} className="radio" value={value}>
                <span className="dot" /> {label}
              </Radio>
            ))}
          </RadioGroup>
        )}
        {children}
        {draft.remarks.length > 0 && (
          <ul className="sentences" aria-label="Remarks">
            {draft.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </div>
      <Lines lines={lines} />
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        <Button className="button" autoFocus={isNothing} onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" autoFocus isDisabled={isNothing} onPress={run}>
          {isNothing ? "Nothing to import" : buttonText(added, updated)}
        </Button>
      </div>
    </div>
  );
}

function buttonText(added: number, updated: number): string {
  if (updated === 0) return `Import ${countInWords(added, "code")}`;
  return added === 0
    ? `Change ${countInWords(updated, "code")}`
    : `Import ${countInWords(added, "code")}, change ${updated.toLocaleString("en")}`;
}

const ROW_PX = 28;
const STATES = { new: "new", same: "here as in the file", differs: "here, differs" } as const;
const FIELDS = {
  definition: "definition",
  inclusion: "use it for",
  exclusion: "do not use it for",
  example: "example",
  color: "colour",
  isCodable: "whether it can be applied",
} as const;

function Lines({ lines }: { readonly lines: readonly DraftLine[] }) {
  if (lines.length === 0) return <p className="empty">No code can be read out of this file as its columns are set.</p>;
  return (
    <LongList label="Codes of the file" items={lines} likelyHeight={ROW_PX} className="scroll draft-lines" isTabStop>
      {({ draft, depth, state, differing }) => (
        <div className={`draft-line ${state}`} style={{ paddingLeft: 10 + depth * 16 }}>
          <span className="swatch" style={{ background: draft.color ?? "transparent" }} />
          <span className="draft-name" title={draft.definition}>
            {draft.name}
          </span>
          <span className="draft-state">
            {STATES[state]}
            {differing.length > 0 && `: ${differing.map((field) => FIELDS[field]).join(", ")}`}
          </span>
        </div>
      )}
    </LongList>
  );
}
