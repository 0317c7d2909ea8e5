import { transfer, wrap } from "comlink";
import type { TidyInput, TidyOptions } from "../app/tidy/tidy-input.ts";
import type { OnTables, Packer } from "../app/tidy/tidy-zip.ts";
import type { ZipWorker } from "./zip-worker.ts";

/** Who is told how far the writing of a data set is. */
export type TidyProgress = { readonly onTexts: (done: number, all: number) => void; readonly onTables: OnTables };

/** The data set as a zip that is given away whole; null where it was stopped. */
export async function writeTidy(
  input: TidyInput,
  options: TidyOptions,
  { onTables }: Pick<TidyProgress, "onTables">,
): Promise<Uint8Array | null> {
  const { tidyZip } = await import("../app/tidy/tidy-zip.ts");
  const { packer, stop } = packingWorker();
  try {
    const zip = await tidyZip(input, options, { exportedAt: new Date().toISOString(), onTables, packer });
    return zip && transfer(zip, [zip.buffer]);
  } finally {
    stop();
  }
}

/** Packs in a worker of its own, which takes the files over. */
function packingWorker(): { readonly packer: Packer; readonly stop: () => void } {
  const thread = new Worker(new URL("./zip-worker.ts", import.meta.url), { type: "module" });
  const remote = wrap<ZipWorker>(thread);
  const died = new Promise<never>((_, reject) => {
    thread.addEventListener("error", ({ message }) => {
      reject(new Error(`The zip could not be packed: ${message || "there is not enough memory"}.`));
    });
  });
  // it is raced with each file; between two of them nobody listens
  died.catch(() => {});
  const packer: Packer = {
    add: (file) => Promise.race([remote.add(transfer(file, [file.bytes.buffer])), died]),
    finish: () => Promise.race([remote.finish(), died]),
  };
  return { packer, stop: () => thread.terminate() };
}
