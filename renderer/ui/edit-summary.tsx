import { useMemo } from "react";
import type { Placement } from "../../app/coding/place-again.ts";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { shortened } from "../../app/text/shortened.ts";
import { LongList } from "./long-list.tsx";
import { quotePieces } from "./quote-change.ts";
import "./edit-summary.css";

type Placed = Placement<Coding>;

type Row =
  | { readonly kind: "heading"; readonly key: string; readonly title: string; readonly hint: string }
  | { readonly kind: "changed" | "lost"; readonly key: string; readonly placement: Placed };

const LIKELY_HEIGHT = 72;
const LONGEST_QUOTE = 400;

/**
 * What a change to a text does to its codings: how many stay and move, and each that loses its words or goes on to
 * others, with its quote. Takes the texts before and after the change.
 */
export function EditSummary(props: {
  readonly placements: readonly Placed[];
  readonly before: string;
  readonly after: string;
  readonly codes: ReadonlyMap<Id, Code>;
}) {
  const { placements, before, after, codes } = props;
  const rows = useMemo(() => rowsOf(placements), [placements]);
  return (
    <div className="edit-summary">
      <p>{calmSentence(placements)}</p>
      {rows.length > 0 && (
        <LongList
          label="Codings that change"
          items={rows}
          likelyHeight={({ kind }) => (kind === "heading" ? 48 : LIKELY_HEIGHT)}
          className="edit-summary-scroller"
          isTabStop
        >
          {(row) =>
            row.kind === "heading" ? (
              <div className="edit-summary-heading">
                <h3>{row.title}</h3>
                <p className="hint">{row.hint}</p>
              </div>
            ) : (
              <SummaryItem {...row} before={before} after={after} code={codes.get(row.placement.from.codeId)} />
            )
          }
        </LongList>
      )}
    </div>
  );
}

/** Whether a change does to codings what its user has to see before it is made. */
export function needsSummary(placements: readonly Placed[]): boolean {
  return placements.some(({ fate }) => fate === "changed" || fate === "lost");
}

/** What becomes of the codings that keep their words: “12 codings stay where they are, 41 codings move along.” */
function calmSentence(placements: readonly Placed[]): string {
  const count = (fate: Placed["fate"]) => placements.filter((one) => one.fate === fate).length;
  const [same, moved] = [count("same"), count("moved")];
  const parts = [
    same > 0 ? `${countInWords(same, "coding")} ${same === 1 ? "stays where it is" : "stay where they are"}` : "",
    moved > 0
      ? `${countInWords(moved, "coding")} ${moved === 1 ? "moves" : "move"} along with ${moved === 1 ? "its" : "their"} words`
      : "",
  ].filter((part) => part !== "");
  if (parts.length > 0) return `${parts.join(", ")}.`;
  return placements.length === 0 ? "This text has no codings." : "No coding keeps exactly its words.";
}

function rowsOf(placements: readonly Placed[]): Row[] {
  const of = (kind: "changed" | "lost") => placements.filter(({ fate }) => fate === kind);
  const rows = (kind: "changed" | "lost", title: string, hint: string): Row[] => {
    const found = of(kind);
    if (found.length === 0) return [];
    return [
      { kind: "heading", key: kind, title: `${countInWords(found.length, "coding")} ${title}`, hint },
      ...found.map((placement): Row => ({ kind, key: placement.from.id, placement })),
    ];
  };
  const [lost, changed] = [of("lost").length, of("changed").length];
  return [
    ...rows(
      "lost",
      `${lost === 1 ? "loses its" : "lose their"} words`,
      "Kept in the list of codings without a place, where each can be placed again or removed. Undo brings all back.",
    ),
    ...rows(
      "changed",
      `${changed === 1 ? "goes" : "go"} on to other words`,
      "Words that go are struck through, words that come are underlined.",
    ),
  ];
}

function SummaryItem(props: {
  readonly kind: "changed" | "lost";
  readonly placement: Placed;
  readonly before: string;
  readonly after: string;
  readonly code: Code | undefined;
}) {
  const { kind, placement, before, after, code } = props;
  const { from, range } = placement;
  const was = before.slice(from.start, from.end);
  const is = after.slice(range.start, range.end);
  return (
    <div className="edit-summary-item">
      <p className="edit-summary-code">
        <span className="swatch" style={{ background: code?.color }} />
        <span className="edit-summary-name">{code?.name ?? "Deleted code"}</span>
        {kind === "changed" && <span className="hint">{growth(was, is)}</span>}
      </p>
      <p className="edit-summary-quote" dir="auto">
        {kind === "lost" ? `“${shortened(was, LONGEST_QUOTE)}”` : <ChangedQuote before={was} after={is} />}
      </p>
    </div>
  );
}

function ChangedQuote({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = useMemo(() => {
    let at = 0;
    return quotePieces(before, after).map((piece) => {
      at += piece.text.length;
      return { ...piece, key: at };
    });
  }, [before, after]);
  return (
    <>
      “
      {pieces.map(({ kind, text, key }) => {
        if (kind === "removed") return <del key={key}>{shortened(text, LONGEST_QUOTE)}</del>;
        if (kind === "inserted") return <ins key={key}>{shortened(text, LONGEST_QUOTE)}</ins>;
        return <span key={key}>{text}</span>;
      })}
      ”
    </>
  );
}

function growth(before: string, after: string): string {
  const by = [...after].length - [...before].length;
  if (by === 0) return "as long as before";
  const characters = countInWords(Math.abs(by), "character");
  return by < 0 ? `shrinks by ${characters}` : `grows by ${characters}`;
}
