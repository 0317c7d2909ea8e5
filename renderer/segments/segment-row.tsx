import { memo } from "react";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useRecords } from "../use-project.tsx";
import type { SegmentSelection } from "./use-segment-selection.ts";
import "../ui/passage-list.css";

/** A passage with the words around it and its place: a press opens it, its box selects it. */
export const SegmentRow = memo(function SegmentRow(props: {
  readonly passage: RetrievedPassage;
  readonly selection: SegmentSelection;
  readonly onOpen: OpenPassage;
}) {
  const { passage, selection, onOpen } = props;
  const { documentId, start, end, quote, before, after } = passage;
  const isSelected = selection.has(passage);
  return (
    <div className={isSelected ? "segment selected" : "segment"}>
      <input
        type="checkbox"
        className="tick segment-box"
        tabIndex={-1}
        aria-label={`Select: ${quote.slice(0, 60)}`}
        checked={isSelected}
        onClick={(event) => selection.press(passage, event.shiftKey)}
        onChange={() => {}}
      />
      <button
        type="button"
        data-line
        className="passage"
        aria-description={isSelected ? "Selected" : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) selection.press(passage, event.shiftKey);
          else onOpen({ documentId, start, end });
        }}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          // the browser would open it, as for a press
          event.preventDefault();
          selection.press(passage, event.shiftKey);
        }}
      >
        <span className="passage-quote segment-quote" dir="auto">
          {before !== "" && <span className="segment-context">{before}</span>}
          {before === "" && after === "" ? quote : <mark>{quote}</mark>}
          {after !== "" && <span className="segment-context">{after}</span>}
        </span>
        <Place passage={passage} />
        <Codes passage={passage} />
      </button>
    </div>
  );
});

function Place({ passage }: { readonly passage: RetrievedPassage }) {
  const coders = useRecords(({ coders }) => coders);
  const { documentName, speaker, question, paragraph, coderId } = passage;
  const coder = coders.size > 1 ? (coders.get(coderId)?.name ?? "Unknown coder") : null;
  const where = [documentName, speaker, question === null ? null : `Q${question}`, `¶\u00a0${paragraph}`, coder];
  return <span className="passage-where">{where.filter((part) => part !== null).join(" · ")}</span>;
}

function Codes({ passage }: { readonly passage: RetrievedPassage }) {
  const codes = useRecords(({ codes }) => codes);
  return (
    <span className="passage-codes">
      {passage.codeIds.map((id) => (
        <span key={id} className="passage-code">
          <span className="swatch" style={{ background: codes.get(id)?.color }} />
          {codes.get(id)?.name ?? "Deleted code"}
        </span>
      ))}
    </span>
  );
}
