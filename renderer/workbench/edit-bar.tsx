import { Check } from "lucide-react";
import { Button } from "react-aria-components";
import type { Document } from "../../app/model/records.ts";
import { changesInWords } from "./edit-in-words.ts";

/** Above a transcript whose text is being edited. */
export function EditBar(props: {
  readonly document: Document;
  readonly changeCount: number;
  readonly isBusy: boolean;
  readonly onDone: () => void;
  readonly onDiscard: () => void;
}) {
  const { document, changeCount, isBusy, onDone, onDiscard } = props;
  return (
    <div className="desk-bar edit-bar">
      <div className="desk-title">
        <h1 title={document.name}>{document.name}</h1>
        <span className="hint" role="status">
          Editing the text. Codings move along; coding waits until you are done. The original file stays as it was.
        </span>
      </div>
      <div className="desk-codes">
        <Button className="button primary" isDisabled={isBusy} onPress={onDone}>
          <Check size={15} aria-hidden /> Done <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={onDiscard}>
          Discard…
        </Button>
        <span className="hint edit-count">
          {changeCount === 0 ? "Nothing changed yet" : changesInWords(changeCount)}
        </span>
      </div>
    </div>
  );
}
