import { detect } from "jschardet";
import { encodings } from "./encodings.ts";

/** How much of a file is looked at for a guess; letters that tell may come late in an interview. */
const SAMPLE_BYTES = 1_000_000;

/** The encoding that the frequencies of its letters speak for (jschardet). It may be wrong. */
export function guessEncoding(bytes: Uint8Array): string {
  if (!bytes.includes(0) && isMostlyUtf8(bytes)) return "utf-8";
  return labelOf(detect(bytes.subarray(0, SAMPLE_BYTES)).encoding);
}

/** Names of jschardet whose letters browsers know under another. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["cp932", "shift_jis"],
  ["cp949", "euc-kr"],
  ["utf-16-le", "utf-16le"],
  ["utf-16-be", "utf-16be"],
  ["maccyrillic", "x-mac-cyrillic"],
  ["macroman", "macintosh"],
  ["iso-8859-1", "windows-1252"],
  ["iso-8859-8", "windows-1255"],
  ["iso-8859-9", "windows-1254"],
]);

/** The name of one of ours; where it is none of them, that of the encoding whose every byte is a letter. */
function labelOf(name: string | null): string {
  const label = name?.toLowerCase() ?? "";
  const known = OTHER_NAMES.get(label) ?? label;
  return encodings.some((one) => one.name === known) ? known : "windows-1252";
}

/** Whether it is UTF-8 in which a few letters are damaged. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES));
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const kept = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return kept > lost * 10;
}
