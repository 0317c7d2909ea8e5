/** A file of the data set, by its path in the zip. */
export type TidyFile = { readonly path: string; readonly bytes: Uint8Array };

/** A text as the bytes of a file. */
export function textFile(path: string, text: string): TidyFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
