// The part of npm run bench that measures the tree of codes: 5,000 codes, 500 documents, 100,000 codings in the app.
import * as inPage from "./bench-in-page.mjs";
import { inNewProject } from "./bench-window.mjs";

const SIZE = { seed: 7, documents: 500, wordsPerDocument: 1000, codes: 5000, codings: 100_000 };
const TIMES = 9;

/** What the tree does, from the key or the press to the frame that shows it, in milliseconds. */
export async function measureCodebook({ launchElectron, generateCorpus }) {
  return await inNewProject(launchElectron, async ({ page }) => {
    await page.evaluate(inPage.fillProject, generateCorpus(SIZE));
    await page.reload();
    await page.getByRole("treegrid", { name: "Codebook" }).getByRole("row").first().waitFor();
    return await measureTree(page);
  });
}

async function measureTree(page) {
  const rows = page.getByRole("treegrid", { name: "Codebook" }).getByRole("row");
  const table = [];
  const add = (what, times) =>
    table.push({ what, "median, ms": rounded(p(times, 0.5)), "p95, ms": rounded(p(times, 0.95)) });
  const names = () => page.evaluate(() => document.querySelector(".code-tree")?.innerText);

  const renames = [];
  for (let time = 0; time < TIMES; time++) {
    await rows.nth(3).focus();
    await page.keyboard.press("F2");
    await page.getByRole("dialog").getByRole("textbox").fill(`Renamed ${time}`);
    await page.evaluate(inPage.whenIdle);
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press("Enter");
    renames.push(await page.evaluate(inPage.whenRowNamed, `Renamed ${time}`));
  }
  add("rename a code", renames);

  const steps = [];
  await rows.nth(1).focus();
  for (let time = 0; time < TIMES * 3; time++) {
    const before = await page.evaluate(() => document.activeElement?.dataset.key);
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press("ArrowDown");
    steps.push(await page.evaluate(inPage.whenFocusMoved, before));
  }
  add("arrow key to the next code", steps);

  const moves = [];
  for (let time = 0; time < TIMES; time++) {
    const before = await names();
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press(time % 2 === 0 ? "Alt+ArrowUp" : "Alt+ArrowDown");
    moves.push(await page.evaluate(inPage.whenTreeChanged, before));
  }
  add("move a code by Alt and an arrow key", moves);

  const searches = [];
  await page.getByRole("button", { name: "Find codes" }).click();
  await page.getByRole("searchbox", { name: "Find codes" }).focus();
  for (let time = 0; time < TIMES; time++) {
    const before = await names();
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press(time % 2 === 0 ? "9" : "Backspace");
    searches.push(await page.evaluate(inPage.whenTreeChanged, before));
  }
  add("a letter typed in the search", searches);
  await page.getByRole("button", { name: "Close the search" }).click();

  const folds = [];
  for (let time = 0; time < TIMES; time++) {
    const before = await names();
    await page.getByRole("button", { name: "Menu of the codebook" }).click();
    const item = page.getByRole("menuitem", { name: time % 2 === 0 ? "Collapse all" : "Expand all" });
    await item.focus();
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press("Enter");
    folds.push(await page.evaluate(inPage.whenTreeChanged, before));
  }
  add("collapse or expand all", folds);
  await page.getByRole("button", { name: "Menu of the codebook" }).click();
  await page.getByRole("menuitem", { name: "Expand all" }).click();

  add("frame while the tree is scrolled", await page.evaluate(inPage.scrollElement, ".code-tree"));
  add("frame while the documents are scrolled", await page.evaluate(inPage.scrollElement, ".document-list"));
  return table;
}

function p(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

function rounded(value) {
  return Math.round(value * 10) / 10;
}
