import type { Font, Page } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Matrix, matrixOf } from "./matrix.ts";

/** What the text of a page needs to know of a font. */
export type PageFont = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isVertical: boolean;
  /** From a glyph's own units to those of the text. */
  readonly matrix: Matrix;
  /** How tall its letters stand for a size of 1. */
  readonly height: number;
  /** How far down a letter leads in vertical writing where it does not say so itself. */
  readonly drop: number;
};

const USUAL_MATRIX: Matrix = [0.001, 0, 0, 0.001, 0, 0];
const USUAL_DROP = 1000;

const BOLD = /bold|black|heavy|demi|medi(?!um)|[-,_ ]bd\b|-(b|bi|bd|bdit)$|^cmb|^sfb[xi]/i;
const ITALIC = /ital|obliq|kursiv|slant|-(i|it|bi|bdit)$|^cm(ti|sl|mi|bxti|ssi)|^sf(ti|sl)/i;

/** The fonts of a page by their names in its operators; a font that cannot be read is not among them. */
export function fontsOf(page: Page): (id: string) => PageFont | null {
  const known = new Map<string, PageFont | null>();
  return (id) => {
    const had = known.get(id);
    if (had !== undefined) return had;
    const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const read = typeof font === "object" && font !== null ? described(font as Font) : null;
    known.set(id, read);
    return read;
  };
}

/** `ABCDEF+Calibri-BoldItalic -> bold, italic` */
function described(font: Font): PageFont {
  const name = (font.name ?? "").replace(/^[A-Z]{6}\+/, "");
  const matrix = matrixOf(font.fontMatrix) ?? USUAL_MATRIX;
  return {
    bold: font.bold === true || font.black === true || BOLD.test(name),
    italic: font.italic === true || ITALIC.test(name),
    isVertical: font.vertical === true,
    matrix,
    height: font.isType3Font ? type3Height(font, matrix) : 1,
    drop: -(font.defaultVMetrics?.[0] ?? -USUAL_DROP) || USUAL_DROP,
  };
}

/** The glyphs of a Type 3 font are drawings of any scale; its box says how tall they are. */
function type3Height(font: Font, matrix: Matrix): number {
  const scale = Math.abs(matrix[3]);
  if (Math.abs(scale - USUAL_MATRIX[3]) < 1e-6) return 1;
  const [, bottom = 0, , top = 0] = font.bbox ?? [];
  return (top > bottom ? top - bottom : 1 / USUAL_MATRIX[3]) * scale || 1;
}
