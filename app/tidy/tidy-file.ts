/** A piece of a file of the data set, by the file's path in the zip; the pieces of a file come in order. */
export type TidyPiece = { readonly path: string; readonly bytes: Uint8Array; readonly isLast: boolean };

/** A text as the one piece of a file. */
export function textFile(path: string, text: string): TidyPiece {
  return { path, bytes: new TextEncoder().encode(text), isLast: true };
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
