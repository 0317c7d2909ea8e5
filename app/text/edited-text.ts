import { differences } from "./differences.ts";
import { type Splice, spliced } from "./splices.ts";

/**
 * A text while it is being edited, which knows what of it still stands as it did at the beginning, so that an edit and
 * its undoing leave nothing behind.
 */
export class EditedText {
  readonly #original: string;
  #text: string;
  /** Where the text was touched, as splices of the original that do not touch each other. */
  #touched: readonly Splice[];

  /** `touched` are splices of the original that were made before: in order, and no two of them touch. */
  constructor(original: string, touched: readonly Splice[] = []) {
    this.#original = original;
    this.#text = spliced(original, touched);
    this.#touched = touched;
  }

  /** Where it was touched, from which it can be made again; what was typed and taken back since is still in it. */
  get touched(): readonly Splice[] {
    return this.#touched;
  }

  /** As it stands now. */
  get text(): string {
    return this.#text;
  }

  /** What differs from the beginning, as splices of it: in order, and no two of them touch. */
  get splices(): Splice[] {
    // among letters that repeat, what was taken back may have come to lie in other places than it was taken from
    if (this.#text === this.#original) return [];
    return this.#touched.flatMap(({ start, end, inserted }) =>
      differences(this.#original.slice(start, end), inserted).map((splice) => {
        return { ...splice, start: splice.start + start, end: splice.end + start };
      }),
    );
  }

  /** Puts words in the place of `[start, end)` of the text as it stands now. */
  replace(start: number, end: number, inserted: string): void {
    const before: Splice[] = [];
    const after: Splice[] = [];
    let [from, to, head, tail] = [start, end, "", ""];
    let shift = 0;
    for (const splice of this.#touched) {
      const at = splice.start + shift;
      const until = at + splice.inserted.length;
      shift += splice.inserted.length - (splice.end - splice.start);
      if (until < start) before.push(splice);
      else if (at > end) after.push(splice);
      if (until < start) from = start - shift;
      else if (at <= start) [from, head] = [splice.start, splice.inserted.slice(0, start - at)];
      if (until < end) to = end - shift;
      else if (at <= end) [to, tail] = [splice.end, splice.inserted.slice(end - at)];
    }
    this.#text = this.#text.slice(0, start) + inserted + this.#text.slice(end);
    const whole = { start: from, end: to, inserted: head + inserted + tail };
    const isBack = this.#original.slice(from, to) === whole.inserted;
    this.#touched = [...before, ...(isBack ? [] : [whole]), ...after];
  }
}
