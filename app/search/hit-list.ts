import type { Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";

/** A match and the document in which it stands. */
export type Hit = Range & { readonly documentId: Id };

/** The matches of a search, by document in the order searched, then by place; eight bytes for each. */
export class HitList {
  readonly #documentIds: Id[] = [];
  /** The number of the first hit of each document. */
  readonly #firsts: number[] = [];
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** In how many documents there are hits. */
  get documentCount(): number {
    return this.#documentIds.length;
  }

  /** Adds the matches of the next document. */
  add(documentId: Id, matches: readonly Range[]): void {
    if (matches.length === 0) return;
    this.#reserve(this.#length + matches.length);
    this.#documentIds.push(documentId);
    this.#firsts.push(this.#length);
    for (const { start, end } of matches) {
      this.#starts[this.#length] = start;
      this.#ends[this.#length] = end;
      this.#length++;
    }
  }

  /** The hit of a number from 0. Throws RangeError where there is none. */
  get(number: number): Hit {
    const documentId = this.#documentIds[this.#documentOf(number)];
    const [start, end] = [this.#starts[number], this.#ends[number]];
    if (documentId === undefined || start === undefined || end === undefined || number >= this.#length) {
      throw new RangeError(`There is no hit ${number}.`);
    }
    return { documentId, start, end };
  }

  /** Hits by document, in order; of all, or of the numbers given, which rise. */
  byDocument(numbers: ArrayLike<number> | null): Map<Id, Range[]> {
    const found = new Map<Id, Range[]>();
    const count = numbers ? numbers.length : this.#length;
    for (let place = 0; place < count; place++) {
      const { documentId, start, end } = this.get(numbers ? (numbers[place] ?? -1) : place);
      const ranges = found.get(documentId);
      if (ranges) ranges.push({ start, end });
      else found.set(documentId, [{ start, end }]);
    }
    return found;
  }

  #documentOf(number: number): number {
    let [low, high] = [0, this.#firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firsts[middle] ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #reserve(length: number): void {
    if (length <= this.#starts.length) return;
    const size = Math.max(length, this.#starts.length * 2);
    this.#starts = grown(this.#starts, size);
    this.#ends = grown(this.#ends, size);
  }
}

function grown(numbers: Uint32Array, size: number) {
  const larger = new Uint32Array(size);
  larger.set(numbers);
  return larger;
}
