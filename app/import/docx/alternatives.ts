import type { XmlEdits } from "../xml-edits.ts";
import type { Marked } from "./markers.ts";

/** One of several ways to say the same, and the edits that were made in it. */
type Branch = {
  readonly isFallback: boolean;
  readonly end: number;
  readonly editsFrom: number;
  editsTo: number;
  closeStart: number;
  hasText: boolean;
  /** What was met in it and stands nowhere yet. */
  readonly met: Marked[];
};

type Alternatives = { readonly start: number; readonly branches: Branch[] };

/**
 * Keeps one of the ways in which Word says a thing for its newer and its older versions, such as a text box as a shape
 * and as a picture: the one for the older ones, unless only another has text in it.
 */
export class WordAlternatives {
  readonly #edits: XmlEdits;
  readonly #open: Alternatives[] = [];
  readonly #branches: Branch[] = [];

  constructor(edits: XmlEdits) {
    this.#edits = edits;
  }

  begin(start: number): void {
    this.#open.push({ start, branches: [] });
  }

  /** Gives where to note what is met until the way ends. */
  beginBranch(isFallback: boolean, end: number): Marked[] {
    const editsFrom = this.#edits.count;
    const branch = { isFallback, end, editsFrom, editsTo: editsFrom, closeStart: end, hasText: false, met: [] };
    this.#branches.push(branch);
    this.#open.at(-1)?.branches.push(branch);
    return branch.met;
  }

  endBranch(closeStart: number): void {
    const branch = this.#branches.pop();
    if (branch) Object.assign(branch, { closeStart, editsTo: this.#edits.count });
  }

  /** Notes that there is text in all ways that are open. */
  seeText(): void {
    for (let at = this.#branches.length - 1; at >= 0; at--) {
      const branch = this.#branches[at];
      if (!branch || branch.hasText) return;
      branch.hasText = true;
    }
  }

  /** Puts the way that is kept in the place of all, and gives what was met in it. */
  end(end: number): readonly Marked[] {
    const { start, branches } = this.#open.pop() ?? { start: end, branches: [] };
    const kept = branches.reduce<Branch | null>((best, one) => (best && worth(best) >= worth(one) ? best : one), null);
    if (!kept) return [];
    this.#edits.takeBack(branches[0]?.editsFrom ?? this.#edits.count, kept.editsFrom, kept.editsTo);
    this.#edits.cut(start, kept.end);
    this.#edits.cut(kept.closeStart, end);
    return kept.met;
  }
}

function worth({ hasText, met, isFallback }: Branch): number {
  return (hasText ? 4 : 0) + (met.length > 0 ? 2 : 0) + (isFallback ? 1 : 0);
}
