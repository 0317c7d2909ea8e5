import { Button } from "react-aria-components";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { Check } from "../ui/check.tsx";
import type { SegmentSelection } from "./use-segment-selection.ts";

/** What is selected, and what is done with it. */
export function SelectionBar(props: {
  readonly selection: SegmentSelection;
  readonly listed: number;
  readonly onCode: () => void;
  readonly onUncode: () => void;
  /** Opens or closes all headings; null where there are none. */
  readonly onOpenAll: ((isOpen: boolean) => void) | null;
}) {
  const { selection, listed, onCode, onUncode, onOpenAll } = props;
  const { length } = selection.passages;
  return (
    <div className="selection-bar">
      <Check isSelected={length > 0 && length === listed} onChange={selection.setAll}>
        Select all
      </Check>
      <span className="muted" role="status">
        {length > 0 && `${countInWords(length, "passage")} selected`}
      </span>
      <Button className="button" isDisabled={length === 0} onPress={onCode}>
        Code…
      </Button>
      <Button className="button" isDisabled={length === 0} onPress={onUncode}>
        Remove a code…
      </Button>
      {onOpenAll && (
        <div className="open-all">
          <Button className="button" onPress={() => onOpenAll(true)}>
            Open all
          </Button>
          <Button className="button" onPress={() => onOpenAll(false)}>
            Close all
          </Button>
        </div>
      )}
    </div>
  );
}
