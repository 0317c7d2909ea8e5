import mammoth from "mammoth";
import { expect, test } from "vitest";
import type { Code } from "../model/records.ts";
import { codebookDocx } from "./codebook-docx.ts";
import { codebookHtml } from "./codebook-html.ts";
import { type CodebookEntry, type CodebookReport, countsInWords } from "./codebook-report.ts";

const code: Code = {
  ...{ id: "a", name: "Cost", parentId: null, position: 0, color: "#d8433b", isCodable: true, createdAt: "" },
  ...{ definition: "Money <that> is short.\nSecond line.", inclusion: "fees & rent", exclusion: "", example: "“dear”" },
};

function entry(part: Partial<CodebookEntry>): CodebookEntry {
  return {
    ...{ code, number: "1", depth: 0, path: "Cost", parentPath: "", hasSubcodes: false },
    ...{ codings: 2, codingsWithSubcodes: 2, memos: [], ...part },
  };
}

const report: CodebookReport = {
  ...{ title: "A “study” <1>", language: "en", subtitle: "3 codes", showsCounts: true, showsMemos: true },
  entries: [
    entry({ hasSubcodes: true, codingsWithSubcodes: 5, memos: ["think of it"] }),
    entry({ code: { ...code, id: "b", name: "<script>alert(1)</script>", definition: "" }, number: "1.1", depth: 1 }),
    entry({ code: { ...code, id: "c", name: "Law\u0000", definition: "" }, number: "2", codings: 1 }),
  ],
};

test("the HTML page holds every text escaped, headings by level, and runs nothing", () => {
  const html = codebookHtml(report);
  expect(html).not.toMatch(/<script|\son\w+=|javascript:|https?:/i);
  expect(html).toContain("<title>A “study” &lt;1&gt;</title>");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;</h3>");
  expect(html).toContain("<dd>Money &lt;that&gt; is short.\nSecond line.</dd>");
  expect(html).toContain("2 codings, 5 with sub-codes");
  expect(html.match(/<section>/g)).toHaveLength(3);
  expect(html.match(/<\/section>/g)).toHaveLength(3);
  expect(html).toMatch(/<section>[\s\S]*<section>[\s\S]*<\/section>\n<\/section>\n<section>/);
});

test("counts and memos are left out where they are not wanted", () => {
  const html = codebookHtml({ ...report, showsCounts: false, showsMemos: false });
  expect(html).not.toContain("codings");
  expect(html).not.toContain("think of it");
});

test("the Word file has a heading a code by its level, with its texts", async () => {
  const bytes = await codebookDocx(report);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value).toContain("<h1>■ 1 Cost</h1>");
  expect(value).toContain("<h2>■ 1.1 &lt;script&gt;alert(1)&lt;/script&gt;</h2>");
  expect(value).toContain("<h1>■ 2 Law</h1>");
  expect(value).toContain("<strong>Definition: </strong>Money &lt;that&gt; is short.<br />Second line.");
  expect(value).toContain("<strong>Memo: </strong>think of it");
});

test.each([
  [entry({}), "2 codings"],
  [entry({ codings: 1 }), "1 coding"],
  [entry({ hasSubcodes: true, codingsWithSubcodes: 1200 }), "2 codings, 1,200 with sub-codes"],
  [entry({ hasSubcodes: true, codings: 0, code: { ...code, isCodable: false } }), "2 codings with sub-codes"],
])("what a code has is said in words", (one, words) => {
  expect(countsInWords(one)).toBe(words);
});
