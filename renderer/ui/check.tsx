import { Check as CheckIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

/** A box to tick, with its label. */
export function Check(props: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Checkbox className="checkbox" isSelected={props.isSelected} onChange={props.onChange}>
      <span className="box">
        <CheckIcon size={13} strokeWidth={3} aria-hidden />
      </span>
      {props.children}
    </Checkbox>
  );
}
