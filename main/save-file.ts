import { randomUUID } from "node:crypto";
import { access, constants, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { writeProblem } from "./file-problem.ts";

/**
 * A name that every system takes as one file: separators, reserved and control characters become `-`.
 *
 * `Lima/Cusco: 2026.csv` -> `Lima-Cusco- 2026.csv`; a name of nothing but dots and spaces -> `Untitled`.
 */
export function safeFileName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "-").replace(/^[\s.]+|[\s.]+$/g, "");
  const extension = extname(plain);
  const stem = extension ? plain.slice(0, -extension.length) : plain;
  return shorten(stem, 200) + shorten(extension, 40) || "Untitled";
}

/** The longest beginning that takes at most `bytes` in UTF-8: file systems count a name in bytes, up to 255. */
function shorten(text: string, bytes: number): string {
  let short = [...text];
  while (Buffer.byteLength(short.join("")) > bytes) short = short.slice(0, -1);
  return short.join("");
}

/**
 * Writes the whole file or leaves what was there: a temporary file in the same folder, on disk before it takes the
 * name. Throws a `FileProblem` whose sentence names the file; no temporary file stays behind.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  try {
    // A link stays a link, and what it leads to is replaced.
    const target = await realpath(path).catch(() => path);
    const mode = await modeOf(target);
    await writeBeside(target, bytes, mode);
    await syncFolder(dirname(target));
  } catch (error) {
    throw writeProblem(basename(path), error);
  }
}

/** The access rights to keep. Renaming over a write-protected file would succeed, so it is refused here. */
async function modeOf(target: string): Promise<number | undefined> {
  const old = await stat(target).catch(() => null);
  if (!old) return undefined;
  if (old.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
  await access(target, constants.W_OK);
  return old.mode & 0o777;
}

async function writeBeside(target: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const temporary = join(dirname(target), `.quipu-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The new name itself outlives a power cut only then. Windows and some network disks can't, and the file is whole. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
