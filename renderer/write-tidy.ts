import { type Remote, transfer, wrap } from "comlink";
import type { TidyPart } from "../app/tidy/tidy-data-set.ts";
import type { TidyPiece } from "../app/tidy/tidy-file.ts";
import type { TidyInput, TidyOptions } from "../app/tidy/tidy-input.ts";
import type { ParquetTable } from "../app/tidy/tidy-parquet.ts";
import type { OnTables, Packer } from "../app/tidy/tidy-zip.ts";
import type { ParquetWorker } from "./parquet-worker.ts";
import type { ZipWorker } from "./zip-worker.ts";

/** Who is told how far the writing of a data set is. */
export type TidyProgress = { readonly onTexts: (done: number, all: number) => void; readonly onTables: OnTables };

/** A piece of a table of codings has some hundred kilobytes. */
const UNDER_WAY_AT_MOST = 200;

/** The data set as a zip that is given away whole; null where it was stopped. The workers start while the rows are read. */
export async function writeTidy(
  rows: Promise<TidyInput>,
  options: TidyOptions,
  { onTables }: Pick<TidyProgress, "onTables">,
): Promise<Uint8Array | null> {
  const { packer, stop } = packingWorkers(options);
  try {
    const [input, { tidyZip }] = await Promise.all([rows, import("../app/tidy/tidy-zip.ts")]);
    const zip = await tidyZip(input, options, { exportedAt: new Date().toISOString(), onTables, packer });
    return zip && transfer(zip, [zip.buffer]);
  } finally {
    stop();
  }
}

/** Packs in a worker, and writes Parquet in another, while the next parts are made here. */
function packingWorkers({ parquet: withParquet }: TidyOptions): { readonly packer: Packer; readonly stop: () => void } {
  const zip = startWorker<ZipWorker>(
    new Worker(new URL("./zip-worker.ts", import.meta.url), { type: "module" }),
    "The zip could not be packed",
  );
  const tables = withParquet
    ? startWorker<ParquetWorker>(
        new Worker(new URL("./parquet-worker.ts", import.meta.url), { type: "module" }),
        "Parquet could not be written",
      )
    : null;
  const underWay = workUnderWay();
  const intoZip = (piece: TidyPiece) => zip.orDied(zip.remote.add(given(piece)));
  const intoTable = async (csv: TidyPiece, table: ParquetTable) => {
    const file = await tables?.orDied(tables.remote.add(given(csv), table));
    if (file) await intoZip(file);
  };
  const add = async ({ parquet, ...piece }: TidyPart) => {
    if (parquet) await underWay.begin(intoTable({ ...piece, bytes: piece.bytes.slice() }, parquet));
    await underWay.begin(intoZip(piece));
  };
  const finish = async () => {
    await underWay.end();
    return await zip.orDied(zip.remote.finish());
  };
  const stop = () => {
    zip.stop();
    tables?.stop();
  };
  return { packer: { add, finish }, stop };
}

/** A piece that another thread takes over. */
function given(piece: TidyPiece): TidyPiece {
  return transfer(piece, [piece.bytes.buffer]);
}

/**
 * Lets so many pieces of work be under way, that memory does not fill with what waits for a worker. Where one fails, a
 * later one fails to begin, or the end does.
 */
function workUnderWay() {
  const underWay: Promise<void>[] = [];
  return {
    begin: async (work: Promise<void>): Promise<void> => {
      // whoever waits for it hears of it
      work.catch(() => {});
      if (underWay.push(work) > UNDER_WAY_AT_MOST) await underWay.shift();
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
