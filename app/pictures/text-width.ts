const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Widths in em by class of character, the first class that holds it: those of the wider of Noto Sans and Arial, rounded
 * up, so that a text takes no more room than is left for it.
 */
const classes: readonly (readonly [RegExp, number])[] = [
  [/^[\s.,:;'’|!·ijl]$/u, 0.28],
  [/^[frtI()[\]/\\-]$/u, 0.41],
  [/^[ckJsvxyz]$/u, 0.53],
  [/^[wCDGHKNOQRU&+=<>]$/u, 0.79],
  [/^[mMW@…—%]$/u, 0.98],
  [/^[\p{Ll}\p{Nd}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u, 0.62],
  [/^[\x21-\x7e\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u, 0.72],
];

/** Of everything else: signs of South and East Asia. */
const WIDE = 1;
const EMOJI = 1.3;

/** The widths that were asked for before: pictures write the same few letters over and over. */
const known = new Map<string, number>();

function widthOf(grapheme: string): number {
  const width = known.get(grapheme) ?? widthByClass(grapheme);
  known.set(grapheme, width);
  return width;
}

/** A text as its reader tells letters apart; plain ones are told apart at once. */
function lettersOf(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return text.split("");
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function widthByClass(grapheme: string): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme)) return EMOJI;
  const base = grapheme.normalize("NFD").replace(/\p{M}/gu, "");
  if (base === "" || base === MARK_OF_RIGHT_TO_LEFT) return 0;
  return classes.find(([pattern]) => pattern.test(base))?.[1] ?? WIDE;
}

/** Ends in a letter that is read from right to left, so that what is left out is at its left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]$/u;
const MARK_OF_RIGHT_TO_LEFT = "\u200f";

/** About how wide a text is, in pixels, at a size of letters in pixels: no less than in the usual sans-serifs. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of lettersOf(text)) width += widthOf(letter);
  return width * size;
}

/** The text, or as much of its beginning as fits into a width, with `…` behind it; empty where not even one letter fits. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth("…", size);
  let used = 0;
  let kept = "";
  for (const letter of lettersOf(text)) {
    used += widthOf(letter) * size;
    if (used > room) break;
    kept += letter;
  }
  const whole = kept.trimEnd();
  if (whole === "") return "";
  return RIGHT_TO_LEFT.test(whole) ? `${whole}…${MARK_OF_RIGHT_TO_LEFT}` : `${whole}…`;
}

/** A text in lines that fit into a width, at most so many; of the last one as much as fits. */
export function wrapText(
  text: string,
  { width, size, mostLines }: { readonly width: number; readonly size: number; readonly mostLines: number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || lines.length === mostLines - 1 || textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return (line === "" ? lines : [...lines, line]).map((one) => fitText(one, width, size));
}
