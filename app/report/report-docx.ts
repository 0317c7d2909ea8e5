import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from "docx";
import type { Picture } from "../pictures/picture.ts";
import { fileSize } from "../pictures/svg.ts";
import { cellText } from "../table/cell-text.ts";
import { footerOf } from "../table/footer.ts";
import { headings } from "../table/headings.ts";
import type { Column, Row, Table } from "../table/table.ts";
import { xmlText } from "../text/xml-text.ts";
import { narrowTables } from "./narrow-tables.ts";
import type { Block, Report, Section } from "./report.ts";

const LEVELS = [
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;
const MUTED = "5D574D";
/** Of the text on A4, in twentieths of a point. */
const PAGE_WIDTH = 9026;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const LINE = { style: BorderStyle.SINGLE, size: 8, color: "211E1A" };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 2, color: "D9D3C7" };

/** Of the text on A4, in pixels of 1/96 inch; the height leaves a line for the heading. */
const PICTURE_ROOM = { width: 600, height: 850 };
/** Of pictures in print. */
const DOTS_PER_INCH = 300;

/** Gives a picture as PNG, so many pixels for each of its own. */
export type DrawPng = (picture: Picture, scale: number) => Promise<Uint8Array>;

/** A picture as it stands on the page: its pixels, and its size in those of 1/96 inch. */
type Placed = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** A report as a Word file (.docx): sections and codes are headings, so that Word's outline leads through it. */
export async function reportDocx({ title, subtitle, sections }: Report, draw: DrawPng): Promise<Uint8Array> {
  const placed = await placePictures(sections, draw);
  const document = new Document({
    title: xmlText(title),
    creator: "Quipu",
    sections: [
      {
        children: [
          new Paragraph({ text: xmlText(title), heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [muted(subtitle)] }),
          ...sections.flatMap((section) => sectionParts(section, placed)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Draws every picture, as large as the page has room for but not larger than it is, one after the other. */
async function placePictures(sections: readonly Section[], draw: DrawPng): Promise<ReadonlyMap<Picture, Placed>> {
  const placed = new Map<Picture, Placed>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "picture") continue;
    const { width, height } = fileSize(block.picture);
    const shrunk = Math.min(1, PICTURE_ROOM.width / width, PICTURE_ROOM.height / height);
    const data = await draw(block.picture, (shrunk * DOTS_PER_INCH) / 96);
    placed.set(block.picture, { data, width: Math.round(width * shrunk), height: Math.round(height * shrunk) });
  }
  return placed;
}

function sectionParts(
  { title, blocks, notes }: Section,
  placed: ReadonlyMap<Picture, Placed>,
): (Paragraph | WordTable)[] {
  return [
    new Paragraph({
      text: xmlText(title),
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 360, after: 120 },
      keepNext: true,
    }),
    ...blocks.flatMap((block) => blockParts(block, placed)),
    ...notes.map((note) => new Paragraph({ children: [muted(note)], spacing: { before: 60 } })),
  ];
}

function blockParts(block: Block, placed: ReadonlyMap<Picture, Placed>): (Paragraph | WordTable)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_5,
          children: [
            ...(block.color === null ? [] : [new TextRun({ text: "■ ", color: wordColor(block.color) })]),
            new TextRun(xmlText(block.text)),
          ],
          spacing: { before: 200, after: 60 },
          keepNext: true,
        }),
      ];
    case "text":
      return [new Paragraph({ children: [muted(block.text)] })];
    case "terms":
      return block.terms.map(({ heading, text }) => {
        const term = new TextRun({ text: `${heading}: `, bold: true });
        return new Paragraph({ children: [term, ...lines(text, {})], spacing: { after: 80 } });
      });
    case "quote":
      return [quoteParagraph(block)];
    case "table":
      return wordTables(block.table);
    case "picture": {
      const at = placed.get(block.picture);
      const drawing = at ? [pictureParagraph(block.picture, at)] : [];
      return block.withNumbers ? [...drawing, ...wordTables(block.numbers)] : drawing;
    }
  }
}

function pictureParagraph({ title, description }: Picture, { data, width, height }: Placed): Paragraph {
  const altText = { name: xmlText(title), title: xmlText(title), description: xmlText(`${title}. ${description}`) };
  const image = new ImageRun({ type: "png", data, transformation: { width, height }, altText });
  return new Paragraph({ children: [image], spacing: { before: 60, after: 120 } });
}

/** A table in as many as the page needs, with a line between, without which Word would take them for one. */
function wordTables(table: Table): (Paragraph | WordTable)[] {
  return narrowTables(table).flatMap((part, index) => [
    ...(index > 0 ? [new Paragraph({ children: [] })] : []),
    wordTable(part),
  ]);
}

function quoteParagraph({ before, quote, after, reference }: Extract<Block, { kind: "quote" }>): Paragraph {
  const hasContext = before !== "" || after !== "";
  return new Paragraph({
    children: [
      ...lines(before, { color: MUTED }),
      ...lines(quote, { bold: hasContext }),
      ...lines(after, { color: MUTED }),
      new TextRun({ text: ` [${xmlText(reference)}]`, color: MUTED, size: 18 }),
    ],
    indent: { left: 280 },
    spacing: { before: 100, after: 100 },
  });
}

function wordTable(table: Table): WordTable {
  const { columns, rows } = table;
  const widths = columnWidths(table);
  const line = (texts: readonly string[], look: { readonly bold?: boolean; readonly edge?: "top" | "bottom" }) =>
    new TableRow({
      cantSplit: true,
      tableHeader: look.edge === "bottom",
      children: texts.map((text, index) => {
        const run = new TextRun({ text: xmlText(text), size: look.bold ? 16 : 18, ...(look.bold && { bold: true }) });
        const isFigure = columns[index]?.type !== "text";
        return new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({ children: [run], alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT }),
          ],
          margins: { top: 30, bottom: 30, left: 30, right: 30 },
          ...(look.edge && { borders: { [look.edge]: LINE } }),
        });
      }),
    });
  const textsOf = ({ cells }: Row, columns: readonly Column[]) =>
    cells.map((cell, index) => cellText(cell, columns[index]));
  return new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: HAIRLINE,
      insideVertical: NO_LINE,
    },
    rows: [
      line(headings(columns), { bold: true, edge: "bottom" }),
      ...rows.map((row) => line(textsOf(row, columns), {})),
      ...footerOf(table).map(({ row, columns }, index) =>
        line(textsOf(row, columns), { bold: true, ...(index === 0 && { edge: "top" }) }),
      ),
    ],
  });
}

/** Texts take nearly twice the width of figures, of which a heading as long as “Characters” must fit. */
function columnWidths({ columns }: Table): number[] {
  const shares = columns.map(({ type }) => (type === "text" ? 1.8 : 1));
  const all = shares.reduce<number>((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((PAGE_WIDTH * share) / all));
}

function muted(text: string): TextRun {
  return new TextRun({ text: xmlText(text), color: MUTED, size: 18 });
}

/** A text of several lines in one paragraph. */
function lines(text: string, look: { readonly bold?: boolean; readonly color?: string }): TextRun[] {
  if (text === "") return [];
  return xmlText(text)
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 && { break: 1 }) }));
}

/** `#d8433b` -> `D8433B` */
function wordColor(color: string): string {
  return color.slice(1).toUpperCase();
}
