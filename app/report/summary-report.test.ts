import mammoth from "mammoth";
import { expect, test } from "vitest";
import { countEverything } from "../analysis/count-filter.ts";
import { passages } from "../analysis/passages.ts";
import { gridColumns, gridRows, type SummaryGrid, summaryGrid } from "../analysis/summary-grid.ts";
import { summaryNotes } from "../analysis/summary-tables.ts";
import { inputOf } from "../analysis/test-input.ts";
import { summaryDocx } from "./summary-docx.ts";
import { summaryHtml } from "./summary-html.ts";
import type { SummaryReport } from "./summary-report.ts";

const input = inputOf({
  texts: { "<d>": "Money & rent.\nNobody comes.", e: "The law is slow." },
  codes: ["cost", "cost/rent", "law", "c", "d", "e", "f"],
  codings: [
    ["<d>", 0, 12, "cost/rent"],
    ["<d>", 0, 27, "cost"],
    ["e", 4, 7, "law"],
  ],
});

function reportOf(memos: ReadonlyMap<string, string>): SummaryReport {
  const columns = gridColumns(input.codes, null);
  const rows = gridRows("document", { cases: [], documents: input.documents });
  const found = { passages: passages(input, countEverything), memoOn: () => null };
  const grid: SummaryGrid = {
    ...summaryGrid({ rowKind: "document", rows, columns }, found),
    summaryOf: (row, { code }) => memos.get(`${row.id} ${code.id}`) ?? "",
  };
  return { title: "A “study” <1>", language: "es", notes: summaryNotes(grid), grid };
}

const report = reportOf(
  new Map([
    ["<d> cost", "Poor & <b>alone</b>\nsecond line\u0000"],
    ["e law", "=Slow"],
  ]),
);

test("the HTML page holds the grid and the quotes escaped, and runs nothing", () => {
  const html = summaryHtml(report);
  expect(html).not.toMatch(/<script|\son\w+=|javascript:|https?:/i);
  expect(html).toContain('<html lang="es">');
  expect(html.match(/<th scope="col">/g)).toHaveLength(7);
  expect(html).toContain('<tr><th scope="row">&lt;d&gt;</th><td><p>Poor &amp; &lt;b&gt;alone&lt;/b&gt;\nsecond line');
  expect(html).toContain('<span class="count">2 passages</span>');
  expect(html.indexOf("<h2>Quotes</h2>")).toBeGreaterThan(html.indexOf("</table>"));
  expect(html).toContain("<blockquote>“Money &amp; rent” [&lt;d&gt;, ¶ 1]</blockquote>");
  expect(html.match(/<blockquote>/g)).toHaveLength(3);
});

test("the Word file has the grid in tables of five codes, then the quotes by row and code", async () => {
  const bytes = await summaryDocx(report);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value.match(/<table>/g)).toHaveLength(2);
  const tables = value
    .split("<table>")
    .slice(1)
    .map((one) => one.split("</table>")[0] ?? "");
  expect(tables.map((one) => one.match(/<tr>/g)?.length)).toEqual([3, 3]);
  expect(tables[0]).toContain("<p>Poor &amp; &lt;b&gt;alone&lt;/b&gt;<br />second line</p><p>2 passages</p>");
  expect(tables[1]).toContain("<p><strong>f</strong></p>".replace("<strong>", "■ <strong>"));
  expect(value).toContain("<h1>Quotes</h1><h2>&lt;d&gt;</h2>");
  expect(value).toContain("<p>“law” [e, ¶ 1]</p>");
});

test("a grid without passages says so", async () => {
  const empty = reportOf(new Map());
  const bare = { ...empty, grid: { ...empty.grid, passagesOf: () => [] } };
  expect(summaryHtml(bare)).toContain("Nothing is coded with these codes.");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await summaryDocx(bare)) });
  expect(value).toContain("Nothing is coded with these codes.");
});
