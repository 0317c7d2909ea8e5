/** What a file really is, and what to do with it. */
type FileKind = { readonly what: string; readonly advice: string };

/** How the bytes of a kind of file begin, or what they hold at a place, in Latin letters. */
type Signature = FileKind & { readonly at: number; readonly bytes: string; readonly endings: readonly string[] };

const RECORDING: FileKind = {
  what: "a recording of sound or pictures",
  advice: "Have it transcribed and import the transcript.",
};
const PICTURE: FileKind = {
  what: "a picture",
  advice: "Have its text recognised and import that.",
};

const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: "%PDF-", what: "a PDF", advice: endWith("pdf"), endings: ["pdf"] },
  { at: 0, bytes: "{\\rtf", what: "an RTF file", advice: endWith("rtf"), endings: ["rtf"] },
  {
    ...{
      at: 0,
      bytes: "\xd0\xcf\x11\xe0",
      what: "an old Word or Excel file, or one with a password",
      endings: ["doc", "xls"],
    },
    advice: "Save it as .docx or .xlsx without a password and import that.",
  },
  ...["\x89PNG", "\xff\xd8\xff", "GIF8", "BM\x36"].map((bytes) => ({ ...PICTURE, at: 0, bytes, endings: [] })),
  ...["ID3\x02", "ID3\x03", "ID3\x04", "\xff\xfb", "\xff\xf3", "\xff\xf2"].map((bytes) => recording(0, bytes)),
  ...["OggS", "fLaC", "#!AMR", "\x1a\x45\xdf\xa3", "\x30\x26\xb2\x75"].map((bytes) => recording(0, bytes)),
  ...[recording(4, "ftyp"), recording(8, "WAVE"), recording(8, "AVI ")],
  {
    ...{ at: 0, bytes: "\xff\xfe\0\0", what: "a text in UTF-32", endings: [] },
    advice: "Save it as UTF-8 and import that.",
  },
  {
    ...{ at: 0, bytes: "\0\0\xfe\xff", what: "a text in UTF-32", endings: [] },
    advice: "Save it as UTF-8 and import that.",
  },
];

/** What the directory of a zip file holds that is a document. */
const ZIPPED: readonly (readonly [holds: string, what: string, ending: string])[] = [
  ["word/document", "a Word file", "docx"],
  ["xl/workbook", "an Excel file", "xlsx"],
  ["opendocument.text", "an OpenDocument text", "odt"],
];

const HEAD_BYTES = 4096;
const TAIL_BYTES = 65_536;

/**
 * What a file is by its first bytes, where these are of another kind than its ending says: a PDF, a Word file, a picture
 * and so on; null for a text, and for whatever has no signature.
 */
export function otherKind(bytes: Uint8Array, ending: string): FileKind | null {
  const head = latin(bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith("PK\x03\x04")) return zipped(head, bytes, ending);
  const found = SIGNATURES.find((one) => head.startsWith(one.bytes, one.at));
  if (!found || found.endings.includes(ending)) return null;
  // a text may begin with the same letters, yet no text has bytes of zero
  return head.includes("\0") || found.bytes.length > 4 ? found : null;
}

function zipped(head: string, bytes: Uint8Array, ending: string): FileKind | null {
  const held = head + latin(bytes.subarray(-TAIL_BYTES));
  const [, what, own] = ZIPPED.find(([holds]) => held.includes(holds)) ?? ["", "a zip file", "zip"];
  return own === ending ? null : { what, advice: endWith(own) };
}

function recording(at: number, bytes: string): Signature {
  return { ...RECORDING, at, bytes, endings: [] };
}

function endWith(ending: string): string {
  return `Give it the ending .${ending} and import it again.`;
}

function latin(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return letters;
}
