import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { Heading } from "react-aria-components";
import {
  type CodebookEntry,
  type CodebookReport,
  countsInWords,
  textsOfEntry,
} from "../../app/report/codebook-report.ts";

const LIKELY_HEIGHT = 96;

/** The codes as a text with headings; only what is near the viewport is there, unless the whole of it is asked for. */
export function CodebookText({ report, isWhole }: { readonly report: CodebookReport; readonly isWhole: boolean }) {
  const { entries } = report;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    overscan: 6,
  });
  if (isWhole) {
    return (
      <div className="codebook-text whole">
        <p className="codebook-print-title">{report.title}</p>
        <p className="codebook-print-title small">{report.subtitle}</p>
        {entries.map((entry) => (
          <Entry key={entry.code.id} entry={entry} report={report} />
        ))}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is scrolled by keyboard
    <div className="scroll codebook-text" ref={scroller} tabIndex={0}>
      <div className="codebook-text-page" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className="codebook-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Entry entry={entry} report={report} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Entry({ entry, report }: { readonly entry: CodebookEntry; readonly report: CodebookReport }) {
  const { code, number, depth } = entry;
  const texts = textsOfEntry(entry, report.showsMemos);
  return (
    <article className="codebook-entry" style={{ marginLeft: Math.min(depth, 6) * 22 }}>
      <Heading level={Math.min(depth + 2, 6)} className={depth === 0 ? "entry-name top" : "entry-name"}>
        <span className="swatch" style={{ background: code.color }} />
        <span className="entry-number">{number}</span> {code.name}
      </Heading>
      {report.showsCounts && <p className="entry-counts">{countsInWords(entry)}</p>}
      {!code.isCodable && <p className="entry-counts">Groups other codes; is not applied to passages.</p>}
      {texts.length > 0 && (
        <dl>
          {texts.map(({ heading, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several memos have the same heading, and none moves
            <div key={`${heading} ${index}`}>
              <dt>{heading}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
