import type { ReactNode } from "react";
import type { Passage } from "../../app/analysis/passages.ts";
import { useRecords } from "../use-project.tsx";
import { LongList } from "./long-list.tsx";
import type { OpenPassage } from "./open-passage.ts";
import "./passage-list.css";

const LIKELY_HEIGHT = 104;

/** Passages to read and to open in their transcripts. */
export function PassageList(props: {
  readonly passages: readonly Passage[];
  readonly onOpen: OpenPassage;
  /** A button beside each passage. */
  readonly action?: (passage: Passage) => ReactNode;
}) {
  const { passages, onOpen, action } = props;
  if (passages.length === 0) return <p className="empty">No passage is coded with this.</p>;
  return (
    <LongList label="Passages" items={passages} likelyHeight={LIKELY_HEIGHT} className="scroll passages">
      {(passage) => {
        const item = <PassageItem passage={passage} onOpen={onOpen} />;
        return action ? (
          <div className="passage-with-action">
            {item}
            {action(passage)}
          </div>
        ) : (
          item
        );
      }}
    </LongList>
  );
}

function PassageItem({ passage, onOpen }: { readonly passage: Passage; readonly onOpen: OpenPassage }) {
  const codes = useRecords(({ codes }) => codes);
  const { documentId, start, end, quote, documentName, speaker, question, paragraph, codeIds } = passage;
  const where = [documentName, speaker, question === null ? null : `Q${question}`, `¶\u00a0${paragraph}`];
  return (
    <button type="button" className="passage" onClick={() => onOpen({ documentId, start, end })}>
      <span className="passage-quote">{quote}</span>
      <span className="passage-where">{where.filter((part) => part !== null).join(" · ")}</span>
      <span className="passage-codes">
        {codeIds.map((id) => (
          <span key={id} className="passage-code">
            <span className="swatch" style={{ background: codes.get(id)?.color }} />
            {codes.get(id)?.name ?? "Deleted code"}
          </span>
        ))}
      </span>
    </button>
  );
}
