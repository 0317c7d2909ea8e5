import { expose, transfer } from "comlink";
import { type ParquetToWrite, pieceOf } from "../app/tidy/tidy-data-set.ts";
import type { TidyPiece } from "../app/tidy/tidy-file.ts";

/** Writes tables as Parquet, while the next ones are made elsewhere. */
const worker = {
  write(part: ParquetToWrite): TidyPiece {
    const piece = pieceOf(part);
    return transfer(piece, [piece.bytes.buffer]);
  },
};

export type ParquetWorker = typeof worker;

expose(worker);
