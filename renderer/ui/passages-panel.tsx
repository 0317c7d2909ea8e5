import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { usePassages } from "../use-analysis.ts";
import type { OpenPassage } from "./open-passage.ts";
import { PassageList } from "./passage-list.tsx";
import { Region } from "./region.tsx";

/** The passages behind a number, beside its table. */
export function PassagesPanel(props: {
  readonly title: string;
  /** Of what the number is. */
  readonly counted: CountFilter;
  /** The number that was pressed, a new object with each press: who presses goes on reading here. */
  readonly pressed: object;
  /** What stands behind the title where so many passages are listed. */
  readonly said: (listed: number) => string;
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
}) {
  const { title, counted, pressed, said, onOpen, onClose } = props;
  const { value: passages, isOfOtherFilter } = usePassages(counted);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes there with each press
  useEffect(() => heading.current?.focus(), [pressed]);
  const listed = passages && !isOfOtherFilter ? passages : null;
  return (
    <Region label="Passages" className="panel" onEscape={onClose}>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
          {listed && `: ${said(listed.length)}`}
        </h2>
        <Button className="icon-button" aria-label="Close the passages" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {listed && <PassageList passages={listed} onOpen={onOpen} />}
    </Region>
  );
}
