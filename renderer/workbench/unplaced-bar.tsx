import { TriangleAlert } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Document } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { useCommands } from "../ui/commands.tsx";
import { Region } from "../ui/region.tsx";
import { UnplacedList } from "../ui/unplaced-list.tsx";
import { useLostFocus } from "../ui/use-lost-focus.ts";
import { usePlacing, useUnplaced } from "../use-placing.ts";

/** Above a transcript: how many of its codings have lost their place, and on demand which, to be placed again. */
export function UnplacedBar(props: {
  readonly document: Document;
  /** What is selected in the transcript. */
  readonly passage: Range | null;
  readonly onShow: (range: Range) => void;
  /** Called where the bar had the focus and is gone, since the last coding has its place. */
  readonly onGone: () => void;
}) {
  const { document, passage, onShow, onGone } = props;
  const codings = useUnplaced(document);
  const placing = usePlacing();
  const [isOpen, setOpen] = useState(false);
  const has = codings.length > 0;
  const commands = useMemo(
    () => (has ? [{ id: "unplaced", label: "Show the codings without a place", run: () => setOpen(true) }] : []),
    [has],
  );
  useCommands(commands);
  const toggle = useRef<HTMLButtonElement>(null);
  const hears = useLostFocus(() => (toggle.current ? toggle.current.focus() : onGone()));
  if (!has) return null;
  return (
    <div className="unplaced" role="presentation" {...hears}>
      <div className="unplaced-bar">
        <TriangleAlert size={15} aria-hidden />
        <span role="status">{lostSentence(codings.length)}</span>
        <Button ref={toggle} className="button" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? "Hide them" : "Show them"}
        </Button>
      </div>
      {isOpen && (
        <Region label="Codings without a place" className="unplaced-panel" onEscape={() => setOpen(false)}>
          <UnplacedList
            codings={codings}
            placing={placing}
            passage={passage}
            onOpen={({ start, end }) => onShow({ start, end })}
          />
        </Region>
      )}
    </div>
  );
}

function lostSentence(count: number): string {
  return count === 1 ? "1 coding has lost its place." : `${count.toLocaleString("en")} codings have lost their place.`;
}
