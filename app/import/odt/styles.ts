import type { XmlTag } from "../read-xml.ts";

/** How words are set, as far as a style says it. */
export type OdtFormat = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
};

type Style = { readonly name: string; readonly parent: string | null; format: OdtFormat };

/** What links look like is no emphasis. */
const LINK = /^(Visited_20_)?Internet_20_(l|L)ink$/;
const TITLE = "Title";
const LONGEST_CHAIN = 50;

/** The styles of an OpenDocument text; of those with the same name the last one counts, which is the text's own. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, OdtFormat>();
  /** By the names of list styles, whether each level is numbered. */
  readonly #lists = new Map<string, Map<number, boolean>>();
  #style: Style | null = null;
  #list = new Map<number, boolean>();

  /** Takes an element that stands outside the text. */
  take(tag: XmlTag, parent: string): void {
    if (tag.name === "style:style" || tag.name === "style:default-style") this.#begin(tag);
    else if (tag.name === "text:list-style") this.#beginList(tag);
    else if (tag.name.startsWith("text:list-level-style-")) this.#takeLevel(tag);
    else if (tag.name === "style:text-properties" && parent !== "" && this.#style && isStyle(parent)) {
      this.#style.format = formatIn(tag, this.#style.name);
    }
  }

  /** How a style sets words, with what it inherits; its family is `paragraph` or `text`. */
  format(family: string, name: string | null): OdtFormat {
    const key = keyOf(family, name);
    const known = this.#resolved.get(key);
    if (known) return known;
    const byDefault = family === "paragraph" ? (this.#styles.get(keyOf(family, null))?.format ?? {}) : {};
    const resolved = { ...byDefault };
    for (const style of this.#chain(family, name).reverse()) Object.assign(resolved, style.format);
    this.#resolved.set(key, resolved);
    return resolved;
  }

  /** Whether a style of paragraphs is the title's or made from it. */
  isTitle(name: string | null): boolean {
    return this.#chain("paragraph", name).some((style) => style.name === TITLE);
  }

  isOrdered(list: string | null, level: number): boolean {
    return this.#lists.get(list ?? "")?.get(level) ?? false;
  }

  /** A style and those that it inherits from, the nearest first. */
  #chain(family: string, name: string | null): Style[] {
    const chain: Style[] = [];
    for (let next = name; next !== null && chain.length < LONGEST_CHAIN; ) {
      const style = this.#styles.get(keyOf(family, next));
      if (!style) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }

  #begin(tag: XmlTag): void {
    const name = tag.name === "style:style" ? (tag.get("style:name") ?? "") : null;
    this.#style = { name: name ?? "", parent: tag.get("style:parent-style-name") ?? null, format: {} };
    this.#styles.set(keyOf(tag.get("style:family") ?? "", name), this.#style);
  }

  #beginList(tag: XmlTag): void {
    this.#list = new Map();
    this.#lists.set(tag.get("style:name") ?? "", this.#list);
  }

  #takeLevel(tag: XmlTag): void {
    this.#list.set(Number(tag.get("text:level")), tag.name === "text:list-level-style-number");
  }
}

function isStyle(element: string): boolean {
  return element === "style:style" || element === "style:default-style";
}

function keyOf(family: string, name: string | null): string {
  return name === null ? family : `${family} ${name}`;
}

function formatIn(tag: XmlTag, style: string): OdtFormat {
  const weight = tag.get("fo:font-weight");
  const slant = tag.get("fo:font-style");
  const underline = LINK.test(style) ? undefined : tag.get("style:text-underline-style");
  const strike = tag.get("style:text-line-through-style");
  const display = tag.get("text:display");
  return {
    ...(weight === undefined ? {} : { bold: weight === "bold" || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant !== "normal" }),
    ...(underline === undefined ? {} : { underline: underline !== "none" }),
    ...(strike === undefined ? {} : { strike: strike !== "none" }),
    ...(display === undefined ? {} : { hidden: display === "none" }),
  };
}
