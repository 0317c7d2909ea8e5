/** Signs that stand for several letters, or for a letter in one of its shapes; not those that are whole phrases. */
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufd3d\ufd40-\ufdcf\ufe70-\ufefc]/g;
/** Parts of Chinese characters that look like whole ones: programs that write PDF mix them up. */
const RADICALS = /[\u2e80-\u2fdf]/g;
/** Those of them that Unicode does not say so of, each before its character. */
const PARTS = new Map(
  [
    ...[
      "⺝月",
      "⺠民",
      "⺩王",
      "⺁厂",
      "⻁虎",
      "⻄西",
      "⻅见",
      "⻆角",
      "⻉贝",
      "⻋车",
      "⻑長",
      "⻓长",
      "⻔门",
      "⻘青",
      "⻙韦",
      "⻚页",
    ],
    ...[
      "⻛风",
      "⻜飞",
      "⻝食",
      "⻢马",
      "⻣骨",
      "⻤鬼",
      "⻥鱼",
      "⻦鸟",
      "⻨麦",
      "⻩黄",
      "⻪黾",
      "⻫斉",
      "⻬齐",
      "⻭歯",
      "⻮齿",
      "⻯竜",
    ],
    ...["⻰龙", "⻱龜", "⻲亀"],
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
/** Signs of vertical writing, each before the one it is a shape of. */
const UPRIGHT = new Map(
  [
    ...[
      "︐，",
      "︑、",
      "︒。",
      "︓：",
      "︔；",
      "︕！",
      "︖？",
      "︗〖",
      "︘〗",
      "︙…",
      "︱—",
      "︵（",
      "︶）",
      "︷｛",
      "︸｝",
      "︹〔",
      "︺〕",
    ],
    ...["︻【", "︼】", "︽《", "︾》", "︿〈", "﹀〉", "﹁「", "﹂」", "﹃『", "﹄』", "﹇［", "﹈］"],
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
/** What is there to steer the setting of a text and is no letter: controls, marks of direction, zero-width spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
const BLANK = /[\s\u00a0\u3000]+/g;
/** Letters of a font's own, which mean nothing without it. */
const PRIVATE = /[\ue000-\uf8ff\ufffd]/;
/** The bullets of the symbol fonts that Word sets lists with. */
const SYMBOLS = new Map([
  ["\uf0b7", "•"],
  ["\uf0a7", "▪"],
  ["\uf0a8", "▫"],
  ["\uf06e", "■"],
  ["\uf06f", "□"],
  ["\uf0d8", "➢"],
  ["\uf0e0", "→"],
  ["\uf0fc", "✓"],
  ["\uf0fe", "☑"],
  ["\uf02d", "-"],
]);

/**
 * The characters that a glyph stands for: ligatures and Arabic shapes as plain letters, `ﬁ -> fi`, any white space as
 * a space, and nothing for what is not seen. All else is left as the file has it, `²` and `½` and wide colons too.
 */
export function charactersOf(text: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  const known = SYMBOLS.get(text) ?? UPRIGHT.get(text);
  if (known) return known;
  // a phrase in one sign would come with spaces of its own
  const plain = text
    .replace(SHAPES, (shape) => shape.normalize("NFKC").replace(/\s/g, ""))
    .replace(RADICALS, (part) => PARTS.get(part) ?? part.normalize("NFKC"));
  return plain.replace(UNSEEN, "").replace(BLANK, " ");
}

/** Whether no one can say what a glyph stands for, since its font does not tell. */
export function isUnknown(text: string): boolean {
  return text === "\0" || (PRIVATE.test(text) && !SYMBOLS.has(text));
}

const ACCENTS = new Map([
  ["´", "\u0301"],
  ["ˊ", "\u0301"],
  ["`", "\u0300"],
  ["ˋ", "\u0300"],
  ["^", "\u0302"],
  ["ˆ", "\u0302"],
  ["~", "\u0303"],
  ["˜", "\u0303"],
  ["¨", "\u0308"],
  ["ˇ", "\u030c"],
  ["˘", "\u0306"],
  ["˚", "\u030a"],
  ["˙", "\u0307"],
  ["¯", "\u0304"],
  ["˝", "\u030b"],
  ["¸", "\u0327"],
  ["˛", "\u0328"],
]);
const MARK =
  /^[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]+$/;

/** Whether a sign is a mark that never stands by itself. */
export function isCombining(text: string): boolean {
  return MARK.test(text);
}

/** The mark that a sign puts on a letter: of `´` drawn over an `e` the accent; null for what is no mark. */
export function markOf(text: string): string | null {
  return MARK.test(text) ? text : (ACCENTS.get(text) ?? null);
}

/** A letter with a mark on it: `e` and `´` are `é`; null where there is no such letter. */
export function marked(letter: string, mark: string): string | null {
  const base = letter === "ı" ? "i" : letter === "ȷ" ? "j" : letter;
  if (!/^\p{L}\p{M}*$/u.test(base)) return null;
  const both = (base + mark).normalize("NFC");
  return both.length < base.length + mark.length || !ACCENT_MARK.test(mark) ? both : null;
}

/** Marks that are drawn as signs of their own; Hebrew and Arabic ones stay marks on their letters. */
const ACCENT_MARK = /[\u0300-\u036f]/;
