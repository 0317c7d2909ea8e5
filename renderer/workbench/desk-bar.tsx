import { StickyNote, Tag } from "lucide-react";
import { memo } from "react";
import { Button, Toolbar } from "react-aria-components";
import type { Code, Document } from "../../app/model/records.ts";
import { ReadingBar } from "../transcript/reading-bar.tsx";
import type { ScreenPoint } from "../transcript/transcript-props.ts";
import { useLatest } from "../ui/use-latest.ts";

/** Above the transcript: its name, and the codes that one press puts on the selected passage. */
export function DeskBar(props: {
  readonly document: Document;
  readonly said: string;
  readonly hasPassage: boolean;
  readonly recent: readonly Code[];
  readonly onAsk: (at: ScreenPoint) => void;
  readonly onApply: (code: Code) => void;
  readonly onAnnotate: () => void;
}) {
  const { document, said, hasPassage, recent } = props;
  const onAsk = useLatest(props.onAsk);
  const onApply = useLatest(props.onApply);
  const onAnnotate = useLatest(props.onAnnotate);
  return (
    <div className="desk-bar">
      <div className="desk-title">
        <h1 title={document.name}>{document.name}</h1>
        <span className="hint" role="status">
          {said || "Select a passage, then press Enter to code it."}
        </span>
        <ReadingBar />
      </div>
      <DeskCodes hasPassage={hasPassage} recent={recent} onAsk={onAsk} onApply={onApply} onAnnotate={onAnnotate} />
    </div>
  );
}

/** By themselves, since each coding changes what is said above and not the buttons. */
const DeskCodes = memo(function DeskCodes(props: {
  readonly hasPassage: boolean;
  readonly recent: readonly Code[];
  readonly onAsk: (at: ScreenPoint) => void;
  readonly onApply: (code: Code) => void;
  readonly onAnnotate: () => void;
}) {
  const { hasPassage, recent, onAsk, onApply, onAnnotate } = props;
  return (
    <Toolbar aria-label="Code the passage" className="desk-codes">
      <Button
        className="button primary"
        isDisabled={!hasPassage}
        onPress={({ target }) => {
          const { left, bottom } = target.getBoundingClientRect();
          onAsk({ x: left, y: bottom });
        }}
      >
        <Tag size={15} aria-hidden /> Code… <kbd>Enter</kbd>
      </Button>
      <Button className="button desk-memo" isDisabled={!hasPassage} onPress={onAnnotate}>
        <StickyNote size={15} aria-hidden /> Memo <kbd>M</kbd>
      </Button>
      {recent.map((code, index) => (
        <Button key={code.id} className="button quick-code" isDisabled={!hasPassage} onPress={() => onApply(code)}>
          <span className="swatch" style={{ background: code.color }} />
          <span className="quick-name">{code.name}</span>
          <kbd>{index + 1}</kbd>
        </Button>
      ))}
    </Toolbar>
  );
});
