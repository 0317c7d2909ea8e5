import type { Code } from "../model/records.ts";
import { codeBars } from "../pictures/code-bars.ts";
import { codeNames } from "../pictures/code-names.ts";
import { heatPicture } from "../pictures/heat.ts";
import { subtitleOf } from "../pictures/subtitle.ts";
import { treeMapPicture } from "../pictures/tree-map.ts";
import { pickColumns } from "../table/pick-columns.ts";
import type { Table } from "../table/table.ts";
import type { Section } from "./report.ts";

/** What a page has room for, with letters that can still be read. */
const MOST_CODES = 36;
const MOST_DOCUMENTS = 16;

/** Whether the report has the numbers of a picture in a table of their own. */
type Elsewhere = { readonly isNumbersElsewhere: boolean };

/** A bar a code, as long as it has codings, from the frequency table. */
export function barsSection(frequencies: Table, codes: readonly Code[], { isNumbersElsewhere }: Elsewhere): Section {
  const choice = { order: "tree", most: MOST_CODES, columnId: "codings" } as const;
  const numbers = pickColumns(frequencies, ["code", "codings"]);
  const picture = codeBars(frequencies, codeNames(codes), { ...choice, subtitle: subtitleOf(frequencies, false) });
  const withNumbers = !isNumbersElsewhere && frequencies.rows.length > MOST_CODES;
  return pictureSection("Codings by code", { picture, numbers, withNumbers });
}

/** The codebook as a tree map: as large as a code has codings, from the frequency table. */
export function treeMapSection(frequencies: Table, codes: readonly Code[]): Section {
  const subtitle = `${subtitleOf(frequencies, false)} Areas are each code's own codings.`;
  const picture = treeMapPicture(frequencies, codes, { columnId: "codings", subtitle });
  const numbers = pickColumns(frequencies, ["code", "codings"]);
  return pictureSection("Codings in the codebook", { picture, numbers, withNumbers: false });
}

/** Codes by documents, each cell as dark as its figure is large, from a matrix of them. */
export function heatMapSection(matrix: Table, codes: readonly Code[], { isNumbersElsewhere }: Elsewhere): Section {
  const names = codeNames(codes);
  const picture = heatPicture(matrix, {
    subtitle: subtitleOf(matrix, false),
    nameOf: ({ id, cells }) => names.get(id) ?? { name: String(cells[0]), depth: 0 },
    mostRows: MOST_CODES,
    mostColumns: MOST_DOCUMENTS,
  });
  const documents = matrix.columns.filter(({ of }) => of !== undefined && of !== "all").length;
  const withNumbers = !isNumbersElsewhere && (matrix.rows.length > MOST_CODES || documents > MOST_DOCUMENTS);
  return pictureSection(`Heat map: ${matrix.title}`, { picture, numbers: matrix, withNumbers });
}

type Drawn = Omit<Extract<Section["blocks"][number], { kind: "picture" }>, "kind">;

/** A chapter of one picture, or of a sentence where there is nothing to draw. */
function pictureSection(title: string, drawn: Drawn): Section {
  const isEmpty = !drawn.numbers.rows.some(({ cells }) => cells.some((cell) => typeof cell === "number" && cell > 0));
  if (isEmpty)
    return { title, blocks: [{ kind: "text", text: "Nothing is coded here, so nothing is drawn." }], notes: [] };
  return { title, blocks: [{ kind: "picture", ...drawn }], notes: drawn.numbers.notes };
}
