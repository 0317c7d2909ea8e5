import { isNotMeant } from "../../app/import/file-names.ts";
import { fileSource, type ImportSource } from "./import-source.ts";

/** As many files as one drop is searched for; a whole disk dropped by mistake would fill the window. */
const MOST_FILES = 5_000;

/** Files and folders that were dropped. To be asked while the event lasts; afterwards the browser forgets them. */
export function entriesOf(transfer: DataTransfer): readonly (FileSystemEntry | File)[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== "file") return [];
    const entry = item.webkitGetAsEntry();
    // a file that a program holds in its memory has no entry that could be read
    return entry?.isDirectory ? entry : (item.getAsFile() ?? []);
  });
}

/** The files among entries and in their folders, in the order of their names; hidden ones are passed over. */
export async function sourcesIn(entries: readonly (FileSystemEntry | File)[]): Promise<ImportSource[]> {
  const found: ImportSource[] = [];
  const open: (FileSystemEntry | File)[] = [...entries].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof File) found.push(fileSource(next));
    else if (isFile(next)) found.push(fileSource(await fileOf(next), next.fullPath.slice(1)));
    else if (isFolder(next)) open.push(...(await childrenOf(next)).reverse());
    if (found.length > MOST_FILES) {
      throw new Error(
        `These are more than ${MOST_FILES.toLocaleString("en")} files. Drop a folder that holds the interviews alone.`,
      );
    }
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, () =>
      reject(new Error(`“${entry.name}” could not be read. See whether it is still there and may be opened.`)),
    );
  });
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  const some = () =>
    new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, () =>
        reject(new Error(`The folder “${folder.name}” could not be read. See whether it may be opened.`)),
      );
    });
  // it answers a hundred at a time, and none when there are no more
  for (let batch = await some(); batch.length > 0; batch = await some()) children.push(...batch);
  return children
    .filter(({ name }) => !isNotMeant(name))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}
