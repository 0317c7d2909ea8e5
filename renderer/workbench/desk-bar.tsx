import { PencilLine, StickyNote, Tag } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button, Toolbar } from "react-aria-components";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { Code, Document } from "../../app/model/records.ts";
import { ReadingBar } from "../transcript/reading-bar.tsx";
import type { ScreenPoint } from "../transcript/screen-point.ts";
import { useLatest } from "../ui/use-latest.ts";

/** Above the transcript: its name, and the codes that one press puts on the selected passage. */
export function DeskBar(props: {
  readonly document: Document;
  readonly said: string;
  readonly hasPassage: boolean;
  readonly quickKeys: readonly QuickKey[];
  readonly onAsk: (at: ScreenPoint) => void;
  readonly onApply: (code: Code) => void;
  readonly onAnnotate: () => void;
  readonly onEdit: () => void;
  /** What is offered after what was said. */
  readonly offer: ReactNode;
  /** Beside the codes. */
  readonly tools: ReactNode;
  /** Below the codes. */
  readonly chips: ReactNode;
}) {
  const { document, said, hasPassage, quickKeys } = props;
  const onAsk = useLatest(props.onAsk);
  const onApply = useLatest(props.onApply);
  const onAnnotate = useLatest(props.onAnnotate);
  return (
    <div className="desk-bar">
      <div className="desk-title">
        <h1 title={document.name}>{document.name}</h1>
        <div className="desk-said">
          <span className="hint" role="status">
            {said || "Select a passage, then press Enter to code it."}
          </span>
          {props.offer}
        </div>
        <Button className="button desk-edit" onPress={props.onEdit}>
          <PencilLine size={15} aria-hidden /> Edit text <kbd>Ctrl+E</kbd>
        </Button>
        <ReadingBar />
      </div>
      <div className="desk-row">
        <DeskCodes
          hasPassage={hasPassage}
          quickKeys={quickKeys}
          onAsk={onAsk}
          onApply={onApply}
          onAnnotate={onAnnotate}
        />
        {props.tools}
      </div>
      {props.chips}
    </div>
  );
}

/** By themselves, since each coding changes what is said above and not the buttons. */
const DeskCodes = memo(function DeskCodes(props: {
  readonly hasPassage: boolean;
  readonly quickKeys: readonly QuickKey[];
  readonly onAsk: (at: ScreenPoint) => void;
  readonly onApply: (code: Code) => void;
  readonly onAnnotate: () => void;
}) {
  const { hasPassage, quickKeys, onAsk, onApply, onAnnotate } = props;
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
        <StickyNote size={15} aria-hidden /> <span>Memo</span> <kbd>M</kbd>
      </Button>
      {quickKeys.map(({ digit, code, isFixed }) => (
        <Button key={code.id} className="button quick-code" isDisabled={!hasPassage} onPress={() => onApply(code)}>
          <span className="quick-body" title={code.name}>
            <span className="swatch" style={{ background: code.color }} />
            <span className="quick-name">{code.name}</span>
            <kbd className={isFixed ? "fixed-key" : undefined}>{digit}</kbd>
          </span>
        </Button>
      ))}
    </Toolbar>
  );
});
