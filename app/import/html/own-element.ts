import type { Token } from "parse5";
import { linkTarget } from "../link-target.ts";
import type { ParagraphKind } from "../rich-text.ts";
import { commentRoleOf } from "./comments.ts";
import { type Declared, declarationsOf } from "./css.ts";
import { BLOCKS, DEFAULTS, HEADINGS, LISTS } from "./elements.ts";
import type { HtmlContext, OwnElement } from "./open-elements.ts";
import type { StyleSheet } from "./style-sheet.ts";

/** Items lie no deeper than in word processors. */
const LOWEST_LEVEL = 9;

type Attributes = ReadonlyMap<string, string>;

/** What an element brings along by its name, its attributes, and the styles that are for it. */
export function ownElement(
  { tagName: tag, attrs }: Token.TagToken,
  around: HtmlContext,
  sheet: StyleSheet,
): OwnElement {
  const attributes: Attributes = new Map(attrs.map(({ name, value }) => [name, value]));
  const classes = (attributes.get("class") ?? "").split(/\s+/).filter((one) => one !== "");
  const declared: Declared = {
    ...DEFAULTS.get(tag),
    ...(attributes.has("hidden") ? { isHidden: true } : {}),
    ...sheet.declaredFor(tag, classes),
    ...declarationsOf(attributes.get("style") ?? ""),
    ...(classes.includes("Apple-converted-space") ? { isSpaces: true } : {}),
  };
  const kind = kindOf(tag, declared.listLevel ?? null, attributes, around);
  const comments = commentRoleOf(tag, attributes);
  return {
    ...{ tag, declared, comments, isBlock: declared.isBlock ?? BLOCKS.has(tag) },
    link: tag === "a" ? linkTarget(attributes.get("href") ?? "") : null,
    block: kind ? { kind, sign: "", isBegun: false } : null,
    table: tag === "table" ? { hasCell: false } : null,
    list: LISTS.has(tag) ? { isOrdered: tag === "ol", level: levelByClass(classes) } : null,
    hidden: hiddenOf(declared, comments !== null),
  };
}

function kindOf(
  tag: string,
  listLevel: number | null,
  attributes: Attributes,
  around: HtmlContext,
): ParagraphKind | null {
  if (HEADINGS.has(tag)) return { heading: Number(tag.slice(1)) };
  if (listLevel !== null) return { listItem: { level: Math.min(listLevel, LOWEST_LEVEL), isOrdered: false } };
  if (tag !== "li") return null;
  const level = Number.parseInt(attributes.get("aria-level") ?? "", 10);
  const own = level > 0 ? level : Math.max(1, around.listLevel);
  return { listItem: { level: Math.min(own, LOWEST_LEVEL), isOrdered: around.isOrdered } };
}

/** The lists of Google Docs lie beside one another and have their level in their class, `lst-kix_abc-1`. */
function levelByClass(classes: readonly string[]): number | null {
  for (const name of classes) {
    const digits = /^lst-kix_.*-(\d)$/.exec(name)?.[1];
    if (digits !== undefined) return Number(digits) + 1;
  }
  return null;
}

/** The words of comments are counted as such, and those that show a tab are written as one. */
function hiddenOf({ isHidden, tabs }: Declared, isComment: boolean): { isSaid: boolean } | null {
  if (isComment || tabs) return { isSaid: true };
  return isHidden ? { isSaid: false } : null;
}
