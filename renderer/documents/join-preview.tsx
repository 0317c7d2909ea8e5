import type { TextPreview } from "../../app/import/file-preview.ts";

/** The first lines that joining changes, before and after; the sign ↵ stands where a line ends. */
export function JoinPreview({ sample }: { readonly sample: TextPreview["joined"] }) {
  if (sample === null) return <p className="hint">There are no broken lines in it.</p>;
  return (
    <div className="join-preview">
      <Sample title="Before" lines={sample.before} />
      <Sample title="After" lines={sample.after} />
    </div>
  );
}

function Sample({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <figure>
      <figcaption className="hint">{title}</figcaption>
      <div className="sample-lines" dir="auto">
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
