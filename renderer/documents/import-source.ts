import { bridge } from "../bridge.ts";

/** A file on its way into the project; `read` is called once. The name may hold the folders that it lies in. */
export type ImportSource = { readonly name: string; readonly read: () => Promise<Uint8Array> };

/** Asks for files with the system's dialog; an empty list when the user cancels. */
export async function chooseSources(): Promise<ImportSource[]> {
  return (await bridge.chooseFiles()).map(chosenSource);
}

/** Asks for a folder and answers the files in it and below; an empty list when the user cancels. */
export async function chooseFolderSources(): Promise<ImportSource[]> {
  return (await bridge.chooseFolder()).map(chosenSource);
}

function chosenSource({ name, token }: { readonly name: string; readonly token: string }): ImportSource {
  return { name, read: () => bridge.readFile(token) };
}

/** A file that the page itself holds, dropped on it for instance. */
export function fileSource(file: File, name = file.name): ImportSource {
  return { name, read: () => readFile(file) };
}

/** A text that was pasted, as the file that it becomes: a page where it has formatting, else a plain text. */
export function pastedSource(name: string, { text, html }: { text: string; html: string | null }): ImportSource {
  const content = html ?? text;
  return {
    name: `${name.trim()}.${html === null ? "txt" : "html"}`,
    read: async () => new TextEncoder().encode(content),
  };
}

async function readFile(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(
      `“${file.name}” could not be read. See whether it is still there, may be opened, and is not being written.`,
    );
  }
}
