import type { Field } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Matrix } from "./matrix.ts";
import type { LinkArea } from "./sheets.ts";
import type { Glyph } from "./show.ts";

/** What lies on a page beside its text. */
export type Annotations = {
  /** What was filled into forms, where it would be printed. */
  readonly values: readonly Glyph[];
  readonly links: readonly LinkArea[];
  readonly comments: number;
};

const LARGEST = 12;
const LEADING = 1.2;
/** A letter is about so wide by its size. */
const WIDTH = 0.5;
const COMMENTS =
  /^(Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Caret|Stamp|Ink|Square|Circle|Line|PolyLine|Polygon)$/;

/** The values of forms, the links and the comments of a page. */
export function annotationsOf(annotations: readonly Field[], page: Matrix): Annotations {
  const seen = annotations.filter(({ hidden }) => !hidden);
  return {
    values: seen.filter(({ subtype }) => subtype === "Widget").flatMap((field) => filledIn(field, page)),
    links: seen.flatMap(({ subtype, url, rect }) =>
      subtype === "Link" && url ? { target: url, ...areaOf(rect, page) } : [],
    ),
    comments: seen.filter(({ subtype, contentsObj }) => COMMENTS.test(subtype) && contentsObj?.str?.trim()).length,
  };
}

function filledIn(field: Field, page: Matrix): Glyph[] {
  const area = areaOf(field.rect, page);
  const size = Math.min(LARGEST, (area.bottom - area.top) * 0.8);
  const lines = wordsOf(field).split(/\r\n?|\n/);
  const isOneLine = lines.length === 1 && !field.multiLine;
  const first = isOneLine ? (area.top + area.bottom) / 2 + size * 0.35 : area.top + size;
  return lines.flatMap((text, index) => {
    const dx = Math.min(text.length * WIDTH * size, area.right - area.left);
    const place = { x: area.left, y: first + index * size * LEADING, dx, dy: 0, angle: 0, size };
    return text.trim() === "" ? [] : { text, ...place, bold: false, italic: false, content: null };
  });
}

function wordsOf({ fieldType, fieldValue, checkBox, radioButton, buttonValue, exportValue }: Field): string {
  if (fieldType === "Btn") {
    if (!checkBox && !radioButton) return "";
    const own = checkBox ? exportValue : buttonValue;
    return fieldValue && fieldValue !== "Off" && (own === undefined || own === fieldValue) ? "☒" : "☐";
  }
  if (fieldType !== "Tx" && fieldType !== "Ch") return "";
  return typeof fieldValue === "string" ? fieldValue : (fieldValue ?? []).join(", ");
}

function areaOf([x0, y0, x1, y1]: Field["rect"], [a, b, c, d, e, f]: Matrix) {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
