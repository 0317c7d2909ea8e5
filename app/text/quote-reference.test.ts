import { expect, test } from "vitest";
import { placeNamer } from "./place-names.ts";
import { quoteWithReference } from "./quote-reference.ts";

test("a quote names its document, its speaker and its paragraph", () => {
  const text = "Title\n\nClerk: It costs.\nToo much.";
  const turns = [{ start: 7, end: 33, speaker: "Clerk", role: "respondent" as const, question: 1 }];
  const place = placeNamer(text, turns)(14);
  expect(quoteWithReference("It costs.", "Village", place).plain).toBe("“It costs.” [Village, Clerk, ¶ 2]");
});

test("without a speaker it names none, and as a page it shows its signs and its lines", () => {
  const { plain, html } = quoteWithReference("a < b &\nc", "D>E", { speaker: null, paragraph: 12 });
  expect(plain).toBe("“a < b &\nc” [D>E, ¶ 12]");
  expect(html).toBe("<p>“a &lt; b &amp;<br>c” [D&gt;E, ¶ 12]</p>");
});
