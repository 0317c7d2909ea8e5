import { CircleAlert, FileText } from "lucide-react";
import { memo } from "react";
import type { Turn } from "../../app/model/records.ts";
import { Check } from "../ui/check.tsx";
import { EncodingField } from "./encoding-field.tsx";
import type { ImportBatch, ImportRow } from "./import-batch.ts";
import type { ReadFile } from "./import-worker.ts";
import { JoinPreview } from "./join-preview.tsx";

/** One file of an import: what is in it, or why it cannot be imported, and what can be decided about it. */
export const ImportRowItem = memo(function ImportRowItem(props: {
  readonly row: ImportRow;
  readonly batch: ImportBatch;
  /** Whether files are being read; only then nothing can be read anew. */
  readonly isReading: boolean;
}) {
  const { row, batch, isReading } = props;
  const { fileName, problem, file, twin } = row;
  return (
    <li className="import-row" aria-label={fileName}>
      <RowIcon row={row} />
      <div className="import-row-body">
        <p className="import-name">{fileName}</p>
        {problem !== null && <p className="import-problem">{problem}</p>}
        {file === null && problem === null && <p className="hint">Waiting</p>}
        {file && <Facts file={file} joinsLines={row.joinsLines} />}
        {file?.readAs && file.readAs.by !== "bytes" && row.isWanted && (
          <EncodingField
            readAs={file.readAs}
            text={file.asIs.text}
            isDisabled={isReading}
            onEncoding={(encoding) => void batch.reread(row.key, encoding)}
          />
        )}
        {file && twin !== null && (
          <div className="import-choice">
            <p className="import-twin">{twin}</p>
            <Check isSelected={row.isWanted} onChange={(isWanted) => batch.set(row.key, { isWanted })}>
              Import it again
            </Check>
          </div>
        )}
        {file?.looksWrapped && row.isWanted && (
          <p className="hint">Its lines look cut at a fixed width, so joining them is suggested.</p>
        )}
      </div>
      {file?.joined && row.isWanted && (
        <Check isSelected={row.joinsLines} onChange={(joinsLines) => batch.set(row.key, { joinsLines })}>
          Join broken lines
        </Check>
      )}
      {file?.joined && row.isWanted && row.joinsLines && (
        <JoinPreview before={file.asIs.text} after={file.joined.text} />
      )}
    </li>
  );
});

function RowIcon({ row: { file, problem } }: { readonly row: ImportRow }) {
  if (problem !== null)
    return <CircleAlert className="import-icon problem" size={18} aria-label="Cannot be imported" />;
  return <FileText className={file ? "import-icon" : "import-icon waiting"} size={18} aria-hidden />;
}

function Facts({ file, joinsLines }: { readonly file: ReadFile; readonly joinsLines: boolean }) {
  const { wordCount, turns } = (joinsLines && file.joined) || file.asIs;
  return (
    <>
      <p className="hint">
        {wordCount.toLocaleString("en")} {wordCount === 1 ? "word" : "words"}
        {" · "}
        {turns.some(({ speaker }) => speaker !== "") ? speakersInWords(turns) : "no speakers found"}
      </p>
      {file.warnings.map((warning) => (
        <p className="import-warning" key={warning}>
          {warning}
        </p>
      ))}
    </>
  );
}

const SPEAKERS_SHOWN = 4;

/** `Interviewer 12 turns, ONGEI chief 12 turns`, in the order in which they first speak. */
function speakersInWords(turns: readonly Turn[]): string {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== "") counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const shown = [...counts]
    .slice(0, SPEAKERS_SHOWN)
    .map(([speaker, count]) => `${speaker} ${count} ${count === 1 ? "turn" : "turns"}`);
  const more = counts.size - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more ${more === 1 ? "speaker" : "speakers"}` : "");
}
