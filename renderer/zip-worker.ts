import { expose, transfer } from "comlink";
import type { TidyFile } from "../app/tidy/tidy-file.ts";
import { ZipPacker } from "../app/tidy/tidy-zip.ts";

const packer = new ZipPacker();

/** Packs one zip, while the files that go into it are made elsewhere. */
const worker = {
  /** Takes in the next file. */
  add(file: TidyFile): void {
    packer.add(file);
  },

  /** The whole zip; to be called once, last. */
  finish(): Uint8Array {
    const zip = packer.finish();
    return transfer(zip, [zip.buffer]);
  },
};

export type ZipWorker = typeof worker;

expose(worker);
