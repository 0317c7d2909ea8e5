import { type Declared, declarationsOf } from "./css.ts";

type Rule = { readonly declared: Declared; readonly rank: number };

/** `p`, `.c1` or `p.c1`; whatever depends on other elements is left aside. */
const SIMPLE = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i;
/** What a rule for a class, or for an element and a class, ranks above one for an element, whatever their order. */
const RANK = 1e9;

/** The rules of a page's style sheets for elements and classes. */
export class StyleSheet {
  readonly #rules = new Map<string, Rule>();
  #count = 0;

  /** Takes the rules of a `<style>` element in. Those for a medium or a page are left aside. */
  add(css: string): void {
    const bare = withoutComments(css);
    for (let at = 0; at < bare.length; ) {
      const open = bare.indexOf("{", at);
      if (open < 0) return;
      // `@import …;` and the like stand in front of the next rule
      const before = bare.slice(at, open);
      const selectors = before.slice(before.lastIndexOf(";") + 1);
      const isSpecial = selectors.includes("@");
      const end = isSpecial ? endOfBlocks(bare, open) : endOfBlock(bare, open);
      if (!isSpecial) this.#addRule(selectors, declarationsOf(bare.slice(open + 1, end)));
      at = end + 1;
    }
  }

  /** What the rules say of an element, the closest fitting ones and then the later ones above the others. */
  declaredFor(tag: string, classes: readonly string[]): Declared {
    if (this.#rules.size === 0) return {};
    const keys = [tag, ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`])];
    const rules = keys.flatMap((key) => this.#rules.get(key) ?? []);
    rules.sort((a, b) => a.rank - b.rank);
    let declared: Declared = {};
    for (const rule of rules) declared = { ...declared, ...rule.declared };
    return declared;
  }

  #addRule(selectors: string, declared: Declared): void {
    this.#count += 1;
    if (Object.keys(declared).length === 0) return;
    for (const selector of selectors.split(",")) {
      const [, tag = "", name] = SIMPLE.exec(selector.trim()) ?? [];
      if (tag === "" && name === undefined) continue;
      const key = name === undefined ? tag.toLowerCase() : `${tag.toLowerCase()}.${name}`;
      const rank = this.#count + (name === undefined ? 0 : RANK) + (name !== undefined && tag !== "" ? RANK : 0);
      this.#rules.set(key, { declared: { ...this.#rules.get(key)?.declared, ...declared }, rank });
    }
  }
}

function endOfBlock(css: string, open: number): number {
  const end = css.indexOf("}", open);
  return end < 0 ? css.length : end;
}

/** Where a block ends that may hold others, as that of `@media` does. */
function endOfBlocks(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === "{") depth += 1;
    if (css[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf("/*", at);
    parts.push(css.slice(at, open < 0 ? css.length : open));
    const close = open < 0 ? -1 : css.indexOf("*/", open + 2);
    at = close < 0 ? css.length : close + 2;
  }
  return parts.join(" ").replace(/<!--|-->/g, " ");
}
