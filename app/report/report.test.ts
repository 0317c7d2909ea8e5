import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { countEverything } from "../analysis/count-filter.ts";
import { quotes } from "../analysis/quotes.ts";
import { count, inputOf, type Little } from "../analysis/test-input.ts";
import { countCodings } from "../codebook/count-codings.ts";
import { codeTree, flatten } from "../codebook/tree.ts";
import type { Table } from "../table/table.ts";
import { codebookEntries } from "./codebook-entries.ts";
import type { Report } from "./report.ts";
import { reportDocx } from "./report-docx.ts";
import { reportHtml } from "./report-html.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { codebookSection, quotesSection } from "./report-sections.ts";
import { tableSection } from "./report-tables.ts";

const text = "I: Why?\nR: Fees are <dear> here, and far.\nI: Oh.\nR: And *slow*.";
const at = (words: string) => text.indexOf(words);
const little: Little = {
  texts: { talk: text },
  codes: ["constructor", "constructor/__proto__", "Unused | code"],
  codings: [
    ["talk", at("Fees"), at(" here"), "constructor/__proto__"],
    ["talk", at("and far"), text.length, "constructor"],
  ],
  interviewer: {
    talk: [
      [0, at("\nR: Fees")],
      [at("I: Oh"), at("\nR: And")],
    ],
  },
};
const input = inputOf(little);
const tree = codeTree(input.codes);
const filter = { ...countEverything, leaveOutInterviewer: true };
const parentOf = new Map(input.codes.map(({ id, parentId }) => [id, parentId]));

const report: Report = {
  ...{ title: "A “study”: <report>", subtitle: "All 1 documents.", language: "en" },
  sections: [
    quotesSection(flatten(tree), quotes(input, filter), { withContext: true, notes: ["Interviewers left out."] }),
    codebookSection(codebookEntries(tree, countCodings(input.codingsByDocument, parentOf), [])),
    tableSection(count(little), ["code", "codings", "share_of_codings"]),
  ],
};

/** One dot, whatever the picture. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const drawDot = async () => new Uint8Array(DOT);

test("a quote stands with its context, without what the interviewer says [C7]", () => {
  const [first, second] = quotes(input, filter);
  expect(first).toMatchObject({ quote: "Fees are <dear>", before: "R: ", after: " here, and far." });
  expect(second?.quote).toBe("and far. […] R: And *slow*.");
  expect(quotes(input, countEverything)[1]?.quote).toContain("I: Oh.");
});

describe("the report as", () => {
  test("HTML escapes every text and runs nothing", () => {
    const html = reportHtml(report);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|https?:|<dear>/i);
    expect(html).toContain("<title>A “study”: &lt;report&gt;</title>");
    expect(html).toMatch(/<strong>Fees are &lt;dear&gt;<\/strong><span class="context"> here, and far\./);
    expect(html).toContain("[talk, ¶\u00a02]");
    expect(html).toContain("constructor &gt; __proto__ (1)</h4>");
    expect(html).toContain("Without a passage: Unused | code.");
    expect(html).toContain('<td class="figure">50.0%</td>');
  });

  test("a Word file has its outline, its quotes and its tables", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await reportDocx(report, drawDot)) });
    expect(value).toContain("<h1>Quotes by code</h1>");
    expect(value).toContain("<h3>■ constructor &gt; __proto__ (1)</h3>");
    expect(value).toContain("<strong>Fees are &lt;dear&gt;</strong>");
    expect(value).toContain("[talk, ¶\u00a02]");
    expect(value).toMatch(/<table><thead><tr><th><p><strong>Code<\/strong>/);
    expect(value).toContain("<p>50.0%</p>");
  });

  test("Markdown keeps the signs of its texts", () => {
    const lines = reportMarkdown(report).split("\n");
    expect(lines[0]).toBe("# A “study”: \\<report\\>");
    expect(lines).toContain("> R: **Fees are \\<dear\\>** here, and far. [talk, ¶ 2]");
    expect(lines).toContain("| Unused \\| code | 0 | 0.0% |");
    expect(lines).toContain("| **Total** | **2** | **100.0%** |");
  });
});

test("the denominators of a table of shares stand below its totals in every report", async () => {
  const table: Table = {
    title: "Shares",
    columns: [
      { id: "code", title: "Code", type: "text" },
      { id: "left_out", title: "Left out", type: "share" },
      { id: "ana", title: "Ana", type: "share" },
    ],
    rows: [{ id: "cost", cells: ["Cost", 0.1, 0.5] }],
    totals: { id: "total", cells: ["All codes", 1, 1] },
    denominators: { id: "denominators", cells: ["Out of", 7, 1200] },
    notes: [],
  };
  const shares: Report = { ...report, sections: [tableSection(table, ["code", "ana"])] };
  expect(reportHtml(shares)).toContain('<th scope="row">Out of</th><td class="figure">1,200</td></tr>');
  expect(reportMarkdown(shares)).toContain("| **Out of** | **1,200** |");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await reportDocx(shares, drawDot)) });
  expect(value.split(/\n+/).filter(Boolean).slice(-4)).toEqual(["All codes", "100.0%", "Out of", "1,200"]);
});
