// The part of npm run bench that measures long lists: documents beside the transcript, and cases in their grid.
import * as inPage from "./bench-in-page.mjs";
import { inNewProject } from "./bench-window.mjs";
import { openLoader } from "./loader.mjs";

const RENAMES = 15;
const [CASES, VARIABLES] = [5000, 30];
const MADE_AT = "2026-01-01T00:00:00.000Z";

/** How lists scroll, in frames, and how long a rename takes from the key to the frame that shows it; milliseconds. */
export async function measureLists(launchElectron) {
  const { load, close } = await openLoader();
  try {
    const { generateCorpus } = await load("/fixtures/generate.ts");
    const rows = [];
    for (const documents of [500, 5000]) {
      const size = { seed: 7, documents, wordsPerDocument: 100, codes: 40, codings: documents * 4 };
      rows.push(await measureOnce(launchElectron, generateCorpus(size)));
    }
    return rows;
  } finally {
    await close();
  }
}

async function measureOnce(launchElectron, corpus) {
  return await inNewProject(launchElectron, async ({ page }) => {
    await page.evaluate(inPage.fillProject, { ...corpus, ...caseRows(corpus.documents) });
    await page.reload();
    await page.getByRole("option", { name: "Interview 1", exact: true }).waitFor();
    const list = sorted(await page.evaluate(inPage.scrollDown, ".document-list"));
    const renames = sorted(await measureRenames(page));
    await page.getByRole("button", { name: "Cases" }).click();
    await page.getByRole("rowheader", { name: "Case 1", exact: true }).waitFor();
    const grid = sorted(await page.evaluate(inPage.scrollDown, ".sheet"));
    return {
      documents: corpus.documents.length.toLocaleString("en"),
      "list, frame p50": at(list, 0.5),
      "list, frame p95": at(list, 0.95),
      "rename painted, median": at(renames, 0.5),
      "rename painted, p95": at(renames, 0.95),
      [`grid of ${CASES.toLocaleString("en")} × ${VARIABLES}, frame p50`]: at(grid, 0.5),
      "grid, frame p95": at(grid, 0.95),
    };
  });
}

/** From Enter in the dialog to the frame in which the list has the new name. */
async function measureRenames(page) {
  const times = [];
  let name = "Interview 1";
  await page.evaluate(() => document.querySelector(".document-list").scrollTo(0, 0));
  for (let index = 0; index < RENAMES; index++) {
    await page.getByRole("option", { name, exact: true }).press("F2");
    name = `Renamed ${index}`;
    await page.getByLabel("Document name").fill(name);
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press("Enter");
    times.push(await page.evaluate(inPage.whenListed, name));
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  return times;
}

function caseRows(documents) {
  const variables = Array.from({ length: VARIABLES }, (_, position) => {
    return { id: `v${position}`, name: `Variable ${position + 1}`, type: "number", position, createdAt: MADE_AT };
  });
  const cases = Array.from({ length: CASES }, (_, position) => ({
    ...{ id: `c${position}`, name: `Case ${position + 1}`, position, createdAt: MADE_AT },
    documentIds: [documents[position % documents.length].id],
    values: variables.map(({ id }, index) => ({ variableId: id, value: position * index })),
  }));
  return { variables, cases };
}

function sorted(times) {
  return [...times].sort((a, b) => a - b);
}

function at(times, share) {
  return Math.round(times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] * 10) / 10;
}
