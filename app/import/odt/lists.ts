import type { XmlTag } from "../read-xml.ts";
import type { ParagraphKind } from "../rich-text.ts";
import type { OdtStyles } from "./styles.ts";

type List = { readonly style: string | null; readonly level: number; isItemNew: boolean };

/** The lists that are open around a paragraph, the outermost first. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #lists: List[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** A list within a list is in its style, unless it has one. */
  begin(tag: XmlTag): void {
    const outer = this.#lists.at(-1);
    const level = Number(tag.get("text:level")) || (outer?.level ?? 0) + 1;
    this.#lists.push({ style: tag.get("text:style-name") ?? outer?.style ?? null, level, isItemNew: false });
  }

  end(): void {
    this.#lists.pop();
  }

  /** A header has no number or sign. */
  beginItem(isHeader: boolean): void {
    const list = this.#lists.at(-1);
    if (list) list.isItemNew = !isHeader;
  }

  /** What the paragraph is that begins: the first one of an item stands for it. */
  paragraphKind(): ParagraphKind {
    const list = this.#lists.at(-1);
    if (!list?.isItemNew) return {};
    list.isItemNew = false;
    return { listItem: { level: list.level, isOrdered: this.#styles.isOrdered(list.style, list.level) } };
  }
}
