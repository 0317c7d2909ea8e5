import { useMemo } from "react";
import type { TextPreview } from "../../app/import/file-preview.ts";
import { type Run, type SetParagraph, setParagraphs } from "../../app/text/set-paragraphs.ts";

/** How a text begins as it would be imported, with who speaks beside it. */
export function TextSample({ preview }: { readonly preview: TextPreview }) {
  const { text, turns, marks, isWhole } = preview;
  const paragraphs = useMemo(() => setParagraphs(text, marks), [text, marks]);
  const speakerAt = new Map(turns.map(({ start, speaker }) => [start, speaker]));
  const hasSpeakers = turns.some(({ speaker }) => speaker !== "");
  return (
    <figure className="text-sample">
      <figcaption className="hint">{isWhole ? "The text" : "How the text begins"}</figcaption>
      <div className={hasSpeakers ? "sample-lines with-speakers" : "sample-lines"}>
        {paragraphs.map((paragraph) => (
          <div className="sample-line" key={paragraph.start}>
            {hasSpeakers && <span className="sample-speaker">{speakerAt.get(paragraph.start)}</span>}
            <p className={classesOf(paragraph)} dir="auto">
              {paragraph.runs.map((run) => (
                <span key={run.start} className={runClasses(run)}>
                  {text.slice(run.start, run.end)}
                </span>
              ))}
            </p>
          </div>
        ))}
        {!isWhole && <p className="hint">…</p>}
      </div>
    </figure>
  );
}

function classesOf({ heading, item }: SetParagraph): string {
  return [heading && `heading-${heading}`, item && `item level-${item.level}`, item?.sign && `${item.sign}-item`]
    .filter(Boolean)
    .join(" ");
}

function runClasses({ bold, italic, underline, strike, link }: Run): string {
  const line =
    underline && strike ? "set-underline-strike" : (underline && "set-underline") || (strike && "set-strike");
  return [bold && "set-bold", italic && "set-italic", line, link !== null && "set-link"].filter(Boolean).join(" ");
}
