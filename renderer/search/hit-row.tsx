import type { PlacedLine } from "../../app/search/concordance-table.ts";
import type { Range } from "../../app/text/range.ts";
import { overlaps } from "../../app/text/range.ts";
import { useRecords } from "../use-project.tsx";
import { GridPart } from "./grid-part.tsx";

/** Letters of scripts that run from right to left, before any that runs from left to right. */
const RUNS_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const SHOWN_CODES = 4;

/** One hit; a line that is still fetched stands empty. */
export function HitRow(props: {
  readonly row: number;
  readonly top: number;
  readonly line: PlacedLine | null;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onPick: (isRange: boolean) => void;
  readonly onOpen: () => void;
}) {
  const { row, top, line, isActive, isSelected, onPick, onOpen } = props;
  return (
    <GridPart
      id={`hit-${row}`}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      className={`hit${isActive ? " active" : ""}${isSelected ? " selected" : ""}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      <GridPart role="gridcell" className="hit-select">
        <input
          type="checkbox"
          className="tick"
          aria-label={`Select the hit in line ${row + 1}`}
          checked={isSelected}
          onClick={(event) => {
            event.stopPropagation();
            onPick(event.shiftKey);
          }}
          onChange={() => {}}
        />
      </GridPart>
      {line && <Cells line={line} />}
    </GridPart>
  );
}

function Cells({ line }: { readonly line: PlacedLine }) {
  const { before, match, after, documentName, speaker, paragraph } = line;
  const dir = RUNS_LEFT.test(match) || (!/\p{L}/u.test(match) && RUNS_LEFT.test(after)) ? "rtl" : "ltr";
  return (
    <>
      <div role="presentation" className="hit-context" dir={dir}>
        <GridPart role="gridcell" className="hit-before">
          <span>{before}</span>
        </GridPart>
        <GridPart role="gridcell" className="hit-match">
          {match}
        </GridPart>
        <GridPart role="gridcell" className="hit-after">
          {after}
        </GridPart>
      </div>
      <Cell className="hit-document" text={documentName} />
      <Cell className="hit-speaker" text={speaker ?? ""} />
      <Cell className="hit-paragraph" text={String(paragraph)} />
      <HitCodes line={line} />
    </>
  );
}

function Cell({ className, text }: { readonly className: string; readonly text: string }) {
  return (
    <GridPart role="gridcell" className={className} dir="auto" title={text}>
      {text}
    </GridPart>
  );
}

const NONE = [] as const;

/** The codes that are on the hit or on a part of it. */
function HitCodes({ line }: { readonly line: PlacedLine }) {
  const codes = useRecords(({ codes }) => codes);
  const codings = useRecords(({ codings }) => codings.get(line.documentId) ?? NONE);
  const on = new Set(codings.filter((coding: Range) => overlaps(coding, line)).map(({ codeId }) => codeId));
  const found = [...on].flatMap((id) => codes.get(id) ?? []);
  const names = found.map(({ name }) => name).join(", ");
  return (
    <GridPart role="gridcell" className="hit-codes" title={names}>
      <span className="visually-hidden">{names}</span>
      {found.slice(0, SHOWN_CODES).map(({ id, color }) => (
        <span key={id} className="swatch" style={{ background: color }} />
      ))}
      {found.length > SHOWN_CODES && <span aria-hidden>+{found.length - SHOWN_CODES}</span>}
    </GridPart>
  );
}
