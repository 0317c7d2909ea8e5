import { expose, transfer } from "comlink";
import type { TidyPiece } from "../app/tidy/tidy-file.ts";
import { ZipPacker } from "../app/tidy/tidy-zip.ts";

const packer = new ZipPacker();

/** Packs one zip, while what goes into it is made elsewhere. */
const worker = {
  /** Takes in the next piece of a file. */
  add(piece: TidyPiece): void {
    packer.add(piece);
  },

  /** The whole zip; to be called once, last. */
  finish(): Uint8Array {
    const zip = packer.finish();
    return transfer(zip, [zip.buffer]);
  },
};

export type ZipWorker = typeof worker;

expose(worker);
