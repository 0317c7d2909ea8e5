/** What the bytes of Symbol from 0x20 and from 0xa0 on show. */
const SYMBOL_LOWER = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_UPPER =
  "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/** The signs of Wingdings that word processors put in by themselves, and its bullets. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x20, " "],
  [0x4a, "☺"],
  [0x4b, "😐"],
  [0x4c, "☹"],
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0xa7, "▪"],
  [0xa8, "◻"],
  [0xd8, "➢"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe8, "➔"],
  [0xef, "⇦"],
  [0xf0, "⇨"],
  [0xf3, "⇔"],
  [0xfb, "✗"],
  [0xfc, "✔"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);

/** Where Unicode keeps room for the bytes of fonts of signs. */
const PRIVATE = 0xf000;

/** Turns the byte of a font of signs into the sign that it shows. */
export type SignOf = (byte: number) => string;

/** How the bytes of Symbol and Wingdings show; null for a font of letters. A sign unknown stays one for private use. */
export function signsOf(fontName: string): SignOf | null {
  if (/^symbol/i.test(fontName)) return symbol;
  if (/^wingdings$/i.test(fontName)) return (byte) => WINGDINGS.get(byte) ?? privateSign(byte);
  return null;
}

/** The byte that a letter for private use stands for in a font of signs; null for any other letter. */
export function byteOfPrivate(codeUnit: number): number | null {
  return codeUnit >= PRIVATE + 0x20 && codeUnit <= PRIVATE + 0xff ? codeUnit - PRIVATE : null;
}

function symbol(byte: number): string {
  if (byte < 0x20) return String.fromCharCode(byte);
  return (byte < 0xa0 ? SYMBOL_LOWER[byte - 0x20] : SYMBOL_UPPER[byte - 0xa0]) ?? privateSign(byte);
}

function privateSign(byte: number): string {
  return String.fromCharCode(byte < 0x20 ? byte : PRIVATE + byte);
}
