// The part "tidy" of npm run bench: the tidy data set of made-up projects of three sizes, each ten times the last, saved
// by the app.
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as inPage from "./bench-in-page.mjs";
import { inNewProject } from "./bench-window.mjs";

const SIZES = [
  { documents: 20, codings: 1_000 },
  { documents: 200, codings: 10_000 },
  { documents: 200, codings: 100_000 },
];
const RUNS = 3;

/** From the press on “Export” to the file on the disk; the first time words are told apart, then medians. */
export async function measureTidy({ launchElectron, generateCorpus }) {
  const rows = [];
  for (const size of SIZES) {
    const corpus = generateCorpus({ seed: 7, wordsPerDocument: 10_000, codes: 500, ...size });
    const times = await inNewProject(launchElectron, (launched) => measureWindow(launched, corpus));
    const before = rows.at(-1);
    rows.push({
      "codings / documents": `${size.codings.toLocaleString("en")} / ${size.documents}`,
      "CSV and Parquet, ms": times.whole,
      "times the last": before ? Number((times.whole / before["CSV and Parquet, ms"]).toFixed(1)) : null,
      "CSV alone, ms": times.csv,
      "first, words told apart, ms": times.first,
    });
  }
  return rows;
}

async function measureWindow({ page, saveNextTo }, corpus) {
  await page.evaluate(inPage.fillProject, corpus);
  await page.reload();
  await page.getByRole("region", { name: "Documents" }).waitFor();
  const file = path.join(os.tmpdir(), `quipu-bench-${process.pid}.zip`);
  const dialog = page.getByRole("dialog", { name: "Export tidy data set" });
  const save = async (parquet) => {
    await page.getByRole("button", { name: "Bench", exact: true }).click();
    await page.getByRole("menuitem", { name: "Export tidy data set…" }).click();
    const check = dialog.getByRole("checkbox", { name: /^Parquet/ });
    if ((await check.isChecked()) !== parquet) await check.press("Space");
    await saveNextTo(file);
    const start = performance.now();
    await dialog.getByRole("button", { name: "Export" }).click();
    // asked for each frame: Playwright itself would look twice a second
    await page.waitForFunction(inPage.noDialog, null, { polling: "raf", timeout: 120_000 });
    return performance.now() - start;
  };
  const median = async (parquet) => {
    const times = [];
    for (let run = 0; run < RUNS; run++) times.push(await save(parquet));
    return Math.round(times.sort((a, b) => a - b)[RUNS >> 1]);
  };
  const times = { first: Math.round(await save(true)), whole: await median(true), csv: await median(false) };
  await rm(file);
  return times;
}
