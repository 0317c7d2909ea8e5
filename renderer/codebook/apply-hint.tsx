import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components";
import type { Id } from "../../app/model/records.ts";
import type { MenuPlace } from "./code-menu.tsx";

/** What a press on a code does now or, where several are selected, how many, and what can be done with them. */
export function ApplyHint(props: {
  readonly canApply: boolean;
  readonly selected: ReadonlySet<Id>;
  readonly onMenu: (place: MenuPlace) => void;
}) {
  const { canApply, selected, onMenu } = props;
  const [first] = selected;
  if (selected.size > 1 && first !== undefined) {
    return (
      <p className="hint codebook-hint several">
        <span role="status">{selected.size.toLocaleString("en")} codes selected</span>
        <Button
          className="button small"
          aria-haspopup="menu"
          onPress={({ target }) => {
            const { left, bottom } = target.getBoundingClientRect();
            onMenu({ id: first, x: left, y: bottom });
          }}
        >
          Do with them <ChevronDown size={13} aria-hidden />
        </Button>
      </p>
    );
  }
  return (
    <p className={canApply ? "hint codebook-hint asking" : "hint codebook-hint"}>
      {canApply ? "Choose a code for the selected passage." : "Select a passage, then choose a code for it."}
    </p>
  );
}
