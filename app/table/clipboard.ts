/**
 * The cells of a block that a spreadsheet copied: tabs between cells, line ends between rows. A cell in quotation marks
 * may hold both, and quotation marks that are doubled; one that only begins with a mark is taken as it stands.
 */
export function clipboardCells(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, "\n");
  const rows: string[][] = [[]];
  for (let at = 0; at <= whole.length; ) {
    const { cell, end } = quotedAt(whole, at) ?? plainAt(whole, at);
    rows.at(-1)?.push(cell);
    if (end >= whole.length) break;
    if (whole[end] === "\n") {
      // the line end behind the last row opens no other
      if (end + 1 === whole.length) break;
      rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}

type Found = { readonly cell: string; readonly end: number };

function quotedAt(text: string, at: number): Found | null {
  if (text[at] !== '"') return null;
  for (let from = at + 1; ; ) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return null;
    if (text[mark + 1] === '"') {
      from = mark + 2;
      continue;
    }
    const isEnd = mark + 1 === text.length || text[mark + 1] === "\t" || text[mark + 1] === "\n";
    return isEnd ? { cell: text.slice(at + 1, mark).replaceAll('""', '"'), end: mark + 1 } : null;
  }
}

function plainAt(text: string, at: number): Found {
  const ends = [text.indexOf("\t", at), text.indexOf("\n", at)].filter((end) => end >= 0);
  const end = ends.length > 0 ? Math.min(...ends) : text.length;
  return { cell: text.slice(at, end), end };
}

/** A block of cells as spreadsheets take it from the clipboard. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
