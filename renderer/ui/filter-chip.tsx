import { X } from "lucide-react";
import { Button } from "react-aria-components";

/** Says that a filter is on, and takes it off. */
export function FilterChip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <span className="chip">
      <span title={text}>{text}</span>
      <Button className="icon-button" aria-label={`Take off the filter “${text}”`} onPress={onRemove}>
        <X size={13} aria-hidden />
      </Button>
    </span>
  );
}
