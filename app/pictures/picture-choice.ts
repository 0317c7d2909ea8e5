import type { DocumentMatrix } from "../analysis/document-matrix.ts";
import type { Measure } from "../analysis/measures.ts";

/** The figures of code frequencies that tables and pictures show, by the id of their column, and what they are called. */
export const figures = [
  { id: "codings", name: "Codings" },
  { id: "documents", name: "Documents" },
  { id: "words", name: "Words" },
  { id: "characters", name: "Characters" },
  { id: "share_of_codings", name: "% of codings" },
  { id: "share_of_text", name: "% of text" },
] as const;

export type Figure = (typeof figures)[number]["id"];

/** What is chosen of the pictures of code frequencies. */
export type PictureChoice = {
  readonly figure: Figure;
  readonly stackedBy: "nothing" | DocumentMatrix["by"];
  readonly order: "tree" | "largest";
  readonly most: number;
};

/** The measure of a matrix that is the same figure in each column. */
function measureOf(figure: Figure): Measure {
  return figure === "share_of_codings" ? "share_of_column" : figure;
}

/** The figure where a picture adds figures up, which shares and documents do not allow. */
export function addedFigure(figure: Figure): "codings" | "words" | "characters" {
  return figure === "words" || figure === "characters" ? figure : "codings";
}

/** What stacked bars are drawn from; null where each bar is one. */
export function stackedMatrix({ stackedBy, figure }: PictureChoice, withSubcodes: boolean): DocumentMatrix | null {
  return stackedBy === "nothing" ? null : { by: stackedBy, measure: addedFigure(figure), withSubcodes };
}

/** What a heat map is drawn from. */
export function heatMatrix({ figure }: PictureChoice, withSubcodes: boolean): DocumentMatrix {
  return { by: "document", measure: measureOf(figure), withSubcodes };
}
