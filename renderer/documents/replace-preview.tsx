import { useState } from "react";
import { Button } from "react-aria-components";
import type { Document } from "../../app/model/records.ts";
import type { Comparison, CorrectedFile } from "../replace-worker.ts";
import { Check } from "../ui/check.tsx";
import { EditSummary } from "../ui/edit-summary.tsx";
import { notifyDone, notifyProblem, problemSentence } from "../ui/notices.ts";
import { useRecords } from "../use-project.tsx";
import { ChangedPlaces } from "./changed-places.tsx";
import { EncodingField } from "./encoding-field.tsx";
import { comparisonSentence, unlikeSentence } from "./replace-sentences.ts";
import type { TextReplacement } from "./text-replacement.ts";

/** What differs between a document's text and its corrected version, what becomes of its codings, and the decision. */
export function ReplacePreview(props: {
  readonly document: Document;
  readonly replacement: TextReplacement;
  readonly file: CorrectedFile;
  readonly comparison: Comparison;
  readonly onClose: () => void;
}) {
  const { document, replacement, file, comparison, onClose } = props;
  const [isWriting, setWriting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const write = async () => {
    // while it works the button keeps the focus, and does nothing
    if (isWriting) return;
    setWriting(true);
    setProblem(null);
    try {
      await replacement.write();
      onClose();
      notifyDone(`The text of “${document.name}” was replaced by “${file.fileName}”.`);
    } catch (error) {
      setProblem(problemSentence(error));
      setWriting(false);
    }
  };
  return (
    <>
      <About file={file} comparison={comparison} replacement={replacement} />
      {!comparison.isSame && <Differences comparison={comparison} />}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        {!comparison.isSame && (
          <p className="hint replace-original">
            “{file.fileName}” becomes the original file of this document. Undo brings text, codings and the old file
            back.
          </p>
        )}
        <Button className="button" onPress={() => replacement.startAgain()} isDisabled={isWriting}>
          Other file…
        </Button>
        <Button className="button" onPress={onClose} autoFocus={comparison.isSame}>
          {comparison.isSame ? "Close" : "Cancel"}
        </Button>
        {!comparison.isSame && (
          <Button className="button primary" autoFocus onPress={() => void write()}>
            {isWriting ? "Replacing…" : "Replace text"}
          </Button>
        )}
      </div>
    </>
  );
}

function About(props: {
  readonly file: CorrectedFile;
  readonly comparison: Comparison;
  readonly replacement: TextReplacement;
}) {
  const { file, comparison, replacement } = props;
  const { readAs, canJoin, warnings } = file;
  const unlike = unlikeSentence(file.fileName, comparison);
  return (
    <div className="replace-about">
      {unlike !== null && (
        <p className="replace-warning" role="alert">
          {unlike}
        </p>
      )}
      <p role="status">{comparisonSentence(file.fileName, comparison)}</p>
      {warnings.length > 0 && (
        <ul className="import-warnings" aria-label="Notes">
          {warnings.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {readAs && readAs.by !== "bytes" && (
        <EncodingField
          readAs={readAs}
          lines={comparison.foreign}
          isDisabled={false}
          onEncoding={(encoding) => void replacement.readAs(file, encoding).catch(notifyProblem)}
        />
      )}
      {canJoin && (
        <Check
          isSelected={comparison.joinsLines}
          onChange={(joinsLines) => void replacement.joinLines(file, joinsLines).catch(notifyProblem)}
        >
          Join the lines of the file that a page broke
        </Check>
      )}
      {comparison.namesSpeakers && <p className="hint">Who speaks when is taken from the file.</p>}
    </div>
  );
}

function Differences({ comparison }: { readonly comparison: Comparison }) {
  const codes = useRecords(({ codes }) => codes);
  const { placements, before, after, places } = comparison;
  return (
    <div className="replace-body">
      <section className="replace-part" aria-label="What differs">
        <h3>What differs</h3>
        {places.length > 0 ? (
          <ChangedPlaces places={places} />
        ) : (
          <p className="empty">The words are the same; formatting or speakers differ.</p>
        )}
      </section>
      <section className="replace-part" aria-label="Codings">
        <h3>Codings</h3>
        <EditSummary placements={placements} before={before} after={after} codes={codes} />
      </section>
    </div>
  );
}
