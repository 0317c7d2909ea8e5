import { detectAll } from "jschardet";
import { encodings } from "./encodings.ts";
import { isUtf8 } from "./utf8.ts";

/** How much of a file is looked at for a guess; letters that tell may come late in an interview. */
const SAMPLE_BYTES = 1_000_000;
/** The encoding in which any byte is a letter or a sign. */
const LAST_RESORT = "windows-1252";

/** The encoding that the frequencies of its letters speak for (jschardet). It may be wrong. */
export function guessEncoding(bytes: Uint8Array): string {
  if (!bytes.includes(0) && isMostlyUtf8(bytes)) return "utf-8";
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const found = detectAll(sample).flatMap(({ encoding }) => labelOf(encoding));
  const best = found.find((label) => isDecoded(label) && !hasControls(sample, label) && !mixesScripts(sample, label));
  if (best !== undefined && !MANY_BYTES.has(best) && hasMacintoshApostrophe(sample)) return "macintosh";
  return best ?? utf16Order(sample) ?? LAST_RESORT;
}

const MANY_BYTES = new Set(["shift_jis", "euc-jp", "euc-kr", "gb18030", "big5", "utf-16le", "utf-16be"]);

/** Whether it would have control characters where Windows has quotation marks and dashes. */
function hasControls(bytes: Uint8Array, encoding: string): boolean {
  return encoding.startsWith("iso-8859-") && bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
}

/** Whether there are words such as `couldn’t` in it, which in other encodings have a capital amid small letters. */
function hasMacintoshApostrophe(bytes: Uint8Array): boolean {
  return /[a-z]Õ[a-z]/.test(new TextDecoder("windows-1252").decode(bytes));
}

/** Names of jschardet whose letters browsers know under another. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["cp932", "shift_jis"],
  ["cp949", "euc-kr"],
  ["cp874", "windows-874"],
  ["cp1258", "windows-1258"],
  ["utf-16-le", "utf-16le"],
  ["utf-16-be", "utf-16be"],
  ["maccyrillic", "x-mac-cyrillic"],
  ["macroman", "macintosh"],
  ["iso-8859-1", "windows-1252"],
  ["iso-8859-8", "windows-1255"],
  ["iso-8859-9", "windows-1254"],
]);

/** The name of one of ours, in a list; an empty one where it is none of them. */
function labelOf(name: string | null): string[] {
  const label = (name?.toLowerCase() ?? "").replace(/^iso8859/, "iso-8859");
  const known = OTHER_NAMES.get(label) ?? label;
  return encodings.some((one) => one.name === known) ? [known] : [];
}

/** Whether there is a decoder for it here; Node has none for ISO-8859-16. */
function isDecoded(encoding: string): boolean {
  try {
    return new TextDecoder(encoding) !== null;
  } catch {
    return false;
  }
}

/** Whether it is UTF-8 in which a few letters are damaged. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES));
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const kept = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return kept > lost * 10;
}

/** Letters of the scripts that have encodings of one byte a letter. */
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u;
const LATIN_SCRIPT = /\p{Script=Latin}/u;

/** Whether half of the words with letters of another script hold Latin ones, too, as no language's words do. */
function mixesScripts(bytes: Uint8Array, encoding: string): boolean {
  const words = new TextDecoder(encoding).decode(bytes).match(/\p{L}+/gu) ?? [];
  const foreign = words.filter((word) => OTHER_SCRIPT.test(word));
  return foreign.length > 0 && foreign.filter((word) => LATIN_SCRIPT.test(word)).length * 2 >= foreign.length;
}

/**
 * The order of the bytes of UTF-16 without a mark: the letters of a text lie in few blocks, so that the high bytes differ
 * less than the low ones. Null where neither order makes a text.
 */
function utf16Order(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1 || (isUtf8(bytes) && zeros(bytes) * 4 < bytes.length)) return null;
  const [even, odd] = [0, 1].map((first) => new Set(bytes.filter((_, at) => at % 2 === first)).size);
  const order = (even ?? 0) < (odd ?? 0) ? "utf-16be" : "utf-16le";
  try {
    const text = new TextDecoder(order, { fatal: true }).decode(bytes);
    return /[\p{Cn}\0]/u.test(text) ? null : order;
  } catch {
    return null;
  }
}

function zeros(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
}
