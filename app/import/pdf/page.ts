import type { Document, Page } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isRightToLeft } from "./bidi.ts";
import { isUnknown } from "./characters.ts";
import { regionsOf } from "./columns.ts";
import { annotationsOf } from "./fields.ts";
import { fontsOf } from "./fonts.ts";
import { glyphsOf, isTextOperation } from "./glyphs.ts";
import type { Letter } from "./letter.ts";
import type { Line } from "./line.ts";
import { lineNumbersIn, textOf } from "./line-numbers.ts";
import { linesOf } from "./lines.ts";
import { textOperationsOf } from "./operations.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { sheetsOf } from "./sheets.ts";
import { type Tag, tagsOf } from "./tags.ts";
import { downwards } from "./vertical.ts";

/** A line of a page, with the tags of a tagged page where it begins and ends. */
export type PageLine = Line & {
  readonly page: number;
  /** Lines with the same number are read one after the other, as those of a column. */
  readonly region: number;
  readonly isUpright: boolean;
  /** Its number in the margin, or "". */
  readonly number: string;
  readonly tags: readonly [first: Tag | null, last: Tag | null];
};

/** What is on a page. */
export type PageText = {
  /** In the order of reading. */
  readonly lines: readonly PageLine[];
  readonly height: number;
  readonly characters: number;
  /** Letters whose font does not say what they are. */
  readonly unknown: number;
  readonly comments: number;
  /** Whether there is nothing on it, or nothing but spaces, as on the back of a title page. */
  readonly isBlank: boolean;
};

/** The text of a page, counted from 1, up to a number of characters. */
export async function readPage(document: Document, number: number, most: number): Promise<PageText> {
  const page = await document.getPage(number);
  try {
    return await contentOf(page, number, most);
  } finally {
    page.cleanup();
  }
}

async function contentOf(page: Page, number: number, most: number): Promise<PageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operations = await textOperationsOf(page, isTextOperation);
  // what surrounds a text may be damaged where the text is not
  const annotations = await page.getAnnotations().catch(() => []);
  const tags = tagsOf(await page.getStructTree().catch(() => null));
  const { values, links, comments } = annotationsOf(annotations, transform);
  const glyphs = glyphsOf(operations, { page: transform, fontOf: fontsOf(page), most }).concat(values);
  const lines: PageLine[] = [];
  let region = 0;
  const sheets = sheetsOf(downwards(glyphs), { width, height }, links);
  for (const [index, sheet] of sheets.entries()) {
    for (const column of columnsOf(sheet.letters)) {
      for (const line of column)
        lines.push({ ...line, page: number, region, isUpright: index === 0, tags: tagsAt(line, tags) });
      region += 1;
    }
  }
  return {
    ...{ lines, comments, height: sheets[0]?.height ?? height },
    characters: glyphs.length,
    unknown: glyphs.filter(({ text }) => isUnknown(text)).length,
    isBlank: glyphs.length > 0 || operations.isBlank,
  };
}

type NumberedLine = Line & { readonly number: string };

function columnsOf(sheet: readonly Letter[]): NumberedLine[][] {
  const right = sheet.filter(({ text }) => isRightToLeft(text)).length;
  const isRightPage = right > sheet.length / 3;
  const segments = segmentsOf(sheet);
  const numbers = lineNumbersIn(segments);
  const text = segments.filter((segment) => !numbers.has(segment));
  return regionsOf(text, isRightPage).map((region) =>
    linesOf(region, isRightPage).map((line) => ({ ...line, number: numberOf(line, numbers) })),
  );
}

function numberOf({ y, size }: Line, numbers: ReadonlySet<Segment>): string {
  for (const number of numbers) if (Math.abs(number.y - y) < size / 2) return textOf(number);
  return "";
}

function tagsAt({ contents }: Line, tags: ReadonlyMap<number, Tag>): PageLine["tags"] {
  const [first, last] = contents;
  return [first === null ? null : (tags.get(first) ?? null), last === null ? null : (tags.get(last) ?? null)];
}
