import { Check, Minus } from "lucide-react";
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import { setsOfCodes, shareInSet } from "../../app/codebook/code-sets.ts";
import type { Id } from "../../app/model/records.ts";
import { useRecords } from "../use-project.tsx";
import { useSetActions } from "../use-set-actions.ts";

/** The sets that codes are in; choosing one puts all of them in, or takes all out where all are in. */
export function SetsSubmenu(props: {
  readonly codeIds: readonly Id[];
  readonly onClose: () => void;
  readonly onNew: () => void;
}) {
  const { codeIds, onClose, onNew } = props;
  const sets = setsOfCodes(useRecords(({ sets }) => sets));
  const { addTo, removeFrom } = useSetActions();
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item">Sets</MenuItem>
      <Popover className="popover" placement="end top">
        <Menu className="menu" aria-label="Sets">
          {sets.map((set) => {
            const share = shareInSet(set, codeIds);
            const state = { all: "in the set", some: "some in the set", none: "not in the set" }[share];
            return (
              <MenuItem
                key={set.id}
                id={set.id}
                className="menu-item"
                textValue={set.name}
                aria-label={`${set.name}, ${state}`}
                onAction={() => {
                  onClose();
                  if (share === "all") removeFrom(set, codeIds);
                  else addTo(set, codeIds);
                }}
              >
                <span className="menu-tick">
                  {share === "all" && <Check size={14} aria-hidden />}
                  {share === "some" && <Minus size={14} aria-hidden />}
                </span>
                {set.name}
              </MenuItem>
            );
          })}
          {sets.length > 0 && <Separator className="menu-line" />}
          <MenuItem
            className="menu-item"
            onAction={() => {
              onClose();
              onNew();
            }}
          >
            <span className="menu-tick" />
            New set…
          </MenuItem>
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
