/** An encoding that texts come in: its name as `TextDecoder` takes it, and as a user reads it. */
export type Encoding = { readonly name: string; readonly title: string };

/** What texts can be read as, the most frequent first. */
export const encodings: readonly Encoding[] = [
  { name: "utf-8", title: "UTF-8" },
  { name: "windows-1252", title: "Western European (Windows-1252)" },
  { name: "macintosh", title: "Western European (Macintosh)" },
  { name: "iso-8859-15", title: "Western European (ISO-8859-15)" },
  { name: "windows-1250", title: "Central European (Windows-1250)" },
  { name: "iso-8859-2", title: "Central European (ISO-8859-2)" },
  { name: "windows-1251", title: "Cyrillic (Windows-1251)" },
  { name: "koi8-r", title: "Cyrillic (KOI8-R)" },
  { name: "x-mac-cyrillic", title: "Cyrillic (Macintosh)" },
  { name: "windows-1253", title: "Greek (Windows-1253)" },
  { name: "iso-8859-7", title: "Greek (ISO-8859-7)" },
  { name: "windows-1254", title: "Turkish (Windows-1254)" },
  { name: "windows-1255", title: "Hebrew (Windows-1255)" },
  { name: "windows-1256", title: "Arabic (Windows-1256)" },
  { name: "windows-1257", title: "Baltic (Windows-1257)" },
  { name: "windows-1258", title: "Vietnamese (Windows-1258)" },
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
