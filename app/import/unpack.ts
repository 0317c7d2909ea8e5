import { Inflate } from "fflate";
import { crcOf } from "./crc.ts";
import type { ZipRecord } from "./zip-directory.ts";

const HEADER = 0x04034b50;
/** As much is unpacked at a time; it can become a thousand times as large. */
const PIECE_BYTES = 16_384;

/**
 * The bytes of a file in a zip file; null where they are damaged, or are more or fewer than the directory says. Memory is
 * taken for what is there, never for what is announced.
 */
export function unpack(bytes: Uint8Array, record: ZipRecord): Uint8Array | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(record.at, true) !== HEADER) return null;
    const start = record.at + 30 + view.getUint16(record.at + 26, true) + view.getUint16(record.at + 28, true);
    const packed = bytes.subarray(start, start + record.packedSize);
    if (packed.length !== record.packedSize) return null;
    const unpacked = record.method === 0 ? packed.slice() : inflate(packed, record.size);
    return unpacked.length === record.size && crcOf(unpacked) === record.crc ? unpacked : null;
  } catch {
    return null;
  }
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflating = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += PIECE_BYTES) {
    inflating.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
    if (length > size) throw new RangeError("Longer than it says");
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
