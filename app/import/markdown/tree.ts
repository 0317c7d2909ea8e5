import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import type { Range } from "../../text/range.ts";

/** What the parser gives, as far as it matters here. */
type ParsedNode = {
  readonly type: string;
  readonly children?: readonly ParsedNode[];
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
  readonly depth?: number;
  readonly ordered?: boolean | null | undefined;
  readonly url?: string;
  readonly identifier?: string;
};
type Point = { readonly offset?: number | undefined };

/** A node of the tree of a Markdown text, with its place in the text. */
export type MarkdownNode = Range & {
  readonly type: string;
  /** Of a heading, from 1. */
  readonly depth: number;
  /** Of a link or a definition. */
  readonly url: string;
  /** The name by which a link and its definition know each other. */
  readonly identifier: string;
  /** How many lists it lies in. */
  readonly listLevel: number;
  /** Whether the innermost of them is numbered. */
  readonly isOrdered: boolean;
  /** The types of the nodes around it. */
  readonly around: ReadonlySet<string>;
};

/** The nodes of a Markdown text in order, outer ones before inner ones. */
export function markdownNodes(text: string): MarkdownNode[] {
  const root: ParsedNode = fromMarkdown(text, {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
  const nodes: MarkdownNode[] = [];
  const waiting = [{ parsed: root, listLevel: 0, isOrdered: false, around: new Set<string>() }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { parsed, around } = next;
    const { type, depth = 0, url = "", identifier = "", position, children = [] } = parsed;
    const isList = type === "list";
    const listLevel = next.listLevel + (isList ? 1 : 0);
    const isOrdered = isList ? parsed.ordered === true : next.isOrdered;
    const range = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
    nodes.push({ type, depth, url, identifier, listLevel, isOrdered, around, ...range });
    const inside = around.has(type) ? around : new Set([...around, type]);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) waiting.push({ parsed: child, listLevel, isOrdered, around: inside });
    }
  }
  return nodes;
}
