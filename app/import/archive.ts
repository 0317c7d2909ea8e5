import { archiveNames, cleanPath } from "./archive-names.ts";
import { bareName, endingOf, FreeNames, isNotMeant } from "./file-names.ts";
import { ImportProblem } from "./import-problem.ts";
import { openZip, type ZipEntry } from "./zip.ts";

/** A file in a zip file. */
export type ArchiveEntry = {
  /** Its path in the archive, cleaned, of which there is one only: `round 1/rosa.docx`. */
  readonly name: string;
  readonly size: number;
  /** Why it cannot be imported, in a sentence; null where it can be tried. */
  readonly problem: string | null;
  readonly packed: ZipEntry;
};

/** The most files that a zip file may hold. */
const MOST_ENTRIES = 5000;
/** The most bytes that a zip file may unpack to, and that one file of it may. */
const [MOST_INFLATED, MOST_ENTRY] = [2_000_000_000, 500_000_000];
/** A text becomes some five times as small. What becomes far smaller is made to fill a computer's memory. */
const MOST_RATIO = 200;
/** What is smaller harms nobody, whatever its ratio. */
const SMALL = 50_000_000;

const ARCHIVES = ["zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "zipx"];

/**
 * The files of a zip file, in its order, without folders, links, and what systems leave beside them. Throws
 * ImportProblem where it is damaged, locked by a password, or too large.
 */
export async function listArchive(name: string, bytes: Uint8Array): Promise<readonly ArchiveEntry[]> {
  const all = await openZip(bytes, MOST_ENTRIES);
  if (!all) throw new ImportProblem(unreadable(name, bytes));
  refuseTooMuch(name, bytes, all);
  const entries = await entriesOf(all);
  if (entries.length === 0) throw new ImportProblem(`“${name}” holds no files. Put some into it, or choose another.`);
  if (entries.every(({ packed }) => packed.isEncrypted)) {
    throw new ImportProblem(`“${name}” is locked by a password. Unpack it and import the files in it.`);
  }
  return entries;
}

/** The bytes of a file in a zip file. Throws ImportProblem, which names the file, where they cannot be unpacked. */
export async function readEntry({ name, problem, packed }: ArchiveEntry): Promise<Uint8Array> {
  if (problem !== null) throw new ImportProblem(problem);
  const bytes = await packed.read();
  if (bytes) return bytes;
  throw new ImportProblem(
    `“${name}” is damaged in its zip file, or packed in a way that Quipu does not know. Pack it anew, or import it by itself.`,
  );
}

async function entriesOf(all: readonly ZipEntry[]): Promise<ArchiveEntry[]> {
  const free = new FreeNames([]);
  const named = await archiveNames(all);
  return all.flatMap((packed, index) => {
    const path = cleanPath(named[index] ?? "");
    if (packed.isLink || path.split("/").some(isNotMeant)) return [];
    const name = freePath(path, free);
    return [{ name, size: packed.size, problem: problemOf(name, packed), packed }];
  });
}

/** `a.txt -> a (2).txt` */
function freePath(path: string, free: FreeNames): string {
  const ending = endingOf(path);
  if (ending === "" || !free.has(path)) return free.take(path);
  const suffix = path.slice(-ending.length - 1);
  for (let number = 2; ; number++) {
    const name = `${bareName(path)} (${number})${suffix}`;
    if (!free.has(name)) return free.take(name);
  }
}

function problemOf(name: string, { isEncrypted, size }: ZipEntry): string | null {
  if (isEncrypted) return `“${name}” is locked by a password. Unpack it and import it by itself.`;
  if (ARCHIVES.includes(endingOf(name))) {
    return `“${name}” is an archive within an archive. Unpack it and import the files in it.`;
  }
  return size > MOST_ENTRY ? `“${name}” is larger than ${megabytes(MOST_ENTRY)}. Split it into several files.` : null;
}

function refuseTooMuch(name: string, bytes: Uint8Array, all: readonly ZipEntry[]): void {
  if (all.length > MOST_ENTRIES) {
    const most = MOST_ENTRIES.toLocaleString("en");
    throw new ImportProblem(`“${name}” holds more than ${most} files. Split it into several zip files.`);
  }
  const inflated = all.reduce((sum, { size }) => sum + size, 0);
  if (inflated > MOST_INFLATED) {
    throw new ImportProblem(
      `“${name}” unpacks to more than ${megabytes(MOST_INFLATED)}. Split it into several zip files.`,
    );
  }
  if (inflated > SMALL && inflated > bytes.length * MOST_RATIO) {
    throw new ImportProblem(
      `“${name}” unpacks to ${MOST_RATIO} times its size, as no documents do. If it is yours, unpack it and import the files in it.`,
    );
  }
}

function unreadable(name: string, bytes: Uint8Array): string {
  const opening = String.fromCharCode(...bytes.subarray(0, 4));
  if (opening === "Rar!" || opening.startsWith("7z\xbc")) {
    return `“${name}” is a RAR or 7-Zip archive. Unpack it and import the files in it, or pack them as .zip.`;
  }
  return `“${name}” is damaged or no zip file. Pack its files anew, or import them by themselves.`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;
}
