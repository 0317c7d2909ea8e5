import { bridge } from "../bridge.ts";

/** A file on its way into the project; `read` is called once. */
export type ImportSource = { readonly name: string; readonly read: () => Promise<Uint8Array> };

/** Asks for files with the system's dialog; an empty list when the user cancels. */
export async function chooseSources(): Promise<ImportSource[]> {
  const chosen = await bridge.chooseFiles();
  return chosen.map(({ name, token }) => ({ name, read: () => bridge.readFile(token) }));
}

/** Files that the page itself holds, dropped on it for instance. */
export function fileSource(file: File): ImportSource {
  return { name: file.name, read: () => readFile(file) };
}

/** A text that was pasted, as the text file that it becomes. */
export function pastedSource(name: string, text: string): ImportSource {
  return { name: `${name.trim()}.txt`, read: async () => new TextEncoder().encode(text) };
}

async function readFile(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(`“${file.name}” could not be read. See whether it is still there and may be opened.`);
  }
}
