import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ChosenFile } from "../app/bridge.ts";
import { FileProblem, readProblem } from "./file-problem.ts";

/** Nothing larger is read into memory: the longest transcripts have a few megabytes. */
const LARGEST_FILE_MB = 300;

/** The files that the user chose and the window has not read yet. Their paths never leave this process. */
export class ChosenFiles {
  readonly #chosen = new Map<string, { readonly path: string; readonly contentsId: number }>();

  /** Gives a token for each path, which this window alone may use, once. A file that is gone already has 0 bytes. */
  async add(contentsId: number, paths: readonly string[]): Promise<ChosenFile[]> {
    return await Promise.all(
      paths.map(async (path) => {
        const token = randomUUID();
        this.#chosen.set(token, { path, contentsId });
        const found = await stat(path).catch(() => null);
        return { token, name: basename(path), byteLength: found?.size ?? 0 };
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

/** The bytes of a file. Throws a `FileProblem` where it is too large, a folder, gone or closed to this user. */
export async function readDocument(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    // Asked before opening: to open a pipe or a device may wait for ever.
    checkReadable(name, await stat(path));
    return await readFile(path);
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
