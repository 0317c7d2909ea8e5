import { countInWords } from "../../text/numbers-in-words.ts";
import { ImportProblem } from "../import-problem.ts";
import { damagedWorkbook } from "./parts.ts";
import { MOST_CELLS } from "./table.ts";

/** The furthest row and column that a spreadsheet has. */
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];
/** The most cells that the square may have which all cells with data lie in. */
const MOST_SPREAD = 4 * MOST_CELLS;

const COMMENT_OR_CDATA = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g;
const ASTRAL = /&#(?:x0*([1-9a-f][0-9a-f]{4,5})|0*([1-9]\d{4,6}));/gi;
const ISO_DATE_CELL = /(<(?:[\w.-]+:)?c\s(?:[^>]*\s)?t=)(["'])d\2/g;

/**
 * XML of a workbook as read-excel-file reads it without loss: text that is given as such (CDATA) or as the number of a
 * letter beyond 65,535, and dates that are written as text.
 */
export function readableXml(xml: string): string {
  const plain = xml.includes("<!") ? xml.replace(COMMENT_OR_CDATA, (_, text: string = "") => escaped(text)) : xml;
  const whole = plain.includes("&#") ? plain.replace(ASTRAL, letter) : plain;
  return whole.replace(ISO_DATE_CELL, "$1$2str$2");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function letter(reference: string, hexadecimal: string | undefined, decimal: string | undefined): string {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

/** Whether any cell of a sheet has a value. */
export function hasData(xml: string): boolean {
  return /<(?:[\w.-]+:)?[vt](?:\s[^>]*)?>[^<]/.test(xml);
}

const ROW_OR_CELL = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])[^>]*>/g;
/** As nearly all are written. */
const USUAL = /^<(?:row|c) r="([A-Z]{0,3})([1-9]\d{0,6})"(?: \w+="[^"]*")*\/?>$/;
const PLACE = /[\s:]r=(["'])([A-Z]{0,3})([1-9]\d{0,6})\1/g;
const ANY_PLACE = /[\s:]r=/g;

/**
 * Throws ImportProblem where cells with values lie so far apart that the empty ones between them fill the memory, or
 * where a row or a cell has no place that a spreadsheet has.
 */
export function refuseFarCells(name: string, xml: string): void {
  let [rows, columns] = [0, 0];
  for (const [tag, kind] of xml.matchAll(ROW_OR_CELL)) {
    const places = placesIn(tag);
    if (!places || (kind === "c" && places.length === 0)) throw damagedWorkbook(name);
    if (kind === "row" || tag.endsWith("/>")) continue;
    for (const { row, column } of places) {
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
  }
  if (rows * columns <= MOST_SPREAD) return;
  const [row, column] = [rows.toLocaleString("en"), columns.toLocaleString("en")];
  throw new ImportProblem(
    `“${name}” has something in row ${row} and something in column ${column}, too far apart for one table. Delete what is no answer and try again.`,
  );
}

type Place = { readonly row: number; readonly column: number };

/** The places that a tag names, `B12` or the number of a row; null where one is beyond the last, or the tag is cut. */
function placesIn(tag: string): readonly Place[] | null {
  const usual = USUAL.exec(tag);
  const found = usual ? [placeOf(usual[1], usual[2])] : unusualPlaces(tag);
  return found?.every(({ row, column }) => row <= LAST_ROW && column <= LAST_COLUMN) ? found : null;
}

function unusualPlaces(tag: string): Place[] | null {
  const isCut = ['"', "'"].some((quote) => tag.split(quote).length % 2 === 0);
  const found = [...tag.matchAll(PLACE)].map(([, , letters, digits]) => placeOf(letters, digits));
  return isCut || found.length !== [...tag.matchAll(ANY_PLACE)].length ? null : found;
}

function placeOf(letters = "", digits = ""): Place {
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64;
  return { row: Number(digits), column };
}

const FORMULA_WITHOUT_VALUE =
  /<(?:[\w.-]+:)?c\s([^>]*)>\s*<(?:[\w.-]+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>)\s*(?:<(?:[\w.-]+:)?v\s*(?:\/>|><\/(?:[\w.-]+:)?v>)\s*)?<\/(?:[\w.-]+:)?c>/g;
const ERROR_CELL = /<(?:[\w.-]+:)?c\s(?:[^>]*\s)?t=["']e["']/g;
const HIDDEN_ROW = /<(?:[\w.-]+:)?row\s(?:[^>]*\s)?hidden=["'](?:1|true)["']/g;
const HIDDEN_COLUMNS = /<(?:[\w.-]+:)?col\s(?:[^>]*\s)?hidden=["'](?:1|true)["']/g;
const MERGED = /<(?:[\w.-]+:)?mergeCell\s(?:[^>]*\s)?ref=["']([^"']*)["']/g;

/** As many merged cells are named. */
const MERGED_SHOWN = 6;

/** Sentences on what a sheet shows otherwise than it is read: formulas without result, errors, hidden and merged cells. */
export function sheetWarnings(name: string, xml: string): string[] {
  const formulas = [...xml.matchAll(FORMULA_WITHOUT_VALUE)].filter(
    ([, cell = ""]) => !/\st=["']str["']/.test(` ${cell}`),
  );
  const [errors, rows, columns] = [ERROR_CELL, HIDDEN_ROW, HIDDEN_COLUMNS].map((one) => [...xml.matchAll(one)].length);
  const merged = [...xml.matchAll(MERGED)].map(([, place = ""]) => place);
  const hidden = [...counted(rows, "row"), ...counted(columns, "group of columns", "groups of columns")];
  const shown = `${merged.slice(0, MERGED_SHOWN).join(", ")}${merged.length > MERGED_SHOWN ? " …" : ""}`;
  return [
    ...counted(formulas.length, "formula").map((what) => {
      return `${what} of “${name}” had no result saved and gave empty cells. Open the file in Excel, save it, and import it again.`;
    }),
    ...counted(errors, "cell").map((what) => `${what} of “${name}” with an error such as #N/A became empty.`),
    ...(hidden.length === 0 ? [] : [`What is hidden in “${name}” was read as well: ${hidden.join(" and ")}.`]),
    ...(merged.length === 0
      ? []
      : [`Of merged cells of “${name}”, the first got the value, the others are empty (${shown}).`]),
  ];
}

function counted(count = 0, noun: string, nouns?: string): string[] {
  return count === 0 ? [] : [countInWords(count, noun, nouns)];
}
