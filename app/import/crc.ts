import { ZipPassThrough } from "fflate";

/** The checksum that zip files hold of their files and names, CRC-32. */
export function crcOf(bytes: Uint8Array): number {
  const pass = new ZipPassThrough("");
  pass.ondata = () => {};
  pass.push(bytes, true);
  return pass.crc >>> 0;
}
