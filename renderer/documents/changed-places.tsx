import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { ChangedPiece, ChangedPlace } from "../../app/text/changed-places.ts";

const LIKELY_HEIGHT = 66;

/** The places where a text changes, to be read one after the other. */
export function ChangedPlaces({ places }: { readonly places: readonly ChangedPlace[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached with the keyboard
    <section className="changed-places" ref={scroller} tabIndex={0} aria-label="Changed places">
      <ol aria-label="Changed places" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const place = places[index];
          return (
            place && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={places.length}
                aria-posinset={index + 1}
                style={{ top: start }}
              >
                <span className="hint changed-where">¶&nbsp;{place.paragraph.toLocaleString("en")}</span>
                <p className="changed-words" dir="auto">
                  {place.pieces.map((piece, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a place have no identity but their order
                    <Piece key={at} piece={piece} />
                  ))}
                </p>
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}

function Piece({ piece: { kind, text } }: { readonly piece: ChangedPiece }) {
  if (kind === "stays") return <span>{text}</span>;
  // a line's end that comes or goes is seen by its sign alone
  const shown = text.replaceAll("\n", "↵\n").replaceAll("\t", "⇥\t");
  return kind === "goes" ? <del>{shown}</del> : <ins>{shown}</ins>;
}
