import { otherKind } from "./file-kind.ts";
import { ImportProblem } from "./import-problem.ts";
import type { SourceFile } from "./imported.ts";
import { textKind } from "./text-kind.ts";
import { openZip, type ZipEntry } from "./zip.ts";

/** A kind of document that is a zip file with its parts in it. */
export type PackageKind = {
  /** As in `is no Word file`. */
  readonly what: string;
  readonly ending: string;
  /** The program to save it anew with. */
  readonly program: string;
  /** The path of the part without which it is none. */
  readonly main: RegExp;
  /** The paths of the parts that are read; pictures and the like are never unpacked. */
  readonly wanted: RegExp;
};

/** The most bytes that the parts of a document may unpack to. Three million words need about 45 MB. */
const MOST_UNPACKED = 50_000_000;
/** The most files that it may hold, pictures and all. */
const MOST_PARTS = 20_000;

/** The parts of a document by their paths. Throws ImportProblem where it is of another kind, damaged or too large. */
export async function openPackage(file: SourceFile, kind: PackageKind): Promise<ReadonlyMap<string, Uint8Array>> {
  const { name, bytes } = file;
  const entries = await openZip(bytes, MOST_PARTS);
  if (!entries?.some(({ path }) => kind.main.test(path))) throw new ImportProblem(notOfKind(file, entries, kind));
  if (entries.length > MOST_PARTS) {
    const most = MOST_PARTS.toLocaleString("en");
    throw new ImportProblem(`“${name}” is made of more than ${most} files. Save it as text, and import that.`);
  }
  const wanted = entries.filter(({ path }) => kind.wanted.test(path));
  if (wanted.some(({ isEncrypted }) => isEncrypted)) throw new ImportProblem(locked(name, kind));
  refuseLarge(
    name,
    wanted.reduce((sum, { size }) => sum + size, 0),
  );
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) parts.set(entry.path, await unpack(name, entry, kind));
  return parts;
}

/** Throws ImportProblem where what a document is made of is larger than can be read. */
export function refuseLarge(name: string, size: number): void {
  if (size <= MOST_UNPACKED) return;
  throw new ImportProblem(
    `“${name}” is too large: its text and layout unpack to ${megabytes(size)}, and Quipu opens up to ${megabytes(MOST_UNPACKED)}. Split it, or save it as text.`,
  );
}

/** Runs what reads a document; whatever it throws but an ImportProblem comes of one that is damaged. */
export async function guarded<Read>(name: string, kind: PackageKind, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem(damaged(name, kind));
  }
}

/** The sentence on a document that only its password opens. */
export function locked(name: string, { ending }: PackageKind): string {
  return `“${name}” is locked by a password. Save it as .${ending} without one, and try again.`;
}

async function unpack(name: string, entry: ZipEntry, kind: PackageKind): Promise<Uint8Array> {
  const bytes = await entry.read();
  if (!bytes) throw new ImportProblem(damaged(name, kind));
  return bytes;
}

function notOfKind({ name, bytes }: SourceFile, entries: readonly ZipEntry[] | null, kind: PackageKind): string {
  const other = entries ? kindOfZip(bytes, entries, kind) : kindOfBytes(bytes, kind);
  return other ? `“${name}” is no ${kind.what} but ${other.what}. ${other.advice}` : damaged(name, kind);
}

function kindOfBytes(bytes: Uint8Array, { ending }: PackageKind): ReturnType<typeof otherKind> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? null : (otherKind(bytes, ending) ?? textKind(bytes));
}

function kindOfZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { ending }: PackageKind,
): ReturnType<typeof otherKind> {
  const isOpenDocument = entries.some(({ path }) => path === "content.xml");
  if (!isOpenDocument) return otherKind(bytes, ending);
  return { what: "an OpenDocument file", advice: "Give it the ending .odt and import it again." };
}

function damaged(name: string, { what, ending, program }: PackageKind): string {
  return `“${name}” is damaged or no ${what}. Open it in ${program}, save it anew as .${ending}, and try again.`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
