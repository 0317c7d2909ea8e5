import { X } from "lucide-react";
import { Button } from "react-aria-components";

/** A filter that is on, and what takes it off. */
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
