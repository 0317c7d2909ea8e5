/** A file of the data set, by its path in the zip. */
export type TidyFile = { readonly path: string; readonly bytes: Uint8Array };

/** A text as the bytes of a file. */
export function textFile(path: string, text: string): TidyFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Pieces of a file as one. */
export function bytesTogether(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
