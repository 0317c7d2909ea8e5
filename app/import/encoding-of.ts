import type { ReadAs } from "./encodings.ts";
import { isUtf8 } from "./utf8.ts";

/** The encoding of a text file: sure where it begins with a byte-order mark or is valid UTF-8, else a guess. */
export async function encodingOf(bytes: Uint8Array): Promise<ReadAs> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", by: "bytes" };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", by: "bytes" };
  if (!bytes.includes(0) && isUtf8(bytes)) return { encoding: "utf-8", by: "bytes" };
  // what it knows of languages is large, and most texts do without
  const { guessEncoding } = await import("./guess-encoding.ts");
  return { encoding: guessEncoding(bytes), by: "guess" };
}
