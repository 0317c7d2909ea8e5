import { crcOf } from "./crc.ts";

/** What the directory of a zip file says of one of its files. */
export type ZipRecord = {
  readonly nameBytes: Uint8Array;
  /** The name in UTF-8 where the file says that it is; else it may be in any encoding. */
  readonly name: string | null;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  /** The bytes that it unpacks to, as the directory says; `unpack` sees whether it is true. */
  readonly size: number;
  readonly crc: number;
  /** Where its own header stands. */
  readonly at: number;
  /** Whether it stands for another file, as links of Unix do. */
  readonly isLink: boolean;
};

const [END, END_64, END_64_LOCATOR, ENTRY] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50];
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const [ENCRYPTED, IN_UTF8] = [1, 2048];
const [UNIX, FILE_TYPE, LINK] = [3, 0xf000, 0xa000];
const [EXTRA_64, EXTRA_UNICODE_NAME] = [0x0001, 0x7075];

/**
 * The directory of a zip file (PKWARE APPNOTE 4.3), which fflate reads too, but without telling the encryption, the
 * checksums and the encodings of the names. Null where there is none that can be read. No more than `most` records and
 * one are given.
 */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipRecord[] | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = findDirectory(view);
    return directory && readRecords(view, bytes, directory, most);
  } catch {
    // a length or a place that lies outside the file
    return null;
  }
}

type Directory = { readonly start: number; readonly count: number; readonly shift: number };

function findDirectory(view: DataView): Directory | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return directoryBefore(view, at);
  }
  return null;
}

function directoryBefore(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
    const at = uint64(view, locator + 8);
    if (view.getUint32(at, true) === END_64) {
      return { start: uint64(view, at + 48), count: uint64(view, at + 32), shift: 0 };
    }
  }
  const said = view.getUint32(end + 16, true);
  const start = end - view.getUint32(end + 12, true);
  const count = view.getUint16(end + 10, true);
  // something may have been put before the zip file, a program that unpacks it for instance
  const isShifted = start !== said && count > 0 && start >= 0 && view.getUint32(start, true) === ENTRY;
  return isShifted ? { start, count, shift: start - said } : { start: said, count, shift: 0 };
}

function readRecords(view: DataView, bytes: Uint8Array, { start, count, shift }: Directory, most: number): ZipRecord[] {
  const records: ZipRecord[] = [];
  for (let at = start; records.length < Math.min(count, most + 1); ) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("No record");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    records.push(readRecord(view, bytes, { at, nameEnd, extraEnd, shift }));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return records;
}

type Place = { readonly at: number; readonly nameEnd: number; readonly extraEnd: number; readonly shift: number };

function readRecord(view: DataView, bytes: Uint8Array, { at, nameEnd, extraEnd, shift }: Place): ZipRecord {
  const flags = view.getUint16(at + 8, true);
  // a copy: a part of the whole would take the whole along wherever it is sent
  const nameBytes = bytes.slice(at + 46, nameEnd);
  const extras = readExtras(view, nameEnd, extraEnd);
  const [sizes, unicode] = [extras.get(EXTRA_64), extras.get(EXTRA_UNICODE_NAME)];
  let next = sizes?.start ?? extraEnd;
  const wide = (place: number) => {
    const value = view.getUint32(place, true);
    if (value !== 0xffffffff || !sizes || next + 8 > sizes.end) return value;
    next += 8;
    return uint64(view, next - 8);
  };
  const [size, packedSize, header] = [wide(at + 24), wide(at + 20), wide(at + 42)];
  const isUnix = view.getUint8(at + 5) === UNIX;
  return {
    nameBytes,
    name: nameOf(nameBytes, (flags & IN_UTF8) !== 0, unicode && bytes.subarray(unicode.start, unicode.end)),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    ...{ size, packedSize, at: header + shift, crc: view.getUint32(at + 16, true) },
    isLink: isUnix && (view.getUint16(at + 40, true) & FILE_TYPE) === LINK,
  };
}

type Extra = { readonly start: number; readonly end: number };

function readExtras(view: DataView, start: number, end: number): Map<number, Extra> {
  const extras = new Map<number, Extra>();
  for (let at = start; at + 4 <= end; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next <= end) extras.set(view.getUint16(at, true), { start: at + 4, end: next });
    at = next;
  }
  return extras;
}

/** The name where it is in UTF-8: it says so, or a second one stands beside it (Info-ZIP), with the first one's checksum. */
function nameOf(name: Uint8Array, isUtf8: boolean, unicode: Uint8Array | undefined): string | null {
  if (isUtf8) return new TextDecoder().decode(name);
  if (!unicode || unicode.length < 5 || unicode[0] !== 1) return null;
  const checksum = new DataView(unicode.buffer, unicode.byteOffset).getUint32(1, true);
  return checksum === crcOf(name) ? new TextDecoder().decode(unicode.subarray(5)) : null;
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
