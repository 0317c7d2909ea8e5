import { expose, transfer } from "comlink";
import { type Prepared, prepare, type Reading } from "../../app/import/prepare.ts";

/** A file that can be imported. */
export type ReadFile = Prepared & {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly digest: string;
};

const worker = {
  /** Reads a file; rejects with a sentence that names it and says why where it cannot be imported. */
  async read(name: string, bytes: Uint8Array, reading: Reading): Promise<ReadFile> {
    const prepared = await prepare(name, bytes, reading);
    return transfer({ ...prepared, bytes, digest: await worker.digest(bytes) }, [bytes.buffer]);
  },

  /** SHA-256 of the bytes, in hexadecimal digits. */
  async digest(bytes: Uint8Array): Promise<string> {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
    return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};

export type ImportWorker = typeof worker;

expose(worker);
