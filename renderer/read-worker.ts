import { expose } from "comlink";
import type { Imported, SourceFile } from "../app/import/imported.ts";
import { importFile } from "../app/import/importer.ts";
import type { SurveyTable } from "../app/import/survey/table.ts";

/** Reads files and holds nothing, so that it can be ended at any moment. */
const worker = {
  async text(file: SourceFile, onProgress: (share: number) => void): Promise<Imported> {
    return await importFile({ ...file, onProgress });
  },

  async table(file: SourceFile): Promise<SurveyTable> {
    const { readSurveyTable } = await import("../app/import/survey/reader.ts");
    return await readSurveyTable(file);
  },
};

export type ReadWorker = typeof worker;

expose(worker);
