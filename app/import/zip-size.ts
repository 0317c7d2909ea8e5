const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_RECORD_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** What a zip file says that it unpacks to, in bytes. */
type InflatedSize = { readonly all: number; readonly xml: number };

/** The bytes that a zip file says it unpacks to; null where it has no readable directory. (PKWARE APPNOTE 4.3.12, 4.3.16) */
export function inflatedSize(bytes: Uint8Array): InflatedSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end === null) return null;
  const entryCount = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let [all, xml] = [0, 0];
  for (let entry = 0; entry < entryCount; entry++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const size = view.getUint32(at + 24, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    all += size;
    if (isXml(bytes.subarray(nameEnd - 4, nameEnd))) xml += size;
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { all, xml };
}

function isXml(ending: Uint8Array): boolean {
  return String.fromCharCode(...ending).toLowerCase() === ".xml";
}

function endRecordAt(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return null;
}
