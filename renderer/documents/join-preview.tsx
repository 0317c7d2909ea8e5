import { linesFrom, startOfChange } from "./line-sample.ts";

const LINES_SHOWN = 4;

/** The first lines that joining changes, before and after; the sign ↵ stands where a line ends. */
export function JoinPreview({ before, after }: { readonly before: string; readonly after: string }) {
  const start = startOfChange(before, after);
  if (start === null) return <p className="hint">There are no broken lines in it.</p>;
  return (
    <div className="join-preview">
      <Sample title="Before" lines={linesFrom(before, start, LINES_SHOWN)} />
      <Sample title="After" lines={linesFrom(after, start, LINES_SHOWN)} />
    </div>
  );
}

function Sample({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <figure>
      <figcaption className="hint">{title}</figcaption>
      <div className="join-lines" dir="auto">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
          <p key={index}>
            {line}
            <span className="line-end" aria-hidden>
              ↵
            </span>
          </p>
        ))}
      </div>
    </figure>
  );
}
