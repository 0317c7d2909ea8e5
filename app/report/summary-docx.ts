import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { GridColumn, GridRow, SummaryGrid } from "../analysis/summary-grid.ts";
import { quoteText } from "../analysis/summary-tables.ts";
import { xmlText } from "../text/xml-text.ts";
import { passagesInWords, quotedRows, rowHeading, type SummaryReport } from "./summary-report.ts";

/** A4 and its margins in twentieths of a point; Word turns the page. */
const PAGE = { width: 11_906, height: 16_838, margin: 850 };
const HEAD_WIDTH = 2_000;
/** As many codes as stand beside each other and can still be read; further ones come in further tables. */
const CODES_ACROSS = 5;
const MUTED = "5D574D";

/** A summary grid and its quotes as a Word file (.docx), on pages across. */
export async function summaryDocx({ title, notes, grid }: SummaryReport): Promise<Uint8Array> {
  const { width, height, margin } = PAGE;
  const document = new Document({
    title: xmlText(title),
    creator: "Quipu",
    sections: [
      {
        properties: {
          page: {
            size: { width, height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: [
          new Paragraph({ text: xmlText(title), heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: xmlText(notes.join(" ")), color: MUTED, size: 18 })] }),
          ...gridTables(grid),
          new Paragraph({ text: "Quotes", heading: HeadingLevel.HEADING_1 }),
          ...quoteParagraphs(grid),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The grid, cut into tables of some codes each. */
function gridTables(grid: SummaryGrid): (Paragraph | Table)[] {
  const { rows, columns } = grid;
  const tables: (Paragraph | Table)[] = [];
  for (let from = 0; from < columns.length; from += CODES_ACROSS) {
    const part = columns.slice(from, from + CODES_ACROSS);
    const width = Math.floor((PAGE.height - 2 * PAGE.margin - HEAD_WIDTH) / part.length);
    const head = new TableRow({
      tableHeader: true,
      children: [cell(HEAD_WIDTH, [bold(rowHeading(grid))]), ...part.map((column) => cell(width, [codeName(column)]))],
    });
    const lines = rows.map((row) => gridLine(grid, row, part, width));
    // without a paragraph between them Word makes one table of two
    tables.push(new Paragraph({ text: "" }));
    tables.push(
      new Table({
        layout: TableLayoutType.FIXED,
        columnWidths: [HEAD_WIDTH, ...part.map(() => width)],
        rows: [head, ...lines],
      }),
    );
  }
  return tables;
}

function gridLine(grid: SummaryGrid, row: GridRow, columns: readonly GridColumn[], width: number): TableRow {
  const cells = columns.map((column) => {
    const summary = grid.summaryOf(row, column);
    const count = passagesInWords(grid.passagesOf(row, column).length);
    const words = summary === "" ? [] : [new Paragraph({ children: lineRuns(summary), spacing: { after: 60 } })];
    return cell(width, [...words, new Paragraph({ children: [new TextRun({ text: count, color: MUTED, size: 16 })] })]);
  });
  return new TableRow({ cantSplit: true, children: [cell(HEAD_WIDTH, [bold(row.name)]), ...cells] });
}

function quoteParagraphs(grid: SummaryGrid): Paragraph[] {
  const quoted = quotedRows(grid);
  if (quoted.length === 0) return [new Paragraph({ text: "Nothing is coded with these codes." })];
  return quoted.flatMap(({ row, cells }) => [
    new Paragraph({ text: xmlText(row.name), heading: HeadingLevel.HEADING_2 }),
    ...cells.flatMap(({ column, passages }) => [
      codeName(column, HeadingLevel.HEADING_3),
      ...passages.map((passage) => {
        return new Paragraph({
          children: lineRuns(quoteText(passage)),
          indent: { left: 340 },
          spacing: { after: 100 },
        });
      }),
    ]),
  ]);
}

function cell(width: number, children: Paragraph[]): TableCell {
  const margins = { top: 60, bottom: 60, left: 100, right: 100 };
  return new TableCell({ width: { size: width, type: WidthType.DXA }, margins, children });
}

function bold(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: xmlText(text), bold: true })] });
}

function codeName({ code, path }: GridColumn, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  const runs = [
    new TextRun({ text: "■ ", color: code.color.slice(1).toUpperCase() }),
    new TextRun({ text: xmlText(path), bold: true }),
  ];
  return new Paragraph({ children: runs, ...(heading && { heading }) });
}

/** A text whose lines begin lines. */
function lineRuns(text: string): TextRun[] {
  return xmlText(text)
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
}
