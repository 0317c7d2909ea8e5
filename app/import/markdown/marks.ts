import type { Mark } from "../../model/records.ts";
import type { Range } from "../../text/range.ts";
import { linkTarget } from "../link-target.ts";
import { definitionsFor, linkDefinitions } from "./links.ts";
import { markdownPieces } from "./pieces.ts";
import { type MarkdownNode, markdownNodes } from "./tree.ts";
import { affordablePieces } from "./work.ts";

/** As far as a text is parsed: half a million words. What is behind that keeps its signs and gets no marks. */
const MOST_CHARACTERS = 4_000_000;
/** What some programs put in front of a text: lines such as `title: …` between two of dashes. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\n[\w -]+:.*\n(?:(?!---|\.\.\.).*\n){0,200}(?:---|\.\.\.)[ \t]*(?:\n|$)/;

type Style = "bold" | "italic" | "strike";

const STYLES: ReadonlyMap<string, Style> = new Map([
  ["strong", "bold"],
  ["emphasis", "italic"],
  ["delete", "strike"],
]);

/**
 * How a Markdown text is set, beside the text, which keeps its signs: a mark covers them, too. Headings and list items
 * are whole lines; an item ends where another one begins within it.
 */
export function markdownMarks(text: string): Mark[] {
  const parsed = text.slice(0, MOST_CHARACTERS);
  const start = FRONT_MATTER.exec(parsed)?.[0].length ?? 0;
  const definitions = linkDefinitions(parsed);
  const pieces = markdownPieces(parsed.slice(start)).map((piece) => moved(piece, start));
  const marks = affordablePieces(parsed, pieces).flatMap((piece) => marksOf(text, piece, definitions));
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

function marksOf(text: string, piece: Range, definitions: ReadonlyMap<string, string>): Mark[] {
  // the parser drops a byte-order mark and counts the letters behind it
  const source = text.slice(piece.start, piece.end).replace(/^\ufeff/, " ");
  const nodes = markdownNodes([source, ...definitionsFor(source, definitions)].join("\n\n"));
  const urls = new Map(nodes.filter(({ type }) => type === "definition").map((node) => [node.identifier, node.url]));
  const inPiece = nodes.filter(({ end }) => end <= source.length).map((node) => moved(node, piece.start));
  const inline = inPiece.flatMap((node) => inlineMark(node, urls) ?? []);
  const headings = inPiece.filter(({ type }) => type === "heading").map((node) => headingMark(text, node));
  return [
    ...headings,
    ...itemMarks(
      text,
      inPiece.filter(({ type }) => type === "listItem"),
    ),
    ...inline,
  ];
}

function moved<Place extends Range>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

function inlineMark(
  { type, start, end, url, identifier, around }: MarkdownNode,
  urls: ReadonlyMap<string, string>,
): Mark | null {
  if (around.has(type)) return null;
  const style = STYLES.get(type);
  if (style) return { kind: style, start, end };
  if (type !== "link" && type !== "linkReference") return null;
  const target = linkTarget(type === "link" ? url : (urls.get(identifier) ?? ""));
  return target === null ? null : { kind: "link", target, start, end };
}

function headingMark(text: string, { depth, start, end }: MarkdownNode): Mark {
  return { kind: "heading", level: depth, start: lineStart(text, start), end: lineEnd(text, end) };
}

/** The lines of items, none in two of them. */
function itemMarks(text: string, items: readonly MarkdownNode[]): Mark[] {
  const starts = items.map(({ start }) => lineStart(text, start));
  return items.flatMap((item, index) => {
    const start = starts[index] ?? item.start;
    const next = starts[index + 1] ?? text.length;
    const own = text.slice(start, Math.min(item.end, next)).trimEnd();
    if (own === "") return [];
    const end = lineEnd(text, start + own.length);
    return [{ kind: "list-item" as const, level: item.listLevel, isOrdered: item.isOrdered, start, end }];
  });
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
