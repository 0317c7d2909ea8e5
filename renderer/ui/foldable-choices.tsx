import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "react-aria-components";
import { useViewState } from "../use-project.tsx";
import type { Filter } from "./filter.ts";
import { FilterChips } from "./filter-bar.tsx";
import { useNarrow } from "./use-narrow.ts";
import "./foldable-choices.css";

/** In CSS pixels; in less, choices and filters take more lines than the table below them has left. */
const UNFOLDED = 400;

/**
 * The choices and filters above a table. Where it is narrow they are behind a button, beside which every filter that is
 * on still stands, since nothing may be left out of the figures unseen.
 */
export function FoldableChoices(props: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly children: ReactNode;
}) {
  const { filter, onFilter, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(frame, UNFOLDED);
  const [isOpen, setOpen] = useViewState("choices.open", (stored) => stored === true);
  const isFolded = isNarrow && !isOpen;
  return (
    <div className="table-choices" ref={frame}>
      {isNarrow && (
        <div className="choices-fold">
          <Button className="button" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            <SlidersHorizontal size={15} aria-hidden /> Choices and filters
          </Button>
          {isFolded && <FilterChips filter={filter} onFilter={onFilter} />}
        </div>
      )}
      {!isFolded && children}
    </div>
  );
}
