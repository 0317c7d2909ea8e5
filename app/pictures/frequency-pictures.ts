import type { DocumentMatrix } from "../analysis/document-matrix.ts";
import type { Code } from "../model/records.ts";
import { pickColumns } from "../table/pick-columns.ts";
import type { Table } from "../table/table.ts";
import { codeBars, stackedCodeBars } from "./code-bars.ts";
import { codeNames } from "./code-names.ts";
import { heatPicture } from "./heat.ts";
import type { Drawn } from "./picture.ts";
import { addedFigure, figures, type PictureChoice } from "./picture-choice.ts";
import { subtitleOf } from "./subtitle.ts";
import { treeMapPicture } from "./tree-map.ts";

type Chosen = {
  readonly codes: Iterable<Code>;
  readonly choice: PictureChoice;
  readonly withSubcodes: boolean;
};

/** A bar a code from the frequency table, in the figure and the order that are chosen. */
export function drawnBars(frequencies: Table, { codes, choice, withSubcodes }: Chosen): Drawn {
  const columnId = withSubcodes ? `${choice.figure}_with_subcodes` : choice.figure;
  const { denominator } = frequencies.columns.find(({ id }) => id === columnId) ?? {};
  const subtitle = subtitleOf(frequencies, withSubcodes);
  return {
    picture: codeBars(frequencies, codeNames(codes), { ...choice, columnId, subtitle }),
    table: pickColumns(frequencies, ["code", columnId, ...(denominator === undefined ? [] : [denominator])]),
  };
}

/** A bar a code, stacked of the columns of a matrix of codes by documents or their sets. */
export function drawnStackedBars(
  matrix: Table,
  { codes, choice, withSubcodes, by }: Chosen & Pick<DocumentMatrix, "by">,
): Drawn {
  const title = `${matrix.columns[1]?.unit ?? ""} by code and ${by === "set" ? "document set" : "document"}`;
  const view = { ...choice, title: capital(title), subtitle: subtitleOf(matrix, withSubcodes) };
  return { picture: stackedCodeBars(matrix, codeNames(codes), view), table: matrix };
}

/** The codebook as a tree map of each code's own figure, from the frequency table. */
export function drawnTreeMap(frequencies: Table, { codes, choice }: Pick<Chosen, "codes" | "choice">): Drawn {
  const columnId = addedFigure(choice.figure);
  const subtitle = `${subtitleOf(frequencies, false)} Areas are each code's own ${columnId}.`;
  return {
    picture: treeMapPicture(frequencies, [...codes], { columnId, subtitle }),
    table: pickColumns(frequencies, ["code", columnId]),
  };
}

/** Codes by documents from a matrix of them, each cell as dark as its figure is large. */
export function drawnHeatMap(
  matrix: Table,
  {
    codes,
    choice,
    withSubcodes,
    most,
  }: Chosen & { readonly most: { readonly rows: number; readonly columns: number } },
): Drawn {
  const names = codeNames(codes);
  const figure = figures.find(({ id }) => id === choice.figure)?.name ?? "";
  const picture = heatPicture(
    { ...matrix, title: `${figure} by code and document` },
    {
      subtitle: subtitleOf(matrix, withSubcodes),
      nameOf: ({ id, cells }) => names.get(id) ?? { name: String(cells[0]), depth: 0 },
      mostRows: Math.min(choice.most, most.rows),
      mostColumns: most.columns,
    },
  );
  return { picture, table: matrix };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
