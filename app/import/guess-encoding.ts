import { detect } from "jschardet";
import { encodings, type ReadAs } from "./encodings.ts";

/** How much of a file is looked at for a guess; letters that tell may come late in an interview. */
const SAMPLE_BYTES = 1_000_000;

/**
 * The encoding of a text file: sure where it begins with a byte-order mark or is valid UTF-8, else the one that the
 * frequencies of its letters speak for (jschardet). A guess may be wrong.
 */
export function guessEncoding(bytes: Uint8Array): ReadAs {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", by: "bytes" };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", by: "bytes" };
  const guess = (): ReadAs => ({ encoding: labelOf(detect(bytes.subarray(0, SAMPLE_BYTES)).encoding), by: "guess" });
  if (bytes.includes(0)) return guess();
  if (isUtf8(bytes)) return { encoding: "utf-8", by: "bytes" };
  return isMostlyUtf8(bytes) ? { encoding: "utf-8", by: "guess" } : guess();
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
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
