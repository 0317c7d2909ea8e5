import { paragraphAt } from "../../app/text/paragraphs.ts";
import type { Range } from "../../app/text/range.ts";

/** Where a passage stands in the transcript, in pixels from the top of the text. */
export type Extent = { readonly top: number; readonly bottom: number };

/** Leads between the text's positions and the elements that show it: one element a paragraph, and in it one a run. */
export class TextLayout {
  readonly #root: HTMLElement;
  readonly #paragraphs: readonly Range[];
  readonly #elements: readonly Element[];
  #indexOf: ReadonlyMap<Node, number> | null = null;
  // one for all measuring: the document updates each range there is at each change, until it is collected
  readonly #ruler = document.createRange();

  constructor(
    root: HTMLElement,
    paragraphs: readonly Range[],
    elements: readonly Element[] = [...root.querySelectorAll("p")],
  ) {
    this.#root = root;
    this.#paragraphs = paragraphs;
    this.#elements = elements;
  }

  /** The position of a point of the document, or null where it lies outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    if (!this.#root.contains(node)) return null;
    this.#indexOf ??= new Map(this.#elements.map((element, index) => [element, index]));
    let paragraph: Node | null = node;
    while (paragraph && !this.#indexOf.has(paragraph)) paragraph = paragraph.parentNode;
    const range = paragraph && this.#paragraphs[this.#indexOf.get(paragraph) ?? -1];
    if (!range) return this.#offsetBetween(node, offset);
    return Math.min(range.start + lengthBefore(paragraph as Element, node, offset), range.end);
  }

  /** The two points of the document that a passage lies between. */
  pointsOf({ start, end }: Range): StaticRange {
    const [startContainer, startOffset] = this.#point(start);
    const [endContainer, endOffset] = this.#point(end);
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  }

  /** The paragraphs between two heights, `[first, last]`, found without measuring them all. */
  paragraphsBetween(top: number, bottom: number): readonly [first: number, last: number] {
    const firstBelow = (height: number) => {
      let [low, high] = [0, this.#elements.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.#bottomOf(middle) <= height) low = middle + 1;
        else high = middle;
      }
      return Math.min(low, this.#elements.length - 1);
    };
    return [firstBelow(top), firstBelow(bottom)];
  }

  /** The text of the paragraphs from the first to the last. */
  rangeOf([first, last]: readonly [number, number]): Range {
    return { start: this.#paragraphs[first]?.start ?? 0, end: this.#paragraphs[last]?.end ?? 0 };
  }

  /** How high a passage that is not empty stands, from its first line's top to its last line's bottom. */
  extentOf({ start, end }: Range): Extent {
    const origin = this.#root.getBoundingClientRect().top;
    const first = this.#lineAt(start);
    const last = this.#lineAt(end - 1);
    return { top: first.top - origin, bottom: last.bottom - origin };
  }

  /** The start of the first paragraph behind a point of the root or of a group. */
  #offsetBetween(node: Node, offset: number): number {
    this.#ruler.setStart(node, offset);
    this.#ruler.collapse(true);
    const next = this.#elements.findIndex((element) => this.#ruler.comparePoint(element, 0) > 0);
    return this.#paragraphs[next]?.start ?? this.#paragraphs.at(-1)?.end ?? 0;
  }

  #lineAt(offset: number): DOMRect {
    const [node, at] = this.#point(offset);
    const range = this.#ruler;
    range.setStart(node, at);
    range.setEnd(node, at);
    if (node.nodeType === Node.TEXT_NODE) range.setEnd(node, Math.min(at + 1, node.textContent?.length ?? at));
    const rect = range.getClientRects()[0];
    return rect ?? (this.#elements[paragraphAt(this.#paragraphs, offset)] ?? this.#root).getBoundingClientRect();
  }

  #bottomOf(index: number): number {
    const element = this.#elements[index];
    return element instanceof HTMLElement ? element.offsetTop + element.offsetHeight : 0;
  }

  #point(offset: number): [Node, number] {
    const index = paragraphAt(this.#paragraphs, offset);
    const element = this.#elements[index];
    const range = this.#paragraphs[index];
    if (!element || !range) return [this.#root, 0];
    let rest = Math.min(Math.max(offset - range.start, 0), range.end - range.start);
    for (let run = element.firstChild; run; run = run.nextSibling) {
      const text = run.firstChild;
      const { length } = text?.textContent ?? "";
      if (text && (rest < length || (rest === length && !run.nextSibling))) return [text, rest];
      rest -= length;
    }
    return [element, 0];
  }
}

/** How many characters of a paragraph stand before a point in it. */
function lengthBefore(paragraph: Element, node: Node, offset: number): number {
  const isText = node.nodeType === Node.TEXT_NODE;
  // a point between children stands before the one of this number
  const next = isText ? node : node.childNodes[offset];
  let length = isText ? offset : 0;
  for (const run of paragraph.childNodes) {
    if (next && (run === next || run.contains(next))) break;
    if (!next && node !== paragraph && run.contains(node)) return length + (run.textContent?.length ?? 0);
    length += run.textContent?.length ?? 0;
  }
  return length;
}
