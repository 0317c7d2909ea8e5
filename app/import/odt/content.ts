import type { XmlListener, XmlTag } from "../read-xml.ts";
import { type ElementHandler, type Outcome, TEXT_ELEMENTS } from "./elements.ts";
import { beginShape, DRAWING_ELEMENTS, TABLE_ELEMENTS } from "./objects.ts";
import { OdtReader } from "./reader.ts";
import type { OdtStyles } from "./styles.ts";

const HANDLERS: ReadonlyMap<string, ElementHandler> = new Map([
  ...TEXT_ELEMENTS,
  ...TABLE_ELEMENTS,
  ...DRAWING_ELEMENTS,
]);

/** What is no text where it stands: numbers, sources of indexes, scripts, titles of pictures and so on. */
const SKIPPED =
  /^(text:(note-citation|number|script|[a-z-]+-source)|office:(event-listeners|change-info|forms|binary-data)|svg:(title|desc)|math:math)$/;

type Element = { readonly name: string; outcome: Outcome };

/** Goes through the XML of an OpenDocument text: its styles first, then what it says. */
export class OdtContent implements XmlListener {
  readonly reader: OdtReader;
  /** What kind of document it is, `text`, `spreadsheet` and so on; null where it holds none. */
  kind: string | null = null;
  readonly #styles: OdtStyles;
  readonly #open: Element[] = [];
  #isInText = false;
  #skippedFrom: number | null = null;

  constructor(styles: OdtStyles, equations: ReadonlySet<string>) {
    this.#styles = styles;
    this.reader = new OdtReader(styles, equations);
  }

  open(tag: XmlTag): void {
    const parent = this.#open.at(-1)?.name ?? "";
    const element: Element = { name: tag.name, outcome: null };
    this.#open.push(element);
    if (this.#skippedFrom !== null) this.#lookInto(tag, parent);
    else if (this.#isInText) element.outcome = this.#begin(tag);
    else element.outcome = this.#beginOutside(tag, parent);
    if (element.outcome === "skip") this.#skippedFrom = this.#open.length;
  }

  close(): void {
    if (this.#skippedFrom === this.#open.length) this.#skippedFrom = null;
    const outcome = this.#open.pop()?.outcome;
    if (typeof outcome === "function") outcome();
  }

  words(words: string): void {
    if (this.#isInText && this.#skippedFrom === null) this.reader.paragraph?.takeWords(words);
  }

  #beginOutside(tag: XmlTag, parent: string): Outcome {
    if (parent === "office:body") this.kind ??= tag.name.replace("office:", "");
    if (parent !== "office:body" || tag.name !== "office:text") {
      this.#styles.take(tag, parent);
      return null;
    }
    this.#isInText = true;
    return () => {
      this.#isInText = false;
    };
  }

  #begin(tag: XmlTag): Outcome {
    const handler = HANDLERS.get(tag.name);
    if (handler) return handler(this.reader, tag);
    if (SKIPPED.test(tag.name)) return "skip";
    if (isHidden(tag)) return this.reader.beginHidden();
    return tag.name.startsWith("draw:") ? beginShape(this.reader) : null;
  }

  /** An equation may be told by what is in it only. */
  #lookInto(tag: XmlTag, parent: string): void {
    const frame = this.reader.frames.at(-1);
    if (tag.name === "math:math" && parent === "draw:object" && frame) frame.kind = "equation";
  }
}

/** A section or a field can be hidden, always or where a condition holds. */
function isHidden(tag: XmlTag): boolean {
  const display = tag.get("text:display");
  return display === "none" || (display === "condition" && tag.get("text:is-hidden") === "true");
}
