import { takeFormat, type WordFormat, type WordStyles } from "./docx-styles.ts";
import type { XmlTag } from "./read-xml.ts";
import type { XmlEdits } from "./xml-edits.ts";

type Property = "bold" | "italic" | "strike" | "underline";

/** The elements by which Mammoth knows how words are set. */
const ELEMENTS: readonly (readonly [element: string, property: Property, on: string, off: string])[] = [
  ["b", "bold", "1", "0"],
  ["i", "italic", "1", "0"],
  ["strike", "strike", "1", "0"],
  ["u", "underline", "single", "none"],
];

/** A run of words in Word's XML, as it is gone through. */
export class WordRun {
  readonly #end: number;
  readonly #own: WordFormat = {};
  /** What Mammoth sees, which knows neither styles nor every way to say no. */
  readonly #seen = new Map<string, boolean>();
  #style: string | null = null;
  #properties: XmlTag | null = null;
  #isHidden: boolean | null = null;

  /** `end` is where its start tag ends. */
  constructor(end: number) {
    this.#end = end;
  }

  takeProperties(tag: XmlTag): void {
    this.#properties ??= tag;
  }

  takeProperty(tag: XmlTag): void {
    if (tag.name === "w:rStyle") this.#style ??= tag.get("w:val") ?? null;
    takeFormat(this.#own, tag);
    const element = tag.name.slice(2);
    if (!this.#seen.has(element)) this.#seen.set(element, seenByMammoth(tag));
  }

  /** Says in the XML how the words are really set, once; whether they are hidden. */
  settle(styles: WordStyles, paragraphStyle: string | null, edits: XmlEdits): boolean {
    if (this.#isHidden !== null) return this.#isHidden;
    const inherited = [styles.paragraphs(paragraphStyle), styles.characters(this.#style)] as const;
    const said = ELEMENTS.map(([element, property, on, off]) => {
      const isSet = this.#isSet(property, ...inherited);
      if (isSet === (this.#seen.get(element) ?? false)) return "";
      return `<quipu:${element} quipu:val="${isSet ? on : off}"/>`;
    }).join("");
    if (said !== "") this.#say(said, edits);
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

  #say(said: string, edits: XmlEdits): void {
    const properties = this.#properties;
    if (!properties) edits.put(this.#end, `<quipu:rPr>${said}</quipu:rPr>`);
    else if (properties.isEmpty) edits.cut(properties.start, properties.end, `<quipu:rPr>${said}</quipu:rPr>`);
    // the first element of a name counts
    else edits.put(properties.end, said);
  }
}

function seenByMammoth(tag: XmlTag): boolean {
  const value = tag.get("w:val");
  if (tag.name === "w:u") return value !== undefined && !["false", "0", "none"].includes(value);
  return value !== "false" && value !== "0";
}
