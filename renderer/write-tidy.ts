import { type Remote, transfer, wrap } from "comlink";
import { buffersOf } from "../app/tidy/packed-table.ts";
import type { TidyPart } from "../app/tidy/tidy-data-set.ts";
import type { TidyPiece } from "../app/tidy/tidy-file.ts";
import type { TidyInput, TidyOptions } from "../app/tidy/tidy-input.ts";
import type { OnTables, Packer } from "../app/tidy/tidy-zip.ts";
import type { ParquetWorker } from "./parquet-worker.ts";
import type { ZipWorker } from "./zip-worker.ts";

/** Who is told how far the writing of a data set is. */
export type TidyProgress = { readonly onTexts: (done: number, all: number) => void; readonly onTables: OnTables };

/** A piece of a table of codings has some hundred kilobytes. */
const PIECES_AT_MOST = 100;
const TABLES_AT_MOST = 2;

/** The data set as a zip that is given away whole; null where it was stopped. The workers start while the rows are read. */
export async function writeTidy(
  rows: Promise<TidyInput>,
  options: TidyOptions,
  { onTables }: Pick<TidyProgress, "onTables">,
): Promise<Uint8Array | null> {
  const { packer, stop } = packingWorkers();
  try {
    const [input, { tidyZip }] = await Promise.all([rows, import("../app/tidy/tidy-zip.ts")]);
    const zip = await tidyZip(input, options, { exportedAt: new Date().toISOString(), onTables, packer });
    return zip && transfer(zip, [zip.buffer]);
  } finally {
    stop();
  }
}

/** Packs in two workers, one of which writes Parquet, while the next parts are made here. */
function packingWorkers(): { readonly packer: Packer; readonly stop: () => void } {
  const zip = startWorker<ZipWorker>(
    new Worker(new URL("./zip-worker.ts", import.meta.url), { type: "module" }),
    "The zip could not be packed",
  );
  const parquet = startWorker<ParquetWorker>(
    new Worker(new URL("./parquet-worker.ts", import.meta.url), { type: "module" }),
    "Parquet could not be written",
  );
  const intoZip = (piece: TidyPiece) => zip.orDied(zip.remote.add(transfer(piece, [piece.bytes.buffer])));
  const [written, packed] = [workUnderWay(TABLES_AT_MOST), workUnderWay(PIECES_AT_MOST)];
  const add = (part: TidyPart) => {
    if (!("table" in part)) return packed.begin(() => intoZip(part));
    const { remote, orDied } = parquet;
    return written.begin(async () => intoZip(await orDied(remote.write(transfer(part, buffersOf(part.table))))));
  };
  const finish = async () => {
    await Promise.all([written.end(), packed.end()]);
    return await zip.orDied(zip.remote.finish());
  };
  const stop = () => {
    zip.stop();
    parquet.stop();
  };
  return { packer: { add, finish }, stop };
}

/**
 * Lets so many pieces of work be under way, that memory does not fill with what waits for a worker. Where one fails, a
 * later one fails to begin, or the end does.
 */
function workUnderWay(most: number) {
  const underWay: Promise<void>[] = [];
  return {
    begin: async (work: () => Promise<void>): Promise<void> => {
      if (underWay.length >= most) await underWay.shift();
      const begun = work();
      // whoever waits for it hears of it
      begun.catch(() => {});
      underWay.push(begun);
    },
    end: async (): Promise<void> => {
      await Promise.all(underWay);
    },
  };
}

type Started<Work> = {
  readonly remote: Remote<Work>;
  /** Waits for an answer; fails where the worker is gone. */
  readonly orDied: <Answer>(answer: Promise<Answer>) => Promise<Answer>;
  readonly stop: () => void;
};

function startWorker<Work>(thread: Worker, failure: string): Started<Work> {
  const died = new Promise<never>((_, reject) => {
    thread.addEventListener("error", ({ message }) => {
      reject(new Error(`${failure}: ${message || "there is not enough memory"}.`));
    });
  });
  // it is raced with each answer; between two of them nobody listens
  died.catch(() => {});
  const orDied = <Answer>(answer: Promise<Answer>) => Promise.race([answer, died]);
  return { remote: wrap<Work>(thread), orDied, stop: () => thread.terminate() };
}
