import { useEffect } from "react";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { Code, Document, Id } from "../../app/model/records.ts";
import { Transcript } from "../transcript/transcript.tsx";
import { CodePicker } from "../ui/code-picker.tsx";
import type { PassageAt } from "../ui/open-passage.ts";
import { useContent, useRecords } from "../use-project.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { useAnnotate } from "./use-annotate.ts";
import { useDesk } from "./use-desk.ts";

const NONE = [] as const;

/** The open transcript with everything that puts codes on it. */
export function CodingDesk(props: {
  readonly document: Document;
  readonly shown: PassageAt | null;
  readonly quickKeys: readonly QuickKey[];
  readonly onUsed: (codeId: Id) => void;
  /** Hands out what applies a code to the selected passage; null while none is selected. */
  readonly onApplicable: (apply: ((code: Code) => void) | null) => void;
  readonly onShowPassages: (code: Code) => void;
}) {
  const { document, shown, quickKeys, onUsed, onApplicable, onShowPassages } = props;
  const content = useContent(document);
  const codings = useRecords(({ codings }) => codings);
  const codes = useRecords(({ codes }) => codes);
  const desk = useDesk(document, onUsed);
  const { passage, apply } = desk;
  const annotate = useAnnotate(document, desk);
  useEffect(() => {
    onApplicable(passage && ((code) => apply(code.id)));
    return () => onApplicable(null);
  }, [passage, apply, onApplicable]);
  return (
    <div className="panel">
      <DeskBar
        document={document}
        said={desk.said}
        hasPassage={passage !== null}
        quickKeys={quickKeys}
        onAsk={desk.ask}
        onApply={(code) => apply(code.id)}
        onAnnotate={annotate}
      />
      {content && (
        <Transcript
          document={document}
          text={content.text}
          turns={content.turns}
          marks={content.marks}
          codings={codings.get(document.id) ?? NONE}
          codes={codes}
          passage={passage}
          onPassage={desk.setPassage}
          shown={shown}
          refocus={desk.refocus}
          onAskCode={desk.ask}
          onQuickCode={(digit) => {
            const key = quickKeys.find((one) => one.digit === digit);
            if (key) apply(key.code.id);
          }}
          onAnnotate={annotate}
          onDropCode={apply}
          onRemove={desk.remove}
          onShowPassages={onShowPassages}
        />
      )}
      {desk.asking && (
        <CodePicker
          codes={codes}
          recentCodeIds={quickKeys.map(({ code }) => code.id)}
          at={desk.asking}
          onPick={(code) => desk.pick(code.id)}
          onCreate={desk.pickNew}
          onClose={desk.closePicker}
        />
      )}
    </div>
  );
}
