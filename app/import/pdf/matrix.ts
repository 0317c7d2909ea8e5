/** How PDF maps a place to another: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies the inner one, then the outer one. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}

/** The map that moves by these and then does what the other does. */
export function moved(matrix: Matrix, x: number, y: number): Matrix {
  const [a, b, c, d, e, f] = matrix;
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
}

/** The six numbers of a matrix in a file, or null where they are none. */
export function matrixOf(numbers: unknown): Matrix | null {
  const list = numbers instanceof Float32Array || Array.isArray(numbers) ? numbers : [];
  const [a, b, c, d, e, f] = list;
  const all = [a, b, c, d, e, f];
  if (!all.every((one) => typeof one === "number" && Number.isFinite(one))) return null;
  return all as unknown as Matrix;
}
