import { X } from "lucide-react";
import { Button } from "react-aria-components";

/** A filter that is on, and what takes it off; `label` names the latter where it is no filter in words. */
export function FilterChip(props: { readonly text: string; readonly label?: string; readonly onRemove: () => void }) {
  const { text, label = `Take off the filter “${text}”`, onRemove } = props;
  return (
    <span className="chip">
      <span title={text}>{text}</span>
      <Button className="icon-button" aria-label={label} onPress={onRemove}>
        <X size={13} aria-hidden />
      </Button>
    </span>
  );
}
