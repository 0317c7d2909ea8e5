import type { ChangedPiece, ChangedPlace } from "../../app/text/changed-places.ts";
import { LongList } from "../ui/long-list.tsx";

const LIKELY_HEIGHT = 66;

/** The places where a text changes, to be read one after the other. */
export function ChangedPlaces({ places }: { readonly places: readonly ChangedPlace[] }) {
  return (
    <LongList label="Changed places" items={places} likelyHeight={LIKELY_HEIGHT} className="changed-places" isTabStop>
      {({ paragraph, pieces }) => (
        <div className="changed-place">
          <span className="hint changed-where">¶&nbsp;{paragraph.toLocaleString("en")}</span>
          <p className="changed-words" dir="auto">
            {pieces.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a place have no identity but their order
              <Piece key={at} piece={piece} />
            ))}
          </p>
        </div>
      )}
    </LongList>
  );
}

function Piece({ piece: { kind, text } }: { readonly piece: ChangedPiece }) {
  if (kind === "stays") return <span>{text}</span>;
  // a line's end that comes or goes is seen by its sign alone
  const shown = text.replaceAll("\n", "↵\n").replaceAll("\t", "⇥\t");
  return kind === "goes" ? <del>{shown}</del> : <ins>{shown}</ins>;
}
