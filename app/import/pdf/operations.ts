import { type Chunk, OPS, type Page } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a page draws: the numbers of operations, and what each is given. */
export type Operations = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
};

/** What a page draws of what matters to its text, and whether it draws anything at all. */
export type TextOperations = Operations & { readonly isBlank: boolean };

/** The most that a page may draw, a map for instance, and the most letters of it. */
const MOST_OPERATIONS = 3_000_000;
const MOST_LETTERS = 500_000;

/** Operations that draw something, or make room for a picture. */
const MARKS = new Set([OPS.constructPath, OPS.save]);

/**
 * The operations of a page that its text depends on; rejects where the page is damaged or draws too much. The library
 * hands them out piece by piece, and its own function for that would keep all that a page draws, lines and areas too,
 * and keep silent about damage: so this does what that function does.
 */
export async function textOperationsOf(page: Page, isText: (operation: number) => boolean): Promise<TextOperations> {
  const { renderingIntent, cacheKey, annotationStorageSerializable, modifiedIds } = page._transport.getRenderingIntent(
    "display",
    WITHOUT_ANNOTATIONS,
    null,
    false,
    true,
  );
  const { map, transfer } = annotationStorageSerializable;
  const index = page.pageNumber - 1;
  const asked = {
    pageId: index,
    pageIndex: index,
    intent: renderingIntent,
    cacheKey,
    annotationStorage: map,
    modifiedIds,
  };
  const reader = page._transport.messageHandler.sendWithStream("GetOperatorList", asked, transfer).getReader();
  const kept = { fnArray: [] as number[], argsArray: [] as (readonly unknown[] | null)[], isBlank: true };
  let [operations, letters] = [0, 0];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    letters += keep(next.value, kept, isText);
    operations += next.value.length;
    if (operations <= MOST_OPERATIONS && letters <= MOST_LETTERS) continue;
    const problem = new Error("The page draws too much.");
    // a stream that has ended meanwhile never says that it is cancelled
    reader.cancel(problem).catch(() => {});
    throw problem;
  }
  return kept;
}

const WITHOUT_ANNOTATIONS = 0;

type Kept = { fnArray: number[]; argsArray: (readonly unknown[] | null)[]; isBlank: boolean };

/** Keeps what matters of a piece, and gives the number of its letters. */
function keep({ length, fnArray, argsArray }: Chunk, kept: Kept, isText: (operation: number) => boolean): number {
  let letters = 0;
  for (let index = 0; index < length; index++) {
    const [operation, args] = [fnArray[index] ?? 0, argsArray[index] ?? null];
    if (MARKS.has(operation)) kept.isBlank = false;
    if (!isText(operation)) continue;
    kept.fnArray.push(operation);
    kept.argsArray.push(args);
    const shown = operation === OPS.showText ? args?.[0] : null;
    if (Array.isArray(shown)) letters += shown.length;
  }
  return letters;
}
