import type { Pseudonym } from "../../app/coding/find-names.ts";
import { keyOf, keyRows, type NameKey, type Renamed, readKey, readNames } from "../../app/coding/key-file.ts";
import { defaultCsvOptions, parseCsv, toCsv, unescapeFormula } from "../../app/table/csv.ts";
import { bridge } from "../bridge.ts";
import { safeFileName } from "../ui/file-name.ts";

/** Saves the key of pseudonyms where the user says; the file's name, or null where the user gave up. */
export async function saveKey(
  fileName: string,
  names: readonly Pseudonym[],
  renamed: readonly Renamed[],
): Promise<string | null> {
  const [headings = [], ...rows] = keyRows(keyOf(names, renamed));
  const columns = headings.map((id) => ({ id, title: id, type: "text" as const }));
  const table = { title: fileName, columns, rows: rows.map((cells, index) => ({ id: `${index}`, cells })), notes: [] };
  const bytes = new TextEncoder().encode(toCsv(table, defaultCsvOptions));
  return await bridge.saveFile({ name: safeFileName(fileName), bytes });
}

/** Asks for a key file and reads it; null where the user gave up. Rejects with a sentence where it is none. */
export async function chooseKey(): Promise<{ readonly fileName: string; readonly key: NameKey } | null> {
  const file = await chooseTable();
  return file && { fileName: file.name, key: readKey(file.rows) };
}

/** Asks for a list of names and reads it; null where the user gave up. Rejects with a sentence where it is none. */
export async function chooseNames(): Promise<readonly Pseudonym[] | null> {
  const file = await chooseTable();
  return file && readNames(file.rows);
}

async function chooseTable(): Promise<{ readonly name: string; readonly rows: string[][] } | null> {
  const [file] = await bridge.chooseFiles();
  if (!file) return null;
  if (!/\.(csv|tsv|txt)$/i.test(file.name)) {
    throw new Error(
      `“${file.name}” is no list of names: choose a table saved as .csv, a name and its replacement a row.`,
    );
  }
  const text = new TextDecoder().decode(await bridge.readFile(file.token));
  return { name: file.name, rows: parseCsv(text).map((cells) => cells.map(unescapeFormula)) };
}
