import { inputOf, type Little } from "../analysis/test-input.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { ParquetTables } from "./tidy-parquet.ts";
import { type Packer, ZipPacker } from "./tidy-zip.ts";

/** For tests: all that a data set may hold. */
export const everything: TidyOptions = { texts: true, leaveOutInterviewer: false, memos: true, parquet: true };

const MADE_AT = "2026-02-01T10:00:00.000Z";

/** For tests: a project in little as the data set takes it. */
export function tidyInput(little: Little, more: Partial<TidyInput> = {}): TidyInput {
  const { codes, documents, codingsByDocument, turns, texts, measures } = inputOf(little);
  return {
    project: { id: "p", name: "Study", language: "en", createdAt: MADE_AT },
    coders: new Map(["ana", "luis"].map((id) => [id, { id, name: id.toUpperCase() }])),
    documents,
    variables: new Map(),
    cases: [],
    codes: new Map(codes.map((code) => [code.id, code])),
    codings: codingsByDocument,
    unplaced: new Map(),
    memos: new Map(),
    sets: [],
    texts,
    turns,
    measures,
    ...more,
  };
}

/** For tests: packs the zip and writes Parquet in this thread, as workers do in the app. */
export function packerHere(): Packer {
  const [zip, tables] = [new ZipPacker(), new ParquetTables()];
  return {
    add: ({ parquet, ...piece }) => {
      zip.add(piece);
      const file = parquet && tables.add(piece, parquet);
      if (file) zip.add(file);
    },
    finish: () => zip.finish(),
  };
}
