import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageFont } from "./fonts.ts";
import { IDENTITY, type Matrix, matrixOf, moved, times } from "./matrix.ts";
import type { Operations } from "./operations.ts";
import { ARTIFACT, type Glyph, showText, type TextState } from "./show.ts";

type FontOf = (id: string) => PageFont | null;

/** Where the page has got to in being drawn. */
type Pen = {
  state: TextState;
  readonly stack: TextState[];
  /** The numbers of the marked contents that are open. */
  readonly contents: (number | null)[];
  readonly glyphs: Glyph[];
  readonly fontOf: FontOf;
  readonly most: number;
};

/**
 * The glyphs that a page draws, in the order of drawing, up to a number of them; `page` maps its own units to points
 * from its top left corner. Whether they can be seen does not matter: the text of a scanned page lies under its
 * picture, drawn without ink.
 */
export function glyphsOf(
  { fnArray, argsArray }: Operations,
  { page, fontOf, most }: { readonly page: Matrix; readonly fontOf: FontOf; readonly most: number },
): Glyph[] {
  const pen: Pen = { state: freshState(page), stack: [], contents: [], glyphs: [], fontOf, most };
  for (const [index, fn] of fnArray.entries()) DRAW.get(fn)?.(pen, argsArray[index] ?? []);
  return pen.glyphs;
}

/** Whether text depends on an operation. */
export function isTextOperation(operation: number): boolean {
  return DRAW.has(operation);
}

function freshState(page: Matrix): TextState {
  const spaces = { stretch: 1, letterSpace: 0, wordSpace: 0, leading: 0, rise: 0, mode: 0 };
  return { page, text: IDENTITY, line: IDENTITY, font: null, size: 0, ...spaces };
}

type Draw = (pen: Pen, args: readonly unknown[]) => void;

const DRAW: ReadonlyMap<number, Draw> = new Map<number, Draw>([
  [
    OPS.showText,
    ({ state, contents, glyphs, most }, [shown]) => {
      if (glyphs.length < most) showText(state, shown, { content: contents.at(-1) ?? null, glyphs });
    },
  ],
  [OPS.save, (pen) => save(pen)],
  [OPS.restore, (pen) => restore(pen)],
  [
    OPS.paintFormXObjectBegin,
    (pen, [matrix]) => {
      save(pen);
      transform(pen.state, matrix);
    },
  ],
  [OPS.paintFormXObjectEnd, (pen) => restore(pen)],
  [OPS.transform, ({ state }, args) => transform(state, args)],
  [OPS.beginMarkedContent, (pen, args) => beginContent(pen, args)],
  [OPS.beginMarkedContentProps, (pen, args) => beginContent(pen, args)],
  [OPS.endMarkedContent, ({ contents }) => contents.pop()],
  [OPS.beginText, ({ state }) => setLine(state, IDENTITY)],
  [OPS.setTextMatrix, ({ state }, [matrix]) => setLine(state, matrixOf(matrix) ?? IDENTITY)],
  [OPS.moveText, ({ state }, [x, y]) => setLine(state, moved(state.line, numberOr(x, 0), numberOr(y, 0)))],
  [
    OPS.setLeadingMoveText,
    ({ state }, [x, y]) => {
      state.leading = -numberOr(y, 0);
      setLine(state, moved(state.line, numberOr(x, 0), numberOr(y, 0)));
    },
  ],
  [OPS.nextLine, ({ state }) => setLine(state, moved(state.line, 0, -state.leading))],
  [
    OPS.setLeading,
    ({ state }, [leading]) => {
      state.leading = numberOr(leading, 0);
    },
  ],
  [
    OPS.setCharSpacing,
    ({ state }, [space]) => {
      state.letterSpace = numberOr(space, 0);
    },
  ],
  [
    OPS.setWordSpacing,
    ({ state }, [space]) => {
      state.wordSpace = numberOr(space, 0);
    },
  ],
  [
    OPS.setHScale,
    ({ state }, [percent]) => {
      state.stretch = numberOr(percent, 100) / 100;
    },
  ],
  [
    OPS.setTextRise,
    ({ state }, [rise]) => {
      state.rise = numberOr(rise, 0);
    },
  ],
  [
    OPS.setTextRenderingMode,
    ({ state }, [mode]) => {
      state.mode = numberOr(mode, 0);
    },
  ],
  [OPS.setFont, ({ state, fontOf }, font) => setFont(state, font, fontOf)],
  [
    OPS.setGState,
    ({ state, fontOf }, [settings]) => {
      for (const [name, font] of pairsIn(settings))
        if (name === "Font" && Array.isArray(font)) setFont(state, font, fontOf);
    },
  ],
]);

/** What is within an artifact is one, whatever number it has. */
function beginContent({ contents }: Pen, [name, number]: readonly unknown[]): void {
  const outer = contents.at(-1) ?? null;
  const own = typeof number === "number" ? number : outer;
  contents.push(name === "Artifact" || outer === ARTIFACT ? ARTIFACT : own);
}

function save(pen: Pen): void {
  pen.stack.push(pen.state);
  pen.state = { ...pen.state };
}

function restore(pen: Pen): void {
  pen.state = pen.stack.pop() ?? pen.state;
}

function transform(state: TextState, matrix: unknown): void {
  state.page = times(state.page, matrixOf(matrix) ?? IDENTITY);
}

function setLine(state: TextState, matrix: Matrix): void {
  state.line = matrix;
  state.text = matrix;
}

function setFont(state: TextState, [id, size]: readonly unknown[], fontOf: FontOf): void {
  state.font = typeof id === "string" ? fontOf(id) : null;
  state.size = numberOr(size, 0);
}

function pairsIn(list: unknown): (readonly unknown[])[] {
  return Array.isArray(list) ? list.filter((one) => Array.isArray(one)) : [];
}

function numberOr(value: unknown, other: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : other;
}
