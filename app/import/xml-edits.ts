import { type Splice, spliced } from "../text/splices.ts";

/** Changes to XML, gathered while it is gone through. */
export class XmlEdits {
  #edits: Splice[] = [];

  /** How many there are, to take back later what comes next. */
  get count(): number {
    return this.#edits.length;
  }

  put(at: number, inserted: string): void {
    this.#edits.push({ start: at, end: at, inserted });
  }

  /** Takes `[start, end)` out, in which no other edits may be, or puts something else there. */
  cut(start: number, end: number, inserted = ""): void {
    if (end > start || inserted !== "") this.#edits.push({ start, end, inserted });
  }

  /** Takes the edits back that were made since there were `from`, but for those from `keptFrom` to `keptTo`. */
  takeBack(from: number, keptFrom: number, keptTo: number): void {
    const kept = this.#edits.slice(keptFrom, keptTo);
    this.#edits.length = from;
    for (const edit of kept) this.#edits.push(edit);
  }

  apply(xml: string): string {
    // sorting keeps the order of what is put at the same place
    return spliced(
      xml,
      this.#edits.sort((a, b) => a.start - b.start || a.end - b.end),
    );
  }
}
