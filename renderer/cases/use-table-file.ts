import { useCallback, useState } from "react";
import type { SurveyTable } from "../../app/import/survey/table.ts";
import { bridge } from "../bridge.ts";
import { guardedReaders } from "../guarded-readers.ts";
import { notifyProblem } from "../ui/notices.ts";

/** A table that was read from a file. */
export type TableFile = { readonly fileName: string; readonly table: SurveyTable };

/** Asks for a .csv, .tsv or .xlsx file and reads it, beside the window's thread. */
export function useTableFile() {
  const [table, setTable] = useState<TableFile | null>(null);
  const choose = useCallback(() => {
    readChosen()
      .then((read) => read && setTable(read))
      .catch(notifyProblem);
  }, []);
  return { table, choose, close: useCallback(() => setTable(null), []) };
}

async function readChosen(): Promise<TableFile | null> {
  const [file, ...more] = await bridge.chooseFiles();
  if (!file) return null;
  if (more.length > 0) throw new Error("Choose one table at a time.");
  const bytes = await bridge.readFile(file.token);
  return { fileName: file.name, table: await guardedReaders.table({ name: file.name, bytes, encoding: null }) };
}
