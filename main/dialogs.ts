import { basename, dirname, extname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { readableEndings } from "../app/import/readable-endings.ts";
import { safeFileName, writeAtomically } from "./save-file.ts";

const ALL_FILES = { name: "All files", extensions: ["*"] };

/** The folder of the last file saved since the app was started. */
let lastFolder: string | undefined;

/** Asks for documents; an empty list when the user cancels. */
export async function askForDocuments(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: "Import documents",
    properties: ["openFile", "multiSelections"],
    filters: [{ name: "Documents, tables and archives", extensions: [...readableEndings] }, ALL_FILES],
  });
  return canceled ? [] : filePaths;
}

/** Asks for a folder of documents; null when the user cancels. */
export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: "Import a folder",
    properties: ["openDirectory"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where to save and writes there; the file's name, or null when the user cancels. */
export async function saveWithDialog(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<string | null> {
  const plain = safeFileName(name);
  const extension = extname(plain).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath("documents"), plain),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }, ALL_FILES] : [ALL_FILES],
  });
  if (canceled || !filePath) return null;
  await writeAtomically(filePath, bytes);
  lastFolder = dirname(filePath);
  return basename(filePath);
}
