import { linkTarget } from "../link-target.ts";
import type { XmlTag } from "../read-xml.ts";
import type { ParagraphKind } from "../rich-text.ts";
import { OdtParagraph } from "./paragraph.ts";
import type { OdtReader } from "./reader.ts";

/** What is to be done at the end of an element, or whether all that is in it is passed over. */
export type Outcome = (() => void) | "skip" | null;
export type ElementHandler = (reader: OdtReader, tag: XmlTag) => Outcome;

const HIGHEST_LEVEL = 6;

/** What becomes of the elements of text that stand for more than the words in them. */
export const TEXT_ELEMENTS: readonly (readonly [name: string, handler: ElementHandler])[] = [
  ["text:p", (reader, tag) => beginParagraph(reader, tag, reader.styles.isTitle(styleOf(tag)) ? 1 : null)],
  ["text:h", (reader, tag) => beginParagraph(reader, tag, Number(tag.get("text:outline-level")) || 1)],
  ["text:span", (reader, tag) => beginFormat(reader, reader.styles.format("text", styleOf(tag)))],
  ["text:a", (reader, tag) => beginFormat(reader, { link: linkTarget(tag.get("xlink:href") ?? "") ?? "" })],
  ["text:line-break", (reader) => write(reader, "\n")],
  ["text:tab", (reader) => write(reader, "\t")],
  ["text:s", (reader, tag) => write(reader, reader.spaces(Number(tag.get("text:c") ?? 1)))],
  ["text:list", beginList],
  ["text:list-item", (reader) => beginItem(reader, false)],
  ["text:list-header", (reader) => beginItem(reader, true)],
  ["text:numbered-paragraph", beginNumbered],
  ["text:note", beginNote],
  ["text:note-body", (reader) => reader.beginNote()],
  ["office:annotation", (reader) => skipWith(reader, "comment")],
  ["text:ruby-text", (reader) => skipWith(reader, "reading")],
  ["text:hidden-text", hideField],
  ["text:hidden-paragraph", hideParagraph],
  ["text:changed-region", (reader, tag) => beginChange(reader, tag.get("text:id") ?? tag.get("xml:id"))],
  ["text:insertion", (reader) => noteChange(reader, "insertion")],
  ["text:deletion", (reader) => noteChange(reader, "deletion")],
  ["text:change-start", (reader, tag) => meetChange(reader, tag, "insertion")],
  ["text:change", (reader, tag) => meetChange(reader, tag, "deletion")],
];

function styleOf(tag: XmlTag): string | null {
  return tag.get("text:style-name") ?? null;
}

function beginParagraph(reader: OdtReader, tag: XmlTag, level: number | null): Outcome {
  const endBox = reader.beginBox();
  const { flow } = reader;
  const inList = flow.lists.paragraphKind();
  const kind: ParagraphKind = level === null ? inList : { heading: Math.min(level, HIGHEST_LEVEL) };
  const { hidden = false, ...format } = reader.styles.format("paragraph", styleOf(tag));
  // what makes a heading look like one is no emphasis
  flow.beginParagraph(new OdtParagraph(kind, level === null ? { ...format, hidden } : { hidden }));
  return () => {
    flow.endParagraph();
    endBox?.();
  };
}

function beginFormat({ paragraph }: OdtReader, format: Parameters<OdtParagraph["beginFormat"]>[0]): Outcome {
  paragraph?.beginFormat(format);
  return () => paragraph?.endFormat();
}

function write({ paragraph }: OdtReader, words: string): Outcome {
  if (words !== "") paragraph?.write(words);
  return null;
}

function beginList({ flow: { lists } }: OdtReader, tag: XmlTag): Outcome {
  lists.begin(tag);
  return () => lists.end();
}

function beginItem({ flow: { lists } }: OdtReader, isHeader: boolean): Outcome {
  lists.beginItem(isHeader);
  return null;
}

function beginNumbered(reader: OdtReader, tag: XmlTag): Outcome {
  const end = beginList(reader, tag);
  beginItem(reader, false);
  return end;
}

function beginNote({ flow, paragraph }: OdtReader, tag: XmlTag): Outcome {
  if (flow.isLeftOut || paragraph?.isHiding) return "skip";
  flow.remark(tag.get("text:note-class") === "endnote" ? "endnote" : "footnote");
  return null;
}

function skipWith({ flow }: OdtReader, kind: "comment" | "reading"): Outcome {
  flow.remark(kind);
  return "skip";
}

/** What a field hides may stand in it or beside it. */
function hideField({ paragraph }: OdtReader, tag: XmlTag): Outcome {
  if (tag.get("text:is-hidden") !== "true") return null;
  paragraph?.hide();
  return "skip";
}

function hideParagraph({ paragraph }: OdtReader, tag: XmlTag): Outcome {
  if (tag.get("text:is-hidden") === "true") paragraph?.hideAll();
  return null;
}

function beginChange(reader: OdtReader, name: string | undefined): Outcome {
  reader.change = name ?? "";
  return null;
}

function noteChange({ changes, change }: OdtReader, kind: "insertion" | "deletion"): Outcome {
  changes.set(change, kind);
  return "skip";
}

function meetChange({ flow, changes }: OdtReader, tag: XmlTag, kind: "insertion" | "deletion"): Outcome {
  if (changes.get(tag.get("text:change-id") ?? "") === kind) flow.remark(kind);
  return null;
}
