import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { xmlText } from "../text/xml-text.ts";
import { type CodebookEntry, type CodebookReport, countsInWords, textsOfEntry } from "./codebook-report.ts";

/** By the depth of a code; what lies deeper stands under the last. */
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const MUTED = "5D574D";

/** A codebook as a Word file (.docx): a heading a code, by its level, so that Word's outline is the tree. */
export async function codebookDocx(report: CodebookReport): Promise<Uint8Array> {
  const { title, subtitle, entries } = report;
  const document = new Document({
    title: xmlText(title),
    creator: "Quipu",
    sections: [
      {
        children: [
          new Paragraph({ text: xmlText(title), heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: xmlText(subtitle), color: MUTED })] }),
          ...entries.flatMap((entry) => entryParagraphs(entry, report)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function entryParagraphs(entry: CodebookEntry, { showsCounts, showsMemos }: CodebookReport): Paragraph[] {
  const { code, number, depth } = entry;
  const heading = HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? HeadingLevel.HEADING_6;
  const name = [
    new TextRun({ text: "■ ", color: code.color.slice(1).toUpperCase() }),
    new TextRun(`${number} ${xmlText(code.name)}`),
  ];
  const counts = new Paragraph({ children: [new TextRun({ text: countsInWords(entry), color: MUTED, size: 18 })] });
  const texts = textsOfEntry(entry, showsMemos).map(({ heading: term, text }) => {
    const lines = xmlText(text).split("\n");
    const runs = lines.map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
    return new Paragraph({
      children: [new TextRun({ text: `${term}: `, bold: true }), ...runs],
      spacing: { after: 80 },
    });
  });
  return [new Paragraph({ heading, children: name }), ...(showsCounts ? [counts] : []), ...texts];
}
