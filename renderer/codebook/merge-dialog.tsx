import { useMemo, useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { type MergeSummary, mergeCodes } from "../../app/codebook/merge-codes.ts";
import { type CodeNode, codePath, codeTree, subtreesIds, topmost } from "../../app/codebook/tree.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { Check } from "../ui/check.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import { type Snapshot, useRecords, useSnapshot } from "../use-project.tsx";
import { CodeField } from "./code-field.tsx";
import { mergeSentences } from "./merge-sentences.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Asks which of the codes stays, shows what becomes of the others, and merges them. */
export function MergeDialog({ ids, onClose }: { readonly ids: readonly Id[]; readonly onClose: () => void }) {
  const snapshot = useSnapshot();
  const { merge } = useCodebookActions();
  const [other, setOther] = useState<Id | null>(null);
  const [survivorId, setSurvivor] = useState<Id | null>(null);
  const [joinsDefinitions, setJoins] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const codes = useMemo(() => codesOf(snapshot, other === null ? ids : [...ids, other]), [snapshot, ids, other]);
  // with one code, it is merged into the other; with several, the first in the tree stays
  const survivor = codes.find(({ id }) => id === (survivorId ?? other)) ?? codes[0];
  const summary = useMemo(
    () => (survivor && codes.length > 1 ? summaryOf(snapshot, codes, survivor.id) : null),
    [snapshot, codes, survivor],
  );
  const run = () => {
    if (!survivor) return;
    const mergedIds = new Set(codes.map(({ id }) => id).filter((id) => id !== survivor.id));
    merge({ survivorId: survivor.id, mergedIds, joinsDefinitions }).then(
      () => {
        onClose();
        notifyDone(`Merged ${codes.length.toLocaleString("en")} codes into “${survivor.name}”.`);
      },
      (error: unknown) => setProblem(problemSentence(error)),
    );
  };
  const says = codes.some((code) => code.id !== survivor?.id && hasTexts(code));
  return (
    <DialogBox title="Merge codes" size="wide" onClose={onClose}>
      {ids.length === 1 && <OtherCode code={snapshot.codes.get(ids[0] ?? "")} value={other} onChange={setOther} />}
      {survivor && codes.length > 1 && <Survivor codes={codes} value={survivor.id} onChange={setSurvivor} />}
      {survivor && summary && (
        <>
          <MergeTable summary={summary} survivor={survivor} />
          {says && (
            <Check isSelected={joinsDefinitions} onChange={setJoins}>
              Put their definitions, criteria and examples below those of “{survivor.name}”
            </Check>
          )}
        </>
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
        <Button className="button primary" isDisabled={!summary} onPress={run}>
          Merge {codes.length > 1 ? `${codes.length.toLocaleString("en")} codes` : "codes"}
        </Button>
      </div>
    </DialogBox>
  );
}

function OtherCode(props: {
  readonly code: Code | undefined;
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
}) {
  const { code, value, onChange } = props;
  const all = useRecords(({ codes }) => codes);
  const others = useMemo(() => [...all.values()].filter(({ id }) => id !== code?.id), [all, code]);
  return (
    <CodeField label={`Merge “${code?.name ?? ""}” with`} codes={others} value={value} onChange={onChange} autoFocus />
  );
}

function Survivor(props: { readonly codes: readonly Code[]; readonly value: Id; readonly onChange: (id: Id) => void }) {
  const byId = useRecords(({ codes }) => codes);
  return (
    <RadioGroup className="field" value={props.value} onChange={props.onChange}>
      <Label className="label">This code stays</Label>
      <div className="survivors">
        {props.codes.map((code) => (
          <Radio key={code.id} className="radio" value={code.id}>
            <span className="dot" />
            <span className="swatch" style={{ background: code.color }} />
            <span className="survivor-path">{codePath(code, byId)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

const SHOWN_AT_MOST = 100;

function MergeTable({ summary, survivor }: { readonly summary: MergeSummary; readonly survivor: Code }) {
  const byId = useRecords(({ codes }) => codes);
  const more = summary.merged.length - SHOWN_AT_MOST;
  return (
    <div className="merge-preview">
      <div className="scroll merge-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Code that goes</th>
              <th scope="col">becomes</th>
              <th scope="col">Codings</th>
              <th scope="col">of these folded</th>
            </tr>
          </thead>
          <tbody>
            {summary.merged.slice(0, SHOWN_AT_MOST).map(({ code, into, codings, folded }) => (
              <tr key={code.id}>
                <th scope="row">{codePath(code, byId)}</th>
                <td>{codePath(into, byId)}</td>
                <td>{codings.toLocaleString("en")}</td>
                <td>{folded.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 && <p className="hint">{more.toLocaleString("en")} more codes go.</p>}
      </div>
      <ul className="sentences" aria-label="What the merge does">
        {mergeSentences(summary, survivor).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** In the order of the tree, those that lie below others among them. */
function codesOf({ codes }: Snapshot, ids: readonly Id[]): Code[] {
  const chosen = new Set(ids);
  const inOrder = (list: readonly CodeNode[]): Code[] =>
    list.flatMap(({ code, children }) => [...(chosen.has(code.id) ? [code] : []), ...inOrder(children)]);
  return inOrder(topmost(codeTree([...codes.values()]), chosen));
}

function summaryOf(
  { codes, codings, unplaced, memos, sets, queries }: Snapshot,
  chosen: readonly Code[],
  survivorId: Id,
) {
  const all = [...codes.values()];
  const concerned = subtreesIds(
    all,
    chosen.map(({ id }) => id),
  );
  const rows = {
    ...{ codes: all, sets, queries, memos: [...memos.values()] },
    codings: [...codings.values()].flatMap((list) => list.filter(({ codeId }) => concerned.has(codeId))),
    unplaced: [...unplaced.values()].filter(({ codeId }) => concerned.has(codeId)),
  };
  const mergedIds = new Set(chosen.map(({ id }) => id).filter((id) => id !== survivorId));
  return mergeCodes(rows, { survivorId, mergedIds, joinsDefinitions: false }, systemIdentity).summary;
}

function hasTexts({ definition, inclusion, exclusion, example }: Code): boolean {
  return [definition, inclusion, exclusion, example].some((text) => text.trim() !== "");
}
