import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { type CountFilter, countEverything } from "../../app/analysis/count-filter.ts";
import type { Passage } from "../../app/analysis/passages.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import { usePassages } from "../use-analysis.ts";
import { useProject, useRecords } from "../use-project.tsx";
import { SplitDesk, type SplitPassage } from "./split-desk.tsx";
import { parseDraft, type SplitDraft, storedDraft } from "./split-draft.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Goes through the passages of a code, one after another, and gives each a sub-code; saved as one change at the end. */
export function SplitDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const filter = useMemo((): CountFilter => {
    return { ...countEverything, codeIds: new Set([code.id]) };
  }, [code.id]);
  const { value: passages } = usePassages(filter);
  const codings = useRecords(({ codings }) => codings);
  const ofCode = useMemo(
    () => passages && withCodings(passages, (id) => codings.get(id) ?? [], code.id),
    [passages, codings, code.id],
  );
  if (ofCode === null || ofCode.length === 0) {
    const said = ofCode === null ? "Looking up its passages…" : "No passage is coded with this code itself.";
    return (
      <DialogBox title={`Split “${code.name}”`} onClose={onClose}>
        <p>{said}</p>
        <div className="dialog-actions">
          <Button className="button" autoFocus onPress={onClose}>
            Close
          </Button>
        </div>
      </DialogBox>
    );
  }
  return <Splitting code={code} passages={ofCode} onClose={onClose} />;
}

function Splitting(props: {
  readonly code: Code;
  readonly passages: readonly SplitPassage[];
  readonly onClose: () => void;
}) {
  const { code, passages, onClose } = props;
  const session = useProject();
  const { split } = useCodebookActions();
  const key = `codebook.split.${code.id}`;
  const [draft, setDraft] = useState<SplitDraft>(() => parseDraft(session.viewState(key)));
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = passages.filter(({ codingId }) => draft.choices.has(codingId)).length;
  // remembered at each step, so that a window that goes loses none
  const keep = (next: SplitDraft) => {
    setDraft(next);
    session.setViewState(key, storedDraft(next));
  };
  const drop = () => {
    session.setViewState(key, undefined);
    onClose();
  };
  const save = () => {
    split(code.id, draft.choices).then(
      () => {
        drop();
        notifyDone(`Gave ${countInWords(chosen, "passage")} of “${code.name}” sub-codes.`);
      },
      (error: unknown) => setProblem(problemSentence(error)),
    );
  };
  const close = () => (chosen > 0 ? setLeaving(true) : drop());
  return (
    <DialogBox title={`Split “${code.name}”`} size="large" onClose={isLeaving ? onClose : close}>
      <SplitDesk code={code} passages={passages} draft={draft} onDraft={keep} />
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {isLeaving ? (
        <Leaving chosen={chosen} onStay={() => setLeaving(false)} onSave={save} onKeep={onClose} onDrop={drop} />
      ) : (
        <div className="dialog-actions">
          <span className="hint split-saved">Nothing is written before you save.</span>
          <Button className="button" onPress={close}>
            Close
          </Button>
          <Button className="button primary" isDisabled={chosen === 0} onPress={save}>
            Save {countInWords(chosen, "choice")}
          </Button>
        </div>
      )}
    </DialogBox>
  );
}

function Leaving(props: {
  readonly chosen: number;
  readonly onStay: () => void;
  readonly onSave: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}) {
  return (
    <div className="split-leaving" role="alert">
      <p>You chose for {countInWords(props.chosen, "passage")}. What shall become of that?</p>
      <div className="dialog-actions">
        <Button className="button" onPress={props.onStay}>
          Go on
        </Button>
        <Button className="button danger" onPress={props.onDrop}>
          Discard
        </Button>
        <Button className="button" autoFocus onPress={props.onKeep}>
          Keep as draft
        </Button>
        <Button className="button primary" onPress={props.onSave}>
          Save
        </Button>
      </div>
    </div>
  );
}

type Found = {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
  readonly coderId: Id;
  readonly codeId: Id;
};

/** The passages with the code's own codings on them. */
function withCodings(
  passages: readonly Passage[],
  codingsOf: (documentId: Id) => readonly Found[],
  codeId: Id,
): SplitPassage[] {
  return passages.flatMap((passage) => {
    const coding = codingsOf(passage.documentId).find(
      (one) =>
        one.codeId === codeId &&
        one.start === passage.start &&
        one.end === passage.end &&
        one.coderId === passage.coderId,
    );
    return coding ? [{ ...passage, codingId: coding.id }] : [];
  });
}
