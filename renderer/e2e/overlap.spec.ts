import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectSaved, importFiles, newProject, selectQuote, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small and few villages are connected to the network.
`;

test("codes that overlap are all painted and named, one can be isolated, coded again and removed", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Overlap", "Empty");
  const file = path.join(userData, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await importFiles(app, [file]);
  await expect(transcript(page)).toContainText("The budget");
  const passages = ["The budget is small", "small and few villages", "small and few villages", "villages"];
  for (const [index, quote] of passages.entries()) {
    await selectQuote(page, { question: 1, quote, code: "" });
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: "Code" }).fill(`Code ${index}`);
    await page.keyboard.press("Enter");
    await expectSaved(page, index + 1);
  }
  const codings = page.getByRole("region", { name: "Codings" }).getByRole("button");
  await expect(codings).toHaveCount(4);
  await expect(codings).toHaveText(["Code 0", "Code 1", "Code 2", "Code 3"]);
  await expect.poll(() => paintedColors(page)).toBe(4);
  await codings.nth(3).hover();
  await expect.poll(() => paintedColors(page)).toBe(1);
  await page.mouse.move(5, 5);
  await expect.poll(() => paintedColors(page)).toBe(4);

  await codings.nth(0).click();
  await page.getByRole("menuitem", { name: "Select this passage" }).click();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("The budget is small");
  await codings.nth(0).click();
  await page.getByRole("menuitem", { name: "Remove this coding" }).click();
  await expect(codings).toHaveText(["Code 1", "Code 2", "Code 3"]);

  await selectQuote(page, { question: 1, quote: "network", code: "" });
  await page.getByRole("row", { name: "Code 0", exact: true }).dragTo(transcript(page));
  await expect(codings).toHaveText(["Code 1", "Code 2", "Code 3", "Code 0"]);
});

/** In how many colours of codes something is painted. */
async function paintedColors(page: Page): Promise<number> {
  return await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith("code-")).length);
}
