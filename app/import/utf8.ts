/** How much is decoded at a time. */
const PIECE_BYTES = 1_000_000;

/** Whether all bytes are valid UTF-8; takes no more memory for a large file than for a small one. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let start = 0, end = 0; start < bytes.length; start = end) {
      end = letterStart(bytes, start + PIECE_BYTES);
      decoder.decode(bytes.subarray(start, end));
    }
    return true;
  } catch {
    return false;
  }
}

/** Where the letter that begins next does, at most three bytes further. */
function letterStart(bytes: Uint8Array, at: number): number {
  let start = Math.min(at, bytes.length);
  while (start < Math.min(at + 3, bytes.length) && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  return start;
}
