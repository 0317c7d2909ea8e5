import type { Locator, Page } from "@playwright/test";
import {
  clerkInterview,
  codeQuote,
  codeRow,
  expectSaved,
  goTo,
  openInterview,
  selectQuote,
  transcript,
} from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

test("in a small window nothing is cut beside another workspace, and the codebook comes out by mouse and by keyboard", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Offices", text: clerkInterview });
  await codeQuote(page, 1, "The budget is small", "Money, and who decides what is done with it");
  await page.setViewportSize({ width: 900, height: 600 });
  await goTo(page, "Frequencies");
  await page.getByRole("button", { name: "Beside the transcript" }).click();
  await expect(page.getByRole("button", { name: "Frequencies in the whole window" })).toBeFocused();
  const drawer = page.getByRole("button", { name: "Documents and codebook" });
  await expect(drawer).toHaveAttribute("aria-expanded", "false");
  await expectNothingCut(page.locator(".desk-bar"));
  await expectNothingCut(page.locator(".transcript-scroller"));
  await expectNoAxeViolations(page);

  await test.step("its choices and filters are behind a button, and a filter that is on is never hidden", async () => {
    const fold = page.getByRole("button", { name: "Choices and filters" });
    const interviewer = page.getByText("Leave out the interviewer");
    const chip = page.getByRole("button", { name: "Take off the filter “Interviewer left out”" });
    await expect(fold).toHaveAttribute("aria-expanded", "false");
    await expect(interviewer).toBeHidden();
    await fold.click();
    await interviewer.click();
    await expectNoAxeViolations(page);
    await fold.click();
    await expect(interviewer).toBeHidden();
    await chip.click();
    await expect(chip).toBeHidden();
  });

  await test.step("by mouse: it lies over the text until that is used again", async () => {
    await selectQuote(page, { question: 1, quote: "Few villages", code: "" });
    await drawer.click();
    await expect(codeRow(page, "Money, and who decides what is done with it")).toBeInViewport({ ratio: 1 });
    await expectNoAxeViolations(page);
    await codeRow(page, "Money, and who decides what is done with it").click();
    await expectSaved(page, 2);
    const { width } = await boxOf(transcript(page));
    await transcript(page).click({ position: { x: width - 4, y: 4 } });
    await selectQuote(page, { question: 1, quote: "network", code: "" });
    await expect(drawer).toHaveAttribute("aria-expanded", "false");
    await expect(codeRow(page, "Money, and who decides what is done with it")).not.toBeInViewport();
  });

  await test.step("by keyboard: it comes out with the focus, and Escape sends it back", async () => {
    const tree = page.getByRole("region", { name: "Codebook" });
    for (let presses = 0; presses < 8 && !(await tree.locator(":focus").count()); presses++) {
      await page.keyboard.press("F6");
    }
    await expect(drawer).toHaveAttribute("aria-expanded", "true");
    await expect(codeRow(page, "Money, and who decides what is done with it")).toBeInViewport({ ratio: 1 });
    // the first Escape takes back what is selected in the tree
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(drawer).toBeFocused();
    await expect(drawer).toHaveAttribute("aria-expanded", "false");
  });

  await test.step("closing what stands beside leads back to the text", async () => {
    await page.getByRole("button", { name: "Close Frequencies beside the transcript" }).focus();
    await page.keyboard.press("Enter");
    await expect(transcript(page)).toBeFocused();
    await goTo(page, "Frequencies");
    await page.getByRole("button", { name: "Beside the transcript" }).click();
  });

  await test.step("in a large window it stands beside the text", async () => {
    await page.setViewportSize({ width: 1280, height: 820 });
    await expect(drawer).toBeHidden();
    await expect(codeRow(page, "Money, and who decides what is done with it")).toBeInViewport({ ratio: 1 });
  });
});

test("summaries and memos stand below their lists where there is no room at the side, and hits keep their words", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Offices", text: clerkInterview });
  await codeQuote(page, 1, "The budget is small", "Money");
  await goTo(page, "Summaries");
  const [grid, pane] = [page.getByRole("grid", { name: "Summaries" }), page.getByRole("region", { name: "Summary" })];
  expect((await boxOf(pane)).x).toBeGreaterThan((await boxOf(grid)).x);
  await page.setViewportSize({ width: 900, height: 600 });
  await page.getByRole("button", { name: "Beside the transcript" }).click();
  await expect.poll(async () => (await boxOf(pane)).y > (await boxOf(grid)).y).toBe(true);
  await expectWide(page, pane);
  await expectNoAxeViolations(page);

  await goTo(page, "Memos");
  await page.getByRole("button", { name: "New journal entry" }).click();
  const dialog = page.getByRole("dialog", { name: "New journal entry" });
  await dialog.getByLabel("Memo", { exact: true }).fill("Coded the first interview.");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Beside the transcript" }).click();
  await expectWide(page, page.getByRole("region", { name: "Memo", exact: true }));

  await goTo(page, "Search");
  await page.getByRole("searchbox", { name: "Search all documents" }).fill("villages");
  await page.getByRole("button", { name: "Beside the transcript" }).click();
  await expect.poll(async () => (await boxOf(page.locator(".hit .hit-context"))).width).toBeGreaterThan(150);
  await expectNoAxeViolations(page);
});

/** What stands in an element is no wider than it, and each of its buttons is there as a whole. */
async function expectNothingCut(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  for (const button of await element.getByRole("button").all()) {
    await expect(button).toBeInViewport({ ratio: 1 });
    expect(await button.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
  }
}

/** An element takes the width of the panel beside the transcript. */
async function expectWide(page: Page, element: Locator): Promise<void> {
  const beside = await boxOf(page.getByRole("region", { name: "beside the transcript" }));
  expect((await boxOf(element)).width).toBeGreaterThan(beside.width * 0.9);
}

async function boxOf(element: Locator) {
  return await element.evaluate((one) => {
    const { x, y, width } = one.getBoundingClientRect();
    return { x, y, width };
  });
}
