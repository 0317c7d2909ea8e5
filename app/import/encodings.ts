/** An encoding that texts come in: its name as `TextDecoder` takes it, and as a user reads it. */
export type Encoding = { readonly name: string; readonly title: string };

/**
 * What texts can be read as: of all, the most frequent first, then by script. A browser takes ISO-8859-1 for
 * Windows-1252 and ISO-8859-9 for Windows-1254, which have the same letters and more beside them.
 */
export const encodings: readonly Encoding[] = [
  { name: "utf-8", title: "UTF-8" },
  { name: "windows-1252", title: "Western European (Windows-1252)" },
  { name: "macintosh", title: "Western European (Macintosh)" },
  { name: "iso-8859-1", title: "Western European (ISO-8859-1)" },
  { name: "iso-8859-15", title: "Western European (ISO-8859-15)" },
  { name: "windows-1250", title: "Central European (Windows-1250)" },
  { name: "iso-8859-2", title: "Central European (ISO-8859-2)" },
  { name: "iso-8859-16", title: "Romanian (ISO-8859-16)" },
  { name: "iso-8859-3", title: "Maltese and Esperanto (ISO-8859-3)" },
  { name: "iso-8859-14", title: "Celtic (ISO-8859-14)" },
  { name: "iso-8859-10", title: "Nordic (ISO-8859-10)" },
  { name: "windows-1257", title: "Baltic (Windows-1257)" },
  { name: "iso-8859-13", title: "Baltic (ISO-8859-13)" },
  { name: "iso-8859-4", title: "Baltic (ISO-8859-4)" },
  { name: "windows-1251", title: "Cyrillic (Windows-1251)" },
  { name: "koi8-r", title: "Cyrillic (KOI8-R)" },
  { name: "koi8-u", title: "Cyrillic, Ukrainian (KOI8-U)" },
  { name: "iso-8859-5", title: "Cyrillic (ISO-8859-5)" },
  { name: "x-mac-cyrillic", title: "Cyrillic (Macintosh)" },
  { name: "ibm866", title: "Cyrillic (DOS)" },
  { name: "windows-1253", title: "Greek (Windows-1253)" },
  { name: "iso-8859-7", title: "Greek (ISO-8859-7)" },
  { name: "windows-1254", title: "Turkish (Windows-1254)" },
  { name: "iso-8859-9", title: "Turkish (ISO-8859-9)" },
  { name: "windows-1255", title: "Hebrew (Windows-1255)" },
  { name: "iso-8859-8", title: "Hebrew (ISO-8859-8)" },
  { name: "windows-1256", title: "Arabic (Windows-1256)" },
  { name: "iso-8859-6", title: "Arabic (ISO-8859-6)" },
  { name: "windows-1258", title: "Vietnamese (Windows-1258)" },
  { name: "windows-874", title: "Thai (Windows-874)" },
  { name: "shift_jis", title: "Japanese (Shift-JIS)" },
  { name: "euc-jp", title: "Japanese (EUC-JP)" },
  { name: "euc-kr", title: "Korean (EUC-KR)" },
  { name: "gb18030", title: "Chinese, simplified (GB18030)" },
  { name: "big5", title: "Chinese, traditional (Big5)" },
  { name: "utf-16le", title: "UTF-16, little-endian" },
  { name: "utf-16be", title: "UTF-16, big-endian" },
];

/** The encoding that a text was read in, and who says so: its own bytes, a guess, or the user. */
export type ReadAs = { readonly encoding: string; readonly by: "bytes" | "guess" | "user" };

/** The most bytes that one UTF-16 code unit takes in any encoding, in GB18030. */
export const MOST_BYTES_A_CHARACTER = 4;

const BYTES_A_CHARACTER: ReadonlyMap<string, number> = new Map([
  ["gb18030", MOST_BYTES_A_CHARACTER],
  // a letter of four bytes is two code units of UTF-16
  ["utf-8", 3],
  ["euc-jp", 3],
  ["utf-16le", 2],
  ["utf-16be", 2],
  ["shift_jis", 2],
  ["euc-kr", 2],
  ["big5", 2],
]);

/** As few characters (UTF-16 code units) as so many bytes can hold in an encoding. */
export function fewestCharacters(byteLength: number, encoding: string): number {
  return Math.floor(byteLength / (BYTES_A_CHARACTER.get(encoding) ?? 1));
}
