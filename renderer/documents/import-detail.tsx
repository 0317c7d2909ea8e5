import { Check } from "../ui/check.tsx";
import type { ImportBatch } from "./import-batch.ts";
import type { ImportRow } from "./import-row.ts";
import { SurveyDetail } from "./survey-detail.tsx";
import { TextDetail } from "./text-detail.tsx";

/** One file of an import: what is in it, what is to be known about it, and what can be decided. */
export function ImportDetail(props: {
  readonly row: ImportRow;
  readonly batch: ImportBatch;
  /** Whether files are being read or written; then nothing can be read anew. */
  readonly isBusy: boolean;
}) {
  const { row, batch, isBusy } = props;
  const { key, fileName, content, twin, isWanted } = row;
  const isReadable = content.kind === "text" || content.kind === "table";
  return (
    <section className="import-detail" aria-label={fileName}>
      <h3 className="import-name">{fileName}</h3>
      {content.kind === "problem" && <p className="import-problem">{content.sentence}</p>}
      {(content.kind === "waiting" || content.kind === "reading") && <p className="hint">Not read yet.</p>}
      {twin !== null && <p>{twin}</p>}
      {isReadable && (
        <Check isSelected={isWanted} onChange={(wanted) => batch.want(key, wanted)}>
          {twin === null ? "Import this file" : "Import it again"}
        </Check>
      )}
      {isReadable && <Warnings sentences={content.kind === "text" ? content.file.warnings : content.table.warnings} />}
      {isWanted && content.kind === "text" && (
        <TextDetail batch={batch} rowKey={key} content={content} isBusy={isBusy} />
      )}
      {isWanted && content.kind === "table" && (
        <SurveyDetail batch={batch} rowKey={key} content={content} isBusy={isBusy} />
      )}
    </section>
  );
}

function Warnings({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="import-warnings" aria-label="Notes">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
