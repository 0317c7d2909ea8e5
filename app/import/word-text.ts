import type { Imported } from "./imported.ts";

/** What Mammoth's tree of a Word file is made of, as far as its text is concerned. */
type WordElement = {
  readonly type: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly children?: readonly WordElement[];
};

/** The root of that tree, which knows its footnotes and endnotes. */
export type WordDocument = WordElement & {
  readonly notes: { resolve(reference: WordElement): { readonly body?: readonly WordElement[] } | undefined };
};

/** What was met on the way and does not stand in its place. */
type Left = { readonly notes: WordElement[]; comments: number; pictures: number };

/**
 * The text of a Word document: a paragraph a line, tabs and line breaks kept, table cells set apart by tabs and rows
 * by line ends, footnotes and endnotes at the end in the order of their references.
 */
export function wordText(name: string, root: WordDocument): Omit<Imported, "marks"> {
  const left: Left = { notes: [], comments: 0, pictures: 0 };
  const lines = blocks(root.children ?? [], left);
  // a note that refers to another note would make this list grow for ever
  for (const reference of [...left.notes]) lines.push(...blocks(root.notes.resolve(reference)?.body ?? [], left));
  const notes = left.notes.length;
  return {
    text: lines.join("\n"),
    warnings: [
      ...(notes === 0 ? [] : [`${count(notes, "note")} of “${name}” ${stand(notes)} at the end of its text.`]),
      ...leftOut(left.comments, "comment", name),
      ...leftOut(left.pictures, "picture", name),
    ],
  };
}

function leftOut(amount: number, noun: string, name: string): string[] {
  return amount === 0 ? [] : [`${count(amount, noun)} ${amount === 1 ? "was" : "were"} left out of “${name}”.`];
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

function stand(amount: number): string {
  return amount === 1 ? "stands" : "stand";
}

function blocks(elements: readonly WordElement[], left: Left): string[] {
  const lines: string[] = [];
  let run = "";
  for (const element of elements) {
    if (element.type === "paragraph" || element.type === "table") {
      if (run !== "") lines.push(run);
      run = "";
      lines.push(...(element.type === "table" ? table(element, left) : paragraph(element, left)));
    } else {
      run += inline(element, left);
    }
  }
  if (run !== "") lines.push(run);
  return lines;
}

/** A paragraph's line, and after it the lines of the text boxes that are anchored in it. */
function paragraph({ children = [] }: WordElement, left: Left): string[] {
  const boxes: string[] = [];
  const line = children.map((child) => inline(child, left, boxes)).join("");
  return boxes.length > 0 && line === "" ? boxes : [line, ...boxes];
}

/** Bookmarks may stand between rows and between cells; they are neither. */
function table({ children = [] }: WordElement, left: Left): string[] {
  return children.flatMap((child) => (child.type === "tableRow" ? tableRow(child, left) : blocks([child], left)));
}

function tableRow({ children = [] }: WordElement, left: Left): string {
  const cells = children.filter(({ type }) => type === "tableCell");
  return cells.map((cell) => blocks(cell.children ?? [], left).join("\n")).join("\t");
}

function inline(element: WordElement, left: Left, boxes: string[] = []): string {
  switch (element.type) {
    case "text":
      // a line end inside a run is white space of the file, not a break
      return (element.value ?? "").replace(/[\r\n]+/g, " ");
    case "checkbox":
      return element.checked ? "☒" : "☐";
    case "tab":
      return "\t";
    case "break":
      return "\n";
    case "noteReference":
      left.notes.push(element);
      return "";
    case "commentReference":
      left.comments++;
      return "";
    case "image":
      left.pictures++;
      return "";
    case "paragraph":
    case "table":
      boxes.push(...blocks([element], left));
      return "";
    default:
      return (element.children ?? []).map((child) => inline(child, left, boxes)).join("");
  }
}
