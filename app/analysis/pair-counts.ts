/** So many codes have a table of all their pairs; of more, only the pairs that co-occur are kept, which is slower. */
const DENSE_AT_MOST = 1500;

/** Numbers kept of a pair: joined passages with both, passages of each that meet, the last one seen of each. */
const STRIDE = 5;

/**
 * Counts, pair by pair of codes, how many joined passages hold both. Codes are numbers from 0 up; of a pair, the first
 * is the smaller one.
 */
export class PairCounts {
  readonly #codeCount: number;
  readonly #dense: Int32Array | null;
  readonly #sparse = new Map<number, number>();
  readonly #keys: number[] = [];
  #numbers = new Int32Array(STRIDE * 1024);

  constructor(codeCount: number) {
    this.#codeCount = codeCount;
    this.#dense = codeCount <= DENSE_AT_MOST ? new Int32Array(codeCount * codeCount) : null;
  }

  /** Two codes, the smaller one first, share a unit that they share in no other call. */
  share(first: number, second: number): void {
    const at = this.#at(first, second);
    this.#numbers[at] = (this.#numbers[at] ?? 0) + 1;
  }

  /**
   * A passage of a code meets one of another. Passages are numbered from 1 on, in the order in which they begin, and of
   * each code no later one ends before an earlier one does. Meetings come in the order of the later of the two
   * passages, then of the earlier. So a passage that joins others already joined has met one of them before, and where
   * both are new to the pair, a new joined passage begins. [K3]
   */
  meet(one: number, onePassage: number, other: number, otherPassage: number): void {
    const isInOrder = one < other;
    const at = isInOrder ? this.#at(one, other) : this.#at(other, one);
    const [first, second] = isInOrder ? [onePassage, otherPassage] : [otherPassage, onePassage];
    const numbers = this.#numbers;
    const isFirstNew = first > (numbers[at + 3] ?? 0);
    const isSecondNew = second > (numbers[at + 4] ?? 0);
    if (isFirstNew && isSecondNew) numbers[at] = (numbers[at] ?? 0) + 1;
    if (isFirstNew) {
      numbers[at + 1] = (numbers[at + 1] ?? 0) + 1;
      numbers[at + 3] = first;
    }
    if (isSecondNew) {
      numbers[at + 2] = (numbers[at + 2] ?? 0) + 1;
      numbers[at + 4] = second;
    }
  }

  /** Calls back for each pair that co-occurs, by the first code, then the second; units have no meeting passages. */
  forEach(
    onPair: (first: number, second: number, both: number, firstMeeting: number, secondMeeting: number) => void,
  ): void {
    for (const key of Float64Array.from(this.#keys).sort()) {
      const [first, second] = [Math.floor(key / this.#codeCount), key % this.#codeCount];
      const at = this.#at(first, second);
      const numbers = this.#numbers;
      onPair(first, second, numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0);
    }
  }

  /** How many pairs co-occur. */
  get size(): number {
    return this.#keys.length;
  }

  /** Where the numbers of a pair begin. */
  #at(first: number, second: number): number {
    const key = first * this.#codeCount + second;
    const known = this.#dense ? (this.#dense[key] ?? 0) : (this.#sparse.get(key) ?? 0);
    if (known > 0) return (known - 1) * STRIDE;
    this.#keys.push(key);
    const slot = this.#keys.length;
    if (this.#dense) this.#dense[key] = slot;
    else this.#sparse.set(key, slot);
    if (slot * STRIDE > this.#numbers.length) {
      const grown = new Int32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    return (slot - 1) * STRIDE;
  }
}
