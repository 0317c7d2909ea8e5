import type { XmlTag } from "../read-xml.ts";
import type { XmlEdits } from "../xml-edits.ts";
import { takeFormat, type WordFormat, type WordStyles } from "./styles.ts";

/** The elements by which Mammoth knows how words are set. */
const ELEMENTS: readonly (readonly [property: keyof WordFormat, element: string])[] = [
  ["bold", "<quipu:b/>"],
  ["italic", "<quipu:i/>"],
  ["strike", "<quipu:strike/>"],
  ["underline", '<quipu:u quipu:val="single"/>'],
];

/** A run of words in Word's XML, as it is gone through. */
export class WordRun {
  /** Where the element stands that says how the words are set, or would stand. */
  readonly #place: { start: number; end: number };
  readonly #own: WordFormat = {};
  #style: string | null = null;
  #isHidden: boolean | null = null;

  /** `end` is where its start tag ends. */
  constructor(end: number) {
    this.#place = { start: end, end };
  }

  takeProperty(tag: XmlTag): void {
    if (tag.name === "w:rStyle") this.#style = tag.get("w:val") ?? null;
    else takeFormat(this.#own, tag);
  }

  /** Takes where the element stood that says how the words are set. */
  endProperties(start: number, end: number): void {
    if (this.#isHidden === null) Object.assign(this.#place, { start, end });
  }

  /**
   * Says in the XML how the words are really set, in the place of what Mammoth does not understand or need; whether they
   * are hidden.
   */
  settle(styles: WordStyles, paragraphStyle: string | null, edits: XmlEdits): boolean {
    if (this.#isHidden !== null) return this.#isHidden;
    const inherited = [styles.paragraphs(paragraphStyle), styles.characters(this.#style)] as const;
    const said = ELEMENTS.filter(([property]) => this.#isSet(property, ...inherited)).map(([, element]) => element);
    edits.cut(this.#place.start, this.#place.end, said.length === 0 ? "" : `<quipu:rPr>${said.join("")}</quipu:rPr>`);
    this.#isHidden = this.#isSet("hidden", ...inherited);
    return this.#isHidden;
  }

  /** Bold in both the paragraph's and the characters' style is not bold, and so on (ECMA-376, 17.7.3). */
  #isSet(property: keyof WordFormat, paragraph: WordFormat, characters: WordFormat): boolean {
    const own = this.#own[property];
    if (own !== undefined) return own;
    if (property === "underline") return characters.underline ?? paragraph.underline ?? false;
    return (characters[property] ?? false) !== (paragraph[property] ?? false);
  }
}
