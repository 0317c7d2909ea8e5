import { isUtf8 } from "./utf8.ts";
import type { ZipEntry } from "./zip.ts";

/** The upper half of code page 850, in which Windows packs names of Western Europe. */
const CODE_PAGE_850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤" +
  "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** The encodings that names of zip files come in where their scripts tell them apart, each with its letters. */
const TELLING: ReadonlyMap<string, RegExp> = new Map([
  ["euc-kr", /\p{Script=Hangul}/u],
  ["shift_jis", /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u],
  ["gb18030", /\p{Script=Han}/u],
  ["big5", /\p{Script=Han}/u],
  ["ibm866", /\p{Script=Cyrillic}/u],
  ["windows-1251", /\p{Script=Cyrillic}/u],
]);

/**
 * The names of the files in a zip file as they were meant: in UTF-8 where they say so or are, else all in one other
 * encoding, which is guessed.
 */
export async function archiveNames(entries: readonly ZipEntry[]): Promise<string[]> {
  const isOther = (entry: ZipEntry) => !entry.isUtf8 && !isUtf8(entry.pathBytes);
  const others = entries.filter(isOther).map(({ pathBytes }) => pathBytes);
  const decode = others.length === 0 ? null : await decoderOf(others);
  return entries.map((entry) => {
    if (entry.isUtf8) return entry.path;
    return decode && isOther(entry) ? decode(entry.pathBytes) : new TextDecoder().decode(entry.pathBytes);
  });
}

async function decoderOf(names: readonly Uint8Array[]): Promise<(name: Uint8Array) => string> {
  // what it knows of languages is large, and most archives do without
  const { guessEncoding } = await import("./guess-encoding.ts");
  const all = new Uint8Array(names.flatMap((name) => [...name, 0x0a]));
  const guess = guessEncoding(all);
  const letters = TELLING.get(guess);
  if (letters && isIn(guess, all, letters)) return (name) => new TextDecoder(guess).decode(name);
  // the letters of Western Europe are in the upper quarter of Windows-1252, and below it in code page 850
  if (all.every((byte) => byte < 0x80 || byte >= 0xc0)) return (name) => new TextDecoder("windows-1252").decode(name);
  return (name) => [...name].map((byte) => CODE_PAGE_850[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

/** Whether it is valid in the encoding, with all letters beyond ASCII in its script. */
function isIn(encoding: string, bytes: Uint8Array, letters: RegExp): boolean {
  const found = new TextDecoder(encoding).decode(bytes).match(/[^\p{ASCII}\p{P}\p{S}\p{Z}]/gu) ?? [];
  return found.length > 0 && found.every((letter) => letters.test(letter));
}

/** What a name may not hold: control characters, and those that are invisible or turn the order of letters around. */
const HARMFUL =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;
const LONGEST_NAME = 200;

/**
 * A name from a zip file as a path that leads nowhere outside: folders set apart by `/`, without a root, a drive, or steps
 * upwards, and without characters that would make it look like another.
 */
export function cleanPath(name: string): string {
  const steps = name
    .replace(HARMFUL, "")
    .normalize()
    .split(/[/\\]/)
    .map((step) => step.trim());
  const kept = steps.filter(
    (step, index) => step !== "" && !/^\.+$/.test(step) && !(index === 0 && /^[a-z]:$/i.test(step)),
  );
  return kept.map(shortened).join("/") || "unnamed";
}

function shortened(step: string): string {
  if (step.length <= LONGEST_NAME) return step;
  const ending = /\.[^.]{1,10}$/.exec(step)?.[0] ?? "";
  return `${[...step].slice(0, LONGEST_NAME / 2).join("")}…${ending}`;
}
