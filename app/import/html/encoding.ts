import { encodingOf } from "../encoding-of.ts";
import { encodings, type ReadAs } from "../encodings.ts";

/** How far into a page its encoding is looked for. */
const HEAD_BYTES = 8192;

const META = /<meta[^>]{1,500}?charset\s*=\s*["']?\s*([\w:.-]+)/i;
const XML = /^\s*<\?xml[^>]{1,500}?encoding\s*=\s*["']([\w:.-]+)/i;

/** Names that pages use for encodings that are listed under another. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ...["us-ascii", "ascii", "latin1", "iso8859-1", "iso-8859-1", "l1"].map((name) => [name, "windows-1252"] as const),
  ...["iso-8859-9", "iso8859-9", "latin5"].map((name) => [name, "windows-1254"] as const),
  ...["gb2312", "gbk", "x-gbk", "gb_2312-80", "euc-cn"].map((name) => [name, "gb18030"] as const),
  ...["ks_c_5601-1987", "ksc5601", "ks_c_5601", "cp949", "uhc"].map((name) => [name, "euc-kr"] as const),
  ...["shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j"].map((name) => [name, "shift_jis"] as const),
  ...["tis-620", "iso-8859-11"].map((name) => [name, "windows-874"] as const),
  ["big5-hkscs", "big5"],
  ["koi8", "koi8-r"],
  ["mac", "macintosh"],
]);

/** The encoding of a page, and the one that the page names where its bytes are not in that. */
export type HtmlEncoding = { readonly readAs: ReadAs; readonly refuted: string | null };

/**
 * The encoding of a page: its byte-order mark, else UTF-8 where its bytes are, else what it says itself, else a guess.
 * What it says counts only where its bytes are that, and is called a guess where the frequencies of its letters differ.
 */
export async function htmlEncodingOf(bytes: Uint8Array): Promise<HtmlEncoding> {
  const found = await encodingOf(bytes);
  if (found.by === "bytes") return { readAs: found, refuted: null };
  const named = namedEncoding(bytes);
  if (named === null || named === found.encoding) {
    return { readAs: { ...found, by: named === null ? "guess" : "bytes" }, refuted: null };
  }
  if (canBe(bytes, named)) return { readAs: { encoding: named, by: "guess" }, refuted: null };
  return { readAs: found, refuted: named };
}

/** The encoding that a page says it is in; null where it says none, or none that is known. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));
  const name = (META.exec(head)?.[1] ?? XML.exec(head)?.[1] ?? "").toLowerCase();
  const known = OTHER_NAMES.get(name) ?? name.replace(/^(?:x-)?cp(?=125\d$)/, "windows-");
  return encodings.some((one) => one.name === known) ? known : null;
}

/** Whether all bytes are letters in an encoding, and no control characters. */
function canBe(bytes: Uint8Array, encoding: string): boolean {
  // a page whose name for it can be read is in no encoding of two bytes a letter
  if (encoding === "utf-8" || encoding.startsWith("utf-16")) return false;
  try {
    return !/[\u0080-\u009f]/.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
