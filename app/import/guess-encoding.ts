import { analyse } from "chardet";
import { encodings, type ReadAs } from "./encodings.ts";

/** How much of a file is looked at for a guess; letters that tell may come late in an interview. */
const SAMPLE_BYTES = 1_000_000;
/** Of 100, as chardet has it: below, a few bytes only happen to be pairs of Chinese or Japanese. */
const LIKELY = 20;
const SURE = 90;

/**
 * The encoding of a text file: sure where it begins with a byte-order mark or is valid UTF-8, else the likeliest one
 * that gives a letter for every byte, by the frequencies of letters (chardet). A guess may be wrong.
 */
export function guessEncoding(bytes: Uint8Array): ReadAs {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", by: "bytes" };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", by: "bytes" };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { encoding: wide, by: "guess" };
  if (decoded(bytes, "utf-8") !== null) return { encoding: "utf-8", by: "bytes" };
  const likely = analyse(bytes.subarray(0, SAMPLE_BYTES)).flatMap(({ name, confidence }) => {
    const known = labelOf(name);
    return known !== null && confidence >= LIKELY && isPlausible(bytes, known) ? { known, confidence } : [];
  });
  const [best] = likely;
  // a damaged UTF-8 text is taken for Western European, whose every byte is a letter
  if ((!best || best.confidence < SURE) && isMostlyUtf8(bytes)) return { encoding: "utf-8", by: "guess" };
  return { encoding: best?.known ?? "windows-1252", by: "guess" };
}

/** UTF-16 without a mark: the zeros of its spaces and line ends all stand on one side. */
function wideEncoding(bytes: Uint8Array): string | null {
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [index, byte] of bytes.subarray(0, SAMPLE_BYTES).entries())
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (even + odd === 0 || Math.min(even, odd) * 10 > Math.max(even, odd)) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  return decoded(bytes, encoding)?.includes("\0") === false ? encoding : null;
}

/** Encodings that browsers read as a larger one that holds them. */
const WIDER: ReadonlyMap<string, string> = new Map([
  ["iso-8859-1", "windows-1252"],
  ["iso-8859-9", "windows-1254"],
  ["iso-8859-8", "windows-1255"],
]);

/** The name of one of ours that stands for it, or null. */
function labelOf(name: string): string | null {
  const label = name.toLowerCase();
  const wider = WIDER.get(label) ?? label;
  return encodings.some((one) => one.name === wider) ? wider : null;
}

/** Whether every byte is a letter or a sign. */
function isPlausible(bytes: Uint8Array, encoding: string): boolean {
  const text = decoded(bytes, encoding);
  // no one writes the control characters after ASCII; Node's decoder, unlike a browser's, leaves them in Windows-1252
  return text !== null && (encoding === "windows-1252" || !/[\u0080-\u009f]/.test(text));
}

/** The text, or null where the bytes are none in this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES));
  const [lost, kept] = [
    text.match(/\ufffd/g)?.length ?? 0,
    text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0,
  ];
  return kept > lost * 10;
}
