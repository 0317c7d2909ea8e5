import { combine, type Diff } from "../model/diff.ts";
import type { Document, Mark, Original, Turn } from "../model/records.ts";
import { chooseSpeakers } from "../text/speakers.ts";
import { type Splice, spliced } from "../text/splices.ts";
import { findTurns } from "../text/turns.ts";
import { marksAfter, turnsAfter } from "../text/turns-after.ts";
import { type DocumentRows, type Edit, editText } from "./edit-text.ts";

/** The corrected version of a text. */
export type CorrectedText = {
  readonly text: string;
  /** None in a file without formatting; then that of the text before stays with its words. */
  readonly marks: readonly Mark[];
  /** Where the file itself says who speaks when; null where that is to be seen from the text. */
  readonly turns: readonly Turn[] | null;
};

/**
 * Puts a corrected version in the place of a document's text; `splices` are what differs. Codings and memos go with
 * their words, or lose their place. Formatting is that of the new version where it has any; so are the turns where its file
 * names them, with the roles that these speakers have. Else who speaks is seen from the text as it was before. Where neither text,
 * formatting nor turns differ, the diff is empty, and the original stays.
 */
export function replaceText(
  rows: DocumentRows & { readonly original: Original | undefined },
  corrected: CorrectedText,
  splices: readonly Splice[],
  original: Omit<Original, "id">,
): Edit {
  const { document, text } = rows;
  if (spliced(text.text, splices) !== corrected.text)
    throw new Error(`What differs in “${document.name}” has changed.`);
  const { diff: edit, placements } = editText(rows, splices, "replaced");
  const marks =
    corrected.marks.length > 0 ? corrected.marks : marksAfter(rows.marks?.marks ?? [], splices, corrected.text);
  const content = contentOf(rows, { ...corrected, marks }, splices);
  if (splices.length === 0 && !content.turns && !content.marks) return { diff: {}, placements };
  const { turns: _turns, marks: _marks, ...kept } = edit;
  const to: Document = { ...document, length: corrected.text.length, revision: document.revision + 1 };
  const row = { id: document.id, ...original };
  const diff: Diff = {
    ...kept,
    ...content,
    documents: { updated: [[document, to]] },
    originals: rows.original ? { updated: [[rows.original, row]] } : { added: [row] },
  };
  return { diff, placements };
}

function contentOf(rows: DocumentRows, corrected: CorrectedText, splices: readonly Splice[]): Diff {
  const { id } = rows.document;
  const turns = { id, turns: turnsOf(rows, corrected, splices) };
  const marks = { id, marks: corrected.marks };
  return combine(
    isSame(rows.turns?.turns ?? [], turns.turns)
      ? {}
      : { turns: rows.turns ? { updated: [[rows.turns, turns]] } : { added: [turns] } },
    isSame(rows.marks?.marks ?? [], marks.marks)
      ? {}
      : { marks: rows.marks ? { updated: [[rows.marks, marks]] } : { added: [marks] } },
  );
}

function turnsOf({ text, turns, marks }: DocumentRows, corrected: CorrectedText, splices: readonly Splice[]) {
  const known = turns?.turns ?? [];
  if (corrected.turns) {
    const roles = new Map(known.map(({ speaker, role }) => [speaker, { name: speaker, role }]));
    return chooseSpeakers(corrected.text, corrected.turns, roles);
  }
  const before = { text: text.text, marks: marks?.marks ?? [] };
  // a text that showed no speakers may show them now; where they were turned down, they stay so
  if (known.length === 0 && findTurns(before.text, before.marks).length === 0) {
    return findTurns(corrected.text, corrected.marks);
  }
  return turnsAfter(before, known, splices, corrected);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
