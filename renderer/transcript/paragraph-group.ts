import { type EditorConfig, ElementNode } from "lexical";

/**
 * Neighbouring paragraphs under one element, which says nothing about the text. The browser goes through all children
 * of an element to paint some of them and to find what the mouse points at; groups let it pass over the others.
 */
export class ParagraphGroupNode extends ElementNode {
  override $config() {
    return this.config("paragraph-group", { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    return document.createElement("div");
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}
