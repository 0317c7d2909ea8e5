import { useEffect, useState } from "react";
import type { TextPreview } from "../../app/import/file-preview.ts";
import { Check } from "../ui/check.tsx";
import { notifyProblem } from "../ui/notices.ts";
import { EncodingField } from "./encoding-field.tsx";
import type { ImportBatch } from "./import-batch.ts";
import type { RowContent } from "./import-row.ts";
import { JoinPreview } from "./join-preview.tsx";
import { SpeakerFields } from "./speaker-fields.tsx";
import { TextSample } from "./text-sample.tsx";

/** What can be decided about a text: its encoding, its lines, its speakers; and how it begins. */
export function TextDetail(props: {
  readonly batch: ImportBatch;
  readonly rowKey: number;
  readonly content: Extract<RowContent, { kind: "text" }>;
  readonly isBusy: boolean;
}) {
  const { batch, rowKey, content, isBusy } = props;
  const { file, facts, choice } = content;
  const preview = usePreview(batch, rowKey, content);
  return (
    <>
      {file.readAs && file.readAs.by !== "bytes" && (
        <EncodingField
          readAs={file.readAs}
          lines={preview?.foreign ?? []}
          isDisabled={isBusy}
          onEncoding={(encoding) => void batch.readAs(rowKey, encoding)}
        />
      )}
      {file.canJoin && (
        <fieldset className="import-part">
          <legend>Lines</legend>
          <Check isSelected={choice.joinsLines} onChange={(joinsLines) => batch.choose(rowKey, { joinsLines })}>
            Join broken lines
          </Check>
          {file.looksWrapped && (
            <p className="hint">Its lines look cut by the page, so joining them to paragraphs is suggested.</p>
          )}
          {choice.joinsLines && preview && <JoinPreview sample={preview.joined} />}
        </fieldset>
      )}
      <fieldset className="import-part">
        <legend>Speakers</legend>
        <Check isSelected={choice.hasSpeakers} onChange={(hasSpeakers) => batch.choose(rowKey, { hasSpeakers })}>
          Recognise who speaks
        </Check>
        {choice.hasSpeakers && facts && (
          <SpeakerFields
            speakers={facts.speakers}
            choices={choice.speakers}
            onChoose={(speakers) => batch.choose(rowKey, { speakers })}
            onChooseForAll={() => batch.chooseSpeakersOfAll(choice)}
          />
        )}
      </fieldset>
      {preview && <TextSample preview={preview} />}
    </>
  );
}

/** The beginning of the text as it would be imported; the one before stays until the next is there. */
function usePreview(
  batch: ImportBatch,
  rowKey: number,
  { file, choice }: Extract<RowContent, { kind: "text" }>,
): TextPreview | null {
  const [preview, setPreview] = useState<TextPreview | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file changes when it is read in another encoding
  useEffect(() => {
    let isAwaited = true;
    batch
      .preview(rowKey, choice)
      .then((next) => isAwaited && setPreview(next))
      .catch(notifyProblem);
    return () => {
      isAwaited = false;
    };
  }, [batch, rowKey, file, choice]);
  return preview;
}
