/** How bytes become letters. */
export type Decode = (bytes: Uint8Array) => string;

/** Code pages by what `TextDecoder` calls them. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
  [10000, "macintosh"],
  [10001, "shift_jis"],
  [10002, "big5"],
  [10003, "euc-kr"],
  [10007, "x-mac-cyrillic"],
  [10008, "gb18030"],
  [10017, "x-mac-cyrillic"],
  [20866, "koi8-r"],
  [21866, "koi8-u"],
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map((part) => [28590 + part, `iso-8859-${part}`] as const),
  [28599, "windows-1254"],
  [51932, "euc-jp"],
  [51949, "euc-kr"],
  [54936, "gb18030"],
  [65001, "utf-8"],
]);

/** The upper half of the code pages of DOS, which no browser knows, and of the most frequent one of Windows. */
const UPPER_HALVES: ReadonlyMap<number, string> = new Map([
  [
    1252,
    "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  ],
  [
    437,
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  ],
  [
    850,
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  ],
]);

/** The code page of a font by its `\fcharset`. */
const PAGES_OF_CHARSETS: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [2, 42],
  [77, 10000],
  [78, 10001],
  [79, 10003],
  [80, 10008],
  [81, 10002],
  [83, 10005],
  [84, 10004],
  [85, 10006],
  [86, 10081],
  [87, 10021],
  [88, 10029],
  [89, 10007],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

/** Code pages that are another one, or like it and less. */
const OTHER_NUMBERS: ReadonlyMap<number, number> = new Map([42, 819, 20127, 28591].map((page) => [page, 1252]));

/** The code page that a font's charset stands for; null where it leaves that to the document. */
export function pageOfCharset(charset: number): number | null {
  return PAGES_OF_CHARSETS.get(charset) ?? null;
}

/** How the bytes of a code page become letters; null for a code page that is not known. */
export function decoderOf(page: number): Decode | null {
  const upper = UPPER_HALVES.get(OTHER_NUMBERS.get(page) ?? page);
  if (upper !== undefined) return (bytes) => withUpperHalf(bytes, upper);
  const label = LABELS.get(page);
  if (label === undefined) return null;
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}

function withUpperHalf(bytes: Uint8Array, upper: string): string {
  let letters = "";
  for (const byte of bytes) letters += byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80];
  return letters;
}
