import { untitled } from "../pictures/head.ts";
import type { Drawn } from "../pictures/picture.ts";
import { cellText } from "../table/cell-text.ts";
import type { Table } from "../table/table.ts";
import type { Block, Section } from "./report.ts";

/** What a page has room for, with letters that can still be read. */
export const pageRoom = { codes: 36, groups: 16 } as const;

/** How a picture stands in a report. */
type Placing = {
  /** What its chapter is called; as the picture itself where this is not said. */
  readonly title?: string;
  /** Whether its numbers stand below it, too. */
  readonly withNumbers: boolean;
};

/** A chapter of one picture, or of a sentence where there is nothing to draw; the heading is the picture's title. */
export function pictureSection({ picture, table }: Drawn, { title = picture.title, withNumbers }: Placing): Section {
  if (!hasFigures(table)) {
    return {
      title,
      blocks: [{ kind: "text", text: "Nothing is found here, so nothing is drawn." }],
      notes: table.notes,
    };
  }
  const notes = [...table.notes, ...(withNumbers ? [] : denominatorNote(table))];
  return { title, blocks: [{ kind: "picture", picture: untitled(picture), numbers: table, withNumbers }], notes };
}

function hasFigures({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some((cell) => typeof cell === "number" && cell > 0));
}

/** What the shares of a picture are of, which it does not draw. */
function denominatorNote({ columns, rows, denominators }: Table): string[] {
  if (denominators) {
    const below = columns.flatMap(({ title }, index) => {
      const cell = denominators.cells[index] ?? null;
      return typeof cell === "number" ? [`${title} ${cellText(cell, { type: "count" })}`] : [];
    });
    return [`Out of: ${below.join("; ")}.`];
  }
  return columns.flatMap(({ denominator, title }) => {
    const at = columns.findIndex(({ id }) => id === denominator);
    const cell = rows[0]?.cells[at];
    return at < 0 || typeof cell !== "number"
      ? []
      : [`${title}: out of ${cellText(cell, columns[at])} ${columns[at]?.unit ?? ""}.`];
  });
}

/** A picture of each of some documents, under the document's name. */
export function documentsSection(
  title: string,
  drawn: readonly (Drawn & { readonly documentName: string })[],
  notes: readonly string[],
): Section {
  const blocks = drawn.flatMap(({ documentName, picture, table }): Block[] => [
    { kind: "heading", level: 1, text: documentName, color: null },
    { kind: "picture", picture: untitled(picture), numbers: table, withNumbers: false },
  ]);
  return { title, blocks, notes };
}
