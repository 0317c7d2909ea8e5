import { useEffect, useState } from "react";
import type { Code, Document, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { Transcript } from "../transcript/transcript.tsx";
import { CodePicker } from "../ui/code-picker.tsx";
import type { PassageAt } from "../ui/open-passage.ts";
import { useContent, useRecords } from "../use-project.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { UnplacedBar } from "./unplaced-bar.tsx";
import { useAnnotate } from "./use-annotate.ts";
import { useDesk } from "./use-desk.ts";

const NONE = [] as const;

/** The open transcript with everything that puts codes on it. */
export function CodingDesk(props: {
  readonly document: Document;
  readonly shown: PassageAt | null;
  /** For the keys 1 to 9. */
  readonly recent: readonly Code[];
  readonly onUsed: (codeId: Id) => void;
  /** Hands out what applies a code to the selected passage; null while none is selected. */
  readonly onApplicable: (apply: ((code: Code) => void) | null) => void;
  readonly onShowPassages: (code: Code) => void;
}) {
  const { document, shown, recent, onUsed, onApplicable, onShowPassages } = props;
  const content = useContent(document);
  const codings = useRecords(({ codings }) => codings);
  const codes = useRecords(({ codes }) => codes);
  const desk = useDesk(document, onUsed);
  const { passage, apply } = desk;
  const [stood, setStood] = useState<Range | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be shown next comes instead
  useEffect(() => setStood(null), [shown]);
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
        recent={recent}
        onAsk={desk.ask}
        onApply={(code) => apply(code.id)}
        onAnnotate={annotate}
      />
      <UnplacedBar document={document} passage={passage} onShow={setStood} />
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
          shown={stood ?? shown}
          refocus={desk.refocus}
          onAskCode={desk.ask}
          onQuickCode={(digit) => {
            const code = recent[digit - 1];
            if (code) apply(code.id);
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
          recentCodeIds={recent.map(({ id }) => id)}
          at={desk.asking}
          onPick={(code) => desk.pick(code.id)}
          onCreate={desk.pickNew}
          onClose={desk.closePicker}
        />
      )}
    </div>
  );
}
