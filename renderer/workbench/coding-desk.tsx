import { useCallback, useEffect, useState } from "react";
import type { Code, Document, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { type ScreenPoint, Transcript } from "../transcript/transcript.tsx";
import { CodePicker } from "../ui/code-picker.tsx";
import type { PassageAt } from "../ui/open-passage.ts";
import { useSnapshot, useText } from "../use-project.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { useCoding } from "./use-coding.ts";

const NO_CODINGS = [] as const;

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
  const text = useText(document.id);
  const { codings, codes, turns } = useSnapshot();
  const { apply, applyNew, remove } = useCoding();
  const [passage, setPassage] = useState<Range | null>(null);
  const [asking, setAsking] = useState<ScreenPoint | null>(null);
  const [said, setSaid] = useState("");
  const [refocus, setRefocus] = useState<Range | null>(null);

  const applyById = useCallback(
    async (range: Range, codeId: Id) => {
      const { start, end } = range;
      if (!(await apply({ documentId: document.id, start, end }, codeId))) return;
      onUsed(codeId);
      setSaid(`Coded with ${codes.get(codeId)?.name ?? "the code"}.`);
    },
    [apply, document.id, codes, onUsed],
  );
  const applyPath = async (range: Range, path: string) => {
    const made = await applyNew({ documentId: document.id, ...range }, path);
    if (!made) return;
    onUsed(made.id);
    setSaid(`Coded with the new code ${made.name}.`);
  };
  usePassageForCodebook(passage, applyById, onApplicable);

  const ask = (at: ScreenPoint) => {
    if (passage) setAsking(at);
    else setSaid("Select a passage first: drag over it, or hold Shift and move with the arrow keys.");
  };
  const closePicker = () => {
    setAsking(null);
    setRefocus(passage && { ...passage });
  };
  const pick = (act: (range: Range) => Promise<void>) => {
    if (passage) void act(passage);
    closePicker();
  };

  return (
    <div className="panel">
      <DeskBar
        document={document}
        said={said}
        hasPassage={passage !== null}
        recent={recent}
        onAsk={ask}
        onApply={(code) => passage && void applyById(passage, code.id)}
      />
      {text !== null && (
        <Transcript
          document={document}
          text={text}
          turns={turns.get(document.id)?.turns ?? NO_CODINGS}
          codings={codings.get(document.id) ?? NO_CODINGS}
          codes={codes}
          passage={passage}
          onPassage={setPassage}
          shown={shown}
          refocus={refocus}
          onAskCode={ask}
          onQuickCode={(digit) => {
            const code = recent[digit - 1];
            if (passage && code) void applyById(passage, code.id);
          }}
          onDropCode={(codeId) => {
            if (passage) void applyById(passage, codeId);
            else setSaid("Select a passage first, then drop a code on it.");
          }}
          onRemove={(coding) => {
            void remove(coding);
            setSaid("Coding removed. Undo brings it back.");
          }}
          onShowPassages={onShowPassages}
        />
      )}
      {asking && (
        <CodePicker
          codes={codes}
          recentCodeIds={recent.map(({ id }) => id)}
          at={asking}
          onPick={(code) => pick((range) => applyById(range, code.id))}
          onCreate={(path) => pick((range) => applyPath(range, path))}
          onClose={closePicker}
        />
      )}
    </div>
  );
}

/** While a passage is selected, the codebook applies a code to it at a press. */
function usePassageForCodebook(
  passage: Range | null,
  applyById: (range: Range, codeId: Id) => Promise<void>,
  onApplicable: (apply: ((code: Code) => void) | null) => void,
): void {
  useEffect(() => {
    onApplicable(passage && ((code: Code) => void applyById(passage, code.id)));
    return () => onApplicable(null);
  }, [passage, applyById, onApplicable]);
}
