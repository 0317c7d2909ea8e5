import { ChevronDown, ChevronRight } from "lucide-react";
import type { KeyboardEvent } from "react";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { LongList } from "../ui/long-list.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { lineKey, type SegmentLine } from "./segment-lines.ts";
import { SegmentRow } from "./segment-row.tsx";
import type { SegmentSelection } from "./use-segment-selection.ts";

const HEADING_HEIGHT = 34;
const PASSAGE_HEIGHT = 104;

/** The passages found, under their headings. */
export function SegmentList(props: {
  readonly lines: readonly SegmentLine[];
  readonly selection: SegmentSelection;
  readonly onToggle: (groupId: string) => void;
  readonly onOpen: OpenPassage;
  readonly onCode: () => void;
}) {
  const { lines, selection, onToggle, onOpen, onCode } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the lines within
    <div className="segment-list" onKeyDown={(event) => listKeys(event, selection, onCode)}>
      <LongList label="Passages" items={lines} likelyHeight={heightOf} keyOf={lineKey} className="scroll passages">
        {(line) =>
          line.kind === "heading" ? (
            <Heading line={line} onToggle={onToggle} />
          ) : (
            <SegmentRow passage={line.passage} selection={selection} onOpen={onOpen} />
          )
        }
      </LongList>
    </div>
  );
}

function heightOf(line: SegmentLine): number {
  return line.kind === "heading" ? HEADING_HEIGHT : PASSAGE_HEIGHT;
}

function Heading(props: {
  readonly line: Extract<SegmentLine, { kind: "heading" }>;
  readonly onToggle: (groupId: string) => void;
}) {
  const { id, name, count, isOpen } = props.line;
  return (
    <h2 className="segment-heading">
      <button type="button" data-line aria-expanded={isOpen} onClick={() => props.onToggle(id)}>
        {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
        <span className="segment-heading-name" title={name}>
          {name}
        </span>
        <span className="muted">{countInWords(count, "passage")}</span>
      </button>
    </h2>
  );
}

/** Up and down go from line to line, with C the selected passages are coded, Ctrl + A selects all. */
function listKeys(event: KeyboardEvent<HTMLElement>, selection: SegmentSelection, onCode: () => void): void {
  const { key, target, currentTarget } = event;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) selection.setAll(true);
  else if (isPlain && (key === "ArrowDown" || key === "ArrowUp") && target instanceof HTMLElement) {
    step(currentTarget, target, key === "ArrowDown" ? 1 : -1);
  } else if (isPlain && key.toLowerCase() === "c" && selection.passages.length > 0) onCode();
  else return;
  event.preventDefault();
}

/** The lines near the view are drawn in their order, some beyond it on both sides. */
function step(list: HTMLElement, from: HTMLElement, by: 1 | -1): void {
  const at = (element: HTMLElement) => Number(element.closest("li")?.dataset["index"] ?? -1);
  const wanted = at(from) + by;
  const next = [...list.querySelectorAll<HTMLElement>("[data-line]")].find((line) => at(line) === wanted);
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
