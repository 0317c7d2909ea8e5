type NumberedLine = { readonly text: string; readonly page: number };

/** What may stand around the number of a page. */
const AROUND =
  /(?<!\p{L})(pages?|pp?|pg|seiten?|páginas?|paginas?|págs?|pags?|hojas?|of|de|von|sur|van|di|trang|sayfa|strona|sida|side|стр(аница)?|из|صفحة)(?!\p{L})|第|页|頁|ページ|쪽/giu;
const ROMAN = /^[\s–—-]*([ivxlc]+)[\s–—-]*$/i;
const PLAIN = /^[\s#|/.,:;()[\]·•–—-]*$/u;
/** A number that is set apart from the words of a running header, before or after them. */
const BEFORE = /^\s*[([]?(\d+)[)\]]?\s*(\t|[|/·•–—-]\s)/u;
const AFTER =
  /(?:\t|\s[|/·•–—-]|(?<!\p{L})(?:p(?:age|\.)?|seite|página))\s*[([]?(\d+)(?:[\s/]*(?:of|de|von|\/)\s*\d+)?[)\]]?\s*$/iu;
const STEADY = 0.7;

/** The words of a line without its numbers: `Rosa, page 3 -> rosa, page #`. */
export function shapeOf(text: string): string {
  if (ROMAN.test(text)) return "#";
  return text.toLowerCase().replace(/\d+/g, "#").replace(/ +/g, " ").trim();
}

/** Whether a line is nothing but a page's number: `3`, `Page 3 of 10`, `– iv –`. */
export function isPageNumber(text: string): boolean {
  const shape = shapeOf(text);
  return shape.includes("#") && PLAIN.test(shape.replace(AROUND, ""));
}

/** The number of the page in a line, if it stands alone or apart from the words: `3`, `Rosa | 3`, `Page 3 of 10`. */
export function numberApart(text: string): number | null {
  if (isPageNumber(text)) return numbersIn(text)[0] ?? null;
  const number = (BEFORE.exec(text) ?? AFTER.exec(text))?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * Whether the numbers of lines on several pages are those of a running header: they stay the same, or one of them goes
 * with the pages and is set apart from the words. `Question 4` on the fourth page is none.
 */
export function keepsStep(lines: readonly NumberedLine[]): boolean {
  const numbers = lines.map(({ text }) => numbersIn(text));
  const columns = numbers[0]?.map((_, column) => numbers.map((row) => row[column] ?? 0)) ?? [];
  const varying = columns.filter((column) => column.some((number) => number !== column[0]));
  const first = lines[0]?.text ?? "";
  if (varying.length === 0) return !isPageNumber(first) || lines.length > 2;
  if (!isPageNumber(first) && numberApart(first) === null) return false;
  return varying.every((column) => goesWithPages(column, lines));
}

function goesWithPages(numbers: readonly number[], lines: readonly NumberedLine[]): boolean {
  const steps = lines.slice(1).map(({ page }, index) => {
    const [before, after] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
    return after - before === page - (lines[index]?.page ?? 0);
  });
  return steps.filter(Boolean).length >= steps.length * STEADY;
}

function numbersIn(text: string): number[] {
  const roman = ROMAN.exec(text)?.[1];
  return roman === undefined ? (text.match(/\d+/g) ?? []).map(Number) : [romanNumber(roman.toLowerCase())];
}

const ROMAN_DIGITS = new Map([
  ["i", 1],
  ["v", 5],
  ["x", 10],
  ["l", 50],
  ["c", 100],
]);

function romanNumber(roman: string): number {
  const digits = [...roman].map((digit) => ROMAN_DIGITS.get(digit) ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
