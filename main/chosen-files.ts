import { randomUUID } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { ChosenFile } from "../app/bridge.ts";
import { isNotMeant } from "../app/import/file-names.ts";
import { FileProblem, readProblem } from "./file-problem.ts";

/** Nothing larger is read into memory: the longest transcripts have a few megabytes. */
const LARGEST_FILE_MB = 300;

/** As many files as one folder is searched for; a whole disk chosen by mistake would fill the window. */
const MOST_FILES = 5_000;

/** A file on the disk and the name it goes by in the window. */
export type FoundFile = { readonly path: string; readonly name: string };

/** The files that the user chose and the window has not read yet. Their paths never leave this process. */
export class ChosenFiles {
  readonly #chosen = new Map<string, { readonly path: string; readonly contentsId: number }>();

  /** Gives a token for each path, which this window alone may use, once. A file that is gone already has 0 bytes. */
  async add(contentsId: number, files: readonly FoundFile[]): Promise<ChosenFile[]> {
    return await Promise.all(
      files.map(async ({ path, name }) => {
        const token = randomUUID();
        this.#chosen.set(token, { path, contentsId });
        const found = await stat(path).catch(() => null);
        return { token, name, byteLength: found?.size ?? 0 };
      }),
    );
  }

  /** Uses up the token and reads its file. Throws a `FileProblem` for a file that cannot be read. */
  async read(contentsId: number, token: string): Promise<Uint8Array> {
    const chosen = this.#chosen.get(token);
    if (chosen?.contentsId !== contentsId)
      throw new Error("No file was chosen under this token, or it was read already.");
    this.#chosen.delete(token);
    return await readDocument(chosen.path);
  }

  /** Forgets what a closed window had chosen. */
  forget(contentsId: number): void {
    for (const [token, chosen] of this.#chosen) if (chosen.contentsId === contentsId) this.#chosen.delete(token);
  }
}

/**
 * The files in a folder and below it, in the order of their names; hidden ones are passed over, and links are not
 * followed. Throws a `FileProblem` where it cannot be read or holds too many.
 */
export async function filesBelow(folder: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const open = [folder];
  try {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const entries = await readdir(next, { withFileTypes: true });
      for (const entry of entries.filter(({ name }) => !isNotMeant(name))) {
        const path = join(next, entry.name);
        if (entry.isDirectory()) open.push(path);
        else if (entry.isFile()) found.push({ path, name: relative(folder, path).split(sep).join("/") });
      }
      if (found.length > MOST_FILES) throw tooMany(basename(folder));
    }
  } catch (error) {
    throw readProblem(basename(folder), error);
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

function tooMany(name: string): FileProblem {
  const most = MOST_FILES.toLocaleString("en");
  return new FileProblem(`"${name}" holds more than ${most} files. Choose a folder that holds the interviews alone.`);
}

/**
 * The bytes of a file. Throws a `FileProblem` where it is too large, a folder, gone or closed to this user, and where
 * it was written while it was read: half of the old and half of the new would be neither.
 */
export async function readDocument(
  path: string,
  read: (path: string) => Promise<Uint8Array> = readFile,
): Promise<Uint8Array> {
  const name = basename(path);
  try {
    // Asked before opening: to open a pipe or a device may wait for ever.
    const before = await stat(path);
    checkReadable(name, before);
    const bytes = await read(path);
    const after = await stat(path);
    if (after.mtimeMs !== before.mtimeMs || after.size !== bytes.length) {
      throw new FileProblem(
        `"${name}" was changed while it was being read. Wait until it is saved and choose it again.`,
      );
    }
    return bytes;
  } catch (error) {
    throw readProblem(name, error);
  }
}

type Found = { readonly size: number; isFile(): boolean; isDirectory(): boolean };

/** Throws a `FileProblem` for what is no ordinary file of at most `LARGEST_FILE_MB`. */
export function checkReadable(name: string, found: Found): void {
  if (found.isDirectory()) throw readProblem(name, Object.assign(new Error(), { code: "EISDIR" }));
  if (!found.isFile()) throw new FileProblem(`"${name}" could not be read: it is no ordinary file.`);
  if (found.size <= LARGEST_FILE_MB * 1_000_000) return;
  const size = Math.ceil(found.size / 1_000_000);
  throw new FileProblem(
    `"${name}" could not be read: it has ${size} MB, and the limit is ${LARGEST_FILE_MB} MB. Split it into smaller files.`,
  );
}
