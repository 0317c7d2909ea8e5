const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Widths in em by class of character, the first class that holds it. They are those of a wide sans-serif (DejaVu Sans,
 * Verdana), so that a text takes no more room than is left for it.
 */
const classes: readonly (readonly [RegExp, number])[] = [
  [/^[\s.,:;'’|!iljI[\]()/\\·-]$/u, 0.39],
  [/^[\p{Ll}\p{Nd}]$/u, 0.63],
  [/^[mwMW@%…—]$/u, 0.98],
  [/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u, 0.77],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u, 0.7],
  [/^[\x21-\x7e]$/u, 0.7],
];

/** Of everything else: signs of East Asia, emoji. */
const WIDE = 1.1;

function widthOf(grapheme: string): number {
  if (/^[mw]$/.test(grapheme)) return 0.98;
  const base = grapheme.normalize("NFD").replace(/\p{M}/gu, "");
  if (base === "") return 0;
  return classes.find(([pattern]) => pattern.test(base))?.[1] ?? WIDE;
}

/** About how wide a text is, in pixels, at a size of letters in pixels: no less than in the usual sans-serifs. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
  return width * size;
}

/** The text, or as much of its beginning as fits into a width, with `…` behind it; empty where not even one letter fits. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth("…", size);
  let used = 0;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment) * size;
    if (used > room) break;
    kept += segment;
  }
  return kept.trim() === "" ? "" : `${kept.trimEnd()}…`;
}
