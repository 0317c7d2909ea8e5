import { ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import { deedOf, type HistoryEntry } from "../../app/analysis/history.ts";
import { localMinute } from "../../app/text/local-time.ts";
import { notifyProblem } from "../ui/notices.ts";

/** The cells of one change; a press on its summary tells it row by row. */
export function HistoryRow(props: {
  readonly seq: number;
  readonly entry: HistoryEntry | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly detailsOf: (seq: number) => Promise<readonly string[]>;
}) {
  const { seq, entry, isOpen, onToggle, detailsOf } = props;
  const number = seq.toLocaleString("en");
  if (!entry) {
    return (
      <>
        <td className="history-number">{number}</td>
        <td colSpan={4} className="muted">
          …
        </td>
      </>
    );
  }
  const deed = deedOf(entry);
  return (
    <>
      <td className="history-number">{number}</td>
      <td className="history-when">
        <time dateTime={entry.at}>{localMinute(entry.at)}</time>
      </td>
      <td className="history-coder" dir="auto" title={entry.coder}>
        {entry.coder}
      </td>
      <td className="history-action">
        {deed !== "" && <span className="history-deed">{deed}</span>} {entry.label}
      </td>
      <td className="history-changes">
        <button type="button" className="history-summary" aria-expanded={isOpen} onClick={onToggle}>
          <ChevronRight className="history-chevron" size={14} aria-hidden />
          <span dir="auto">{entry.summary || "Nothing that is shown elsewhere"}</span>
        </button>
        {isOpen && <Details seq={seq} detailsOf={detailsOf} />}
      </td>
    </>
  );
}

function Details({ seq, detailsOf }: Pick<Parameters<typeof HistoryRow>[0], "seq" | "detailsOf">) {
  const [lines, setLines] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isShown = true;
    detailsOf(seq)
      .then((read) => isShown && setLines(read))
      .catch(notifyProblem);
    return () => {
      isShown = false;
    };
  }, [seq, detailsOf]);
  if (!lines) return <p className="hint">Reading…</p>;
  if (lines.length === 0) return <p className="hint">There is nothing more to tell of this change.</p>;
  return (
    <ul className="history-details">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what a change did never changes, and lines may be alike
        <li key={index} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
