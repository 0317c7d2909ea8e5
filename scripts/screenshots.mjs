// npm run screenshots: takes the pictures of the README from the real app with its sample project.
// To look at them in other ways: -- --out folder [--dark] [--size 900x600]
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import { openLoader } from "./loader.mjs";
import { root, show } from "./run.mjs";
import { hasScreen, showOnScreen } from "./system.mjs";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: path.join(root, "fixtures/screenshots") },
    dark: { type: "boolean", default: false },
    size: { type: "string", default: "1280x820" },
  },
});
const FOLDER = path.resolve(values.out);
const [width, height] = values.size.split("x").map(Number);
const COLOURS = values.dark ? "dark" : "light";

if (!hasScreen()) process.exit(showOnScreen([process.execPath, ...process.argv.slice(1)]));
if (show(process.execPath, ["scripts/build.mjs"]) !== 0) process.exit(1);
const { module } = await runnerImport("/renderer/e2e/launch.ts", { root, configFile: false, logLevel: "error" });
const userData = await mkdtemp(path.join(os.tmpdir(), "quipu-screenshots-"));
await mkdir(FOLDER, { recursive: true });
const { page, app, chooseFilesNext, close } = await module.launchElectron(userData, (error) => console.error(error));
try {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0].setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.emulateMedia({ colorScheme: COLOURS });
  const take = async (name) => {
    await page.mouse.move(width / 2, height - 4);
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  };
  await page.getByRole("button", { name: "Open the sample project" }).waitFor();
  await take("welcome");

  await page.getByRole("button", { name: "Open the sample project" }).click();
  await showQuestion(4);
  await page.getByRole("region", { name: "Codings" }).getByRole("button", { name: /^Cost/ }).first().waitFor();
  await take("coding");
  await goTo("Search");
  await page.keyboard.press("Control+Shift+f");
  await page.keyboard.type('budget OR "too small" OR money');
  await page.getByText(/ hits in /).waitFor();
  await take("search");

  await tourOfAnalysis(take);

  await goTo("Transcripts");
  await page.getByRole("button", { name: "Menu of the codebook" }).click();
  await page.getByRole("menuitem", { name: "Codebook page" }).click();
  await page.getByRole("heading", { name: "Common barriers" }).waitFor();
  await take("codebook");

  await goTo("Transcripts");
  await editBudget();
  await page.getByRole("dialog", { name: "What the edit does to the codings" }).waitFor();
  await take("edit-text");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Discard…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();

  await chooseFilesNext(await filesToImport());
  await page.getByRole("button", { name: "Import documents…" }).click();
  await page.getByRole("option", { name: "Librarian of Puno.docx" }).click();
  await page.getByRole("row", { name: /^Librarian/ }).waitFor();
  await page.getByText(/ files can be imported/).waitFor();
  await take("import");
} finally {
  await close();
  await rm(userData, { recursive: true, force: true });
}

/** Each view of the analysis, with what it leads to. */
async function tourOfAnalysis(take) {
  await goTo("Frequencies");
  await page.getByRole("button", { name: /codings with Organizational$/ }).click();
  await passages();
  await take("frequencies");
  await page.keyboard.press("Escape");
  for (const view of ["Bars", "Tree map", "Heat map"]) {
    await page.getByRole("radio", { name: view }).click();
    await page.locator(".picture").first().waitFor();
    await take(named(`frequencies ${view}`));
  }

  await goTo("Compare");
  await page.getByRole("button", { name: /: Cost, ONGEI chief, Codings$/ }).click();
  await passages();
  await take("compare-matrix");
  await page.keyboard.press("Escape");
  for (const way of ["Side by side", "By question", "Only one, or both", "Similarity", "Crosstab"]) {
    await page.getByRole("radio", { name: way }).click();
    if (way === "By question") await page.getByRole("button", { name: "Next question" }).click();
    await page.getByRole("article").or(page.getByRole("table")).or(page.locator(".passage-quote")).first().waitFor();
    await take(named(`compare ${way}`));
  }

  await goTo("Co-occurrence");
  await page
    .getByRole("button", { name: /^Cost and .*: [1-9]\d* passage/ })
    .first()
    .click();
  await passages();
  await take("co-occurrence");
  await page.keyboard.press("Escape");
  await page.getByText("Network", { exact: true }).click();
  await page.getByRole("group", { name: "Code co-occurrence network" }).waitFor();
  await take("co-occurrence-network");

  await goTo("Words");
  await page.getByRole("rowheader").first().waitFor();
  await take("words");
  await page.getByRole("radio", { name: "Cloud" }).click();
  await page.getByRole("group", { name: "Word cloud" }).getByRole("button").first().waitFor();
  await take("words-cloud");

  await goTo("Portrait");
  for (const view of ["Portrait", "Codeline", "Timeline"]) {
    await page.getByRole("radio", { name: view }).click();
    await page.locator(".picture").first().waitFor();
    await take(view === "Portrait" ? "portrait" : named(`portrait ${view}`));
  }

  await goTo("Segments");
  await segmentsOf("Organizational", "OVERLAPS", "Lack of legal framework");
  await take("segments");

  await goTo("Summaries");
  const grid = page.getByRole("grid", { name: "Summaries" });
  await grid.waitFor();
  await page
    .getByRole("textbox", { name: "Summary" })
    .fill("Backing and money first, then rules: Congress has to pass every change, and asks what it is for.");
  await page.keyboard.press("Control+Enter");
  await grid.getByText("Backing and money first").waitFor();
  await take("summaries");

  for (const [item, name] of [
    ["Report…", "report"],
    ["Export tidy data set…", "tidy-data-set"],
  ]) {
    await page.locator(".project-button").click();
    await page.getByRole("menuitem", { name: item }).click();
    await page.getByRole("dialog").waitFor();
    await take(name);
    await page.keyboard.press("Escape");
  }

  await goTo("Compare");
  await page.getByRole("radio", { name: "Matrix" }).click();
  await page.getByRole("button", { name: "Beside the transcript" }).click();
  await page.getByRole("region", { name: "Compare beside the transcript" }).getByRole("table").waitFor();
  await showQuestion(4);
  await page.getByRole("region", { name: "Codings" }).getByRole("button", { name: /^Cost/ }).first().waitFor();
  await take("beside");
  await page.getByRole("button", { name: "Close Compare beside the transcript" }).click();
}

/** A view's name as that of a file. */
function named(view) {
  return view.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}

/** Asks for the passages of one code that stand in a relation to those of another. */
async function segmentsOf(code, operator, other) {
  await page.getByRole("group", { name: "Passages" }).getByRole("button", { name: "Codes", exact: true }).click();
  await tick(code);
  await page.getByRole("button", { name: "Add a condition" }).click();
  const condition = page.getByRole("group", { name: /^Condition/ });
  await condition.getByRole("button", { name: "Operator" }).click();
  await page.getByRole("option", { name: operator, exact: true }).click();
  await condition.getByRole("button", { name: "Codes", exact: true }).click();
  await tick(other);
  await page.getByRole("list", { name: "Passages" }).getByRole("button").first().waitFor();
}

async function tick(code) {
  await page.getByRole("menuitemcheckbox", { name: code }).click();
  await page.keyboard.press("Escape");
}

async function goTo(workspace) {
  await page.getByRole("navigation").getByRole("button", { name: workspace, exact: true }).click();
}

async function passages() {
  await page.getByRole("region", { name: "Passages" }).getByRole("listitem").first().waitFor();
}

/** Interviews and a survey, all invented, and a file that cannot be read. */
async function filesToImport() {
  const { load, close: end } = await openLoader();
  const { makeFiles, wordFile } = await load("/fixtures/make-files.ts");
  const lines = (await readFile(path.join(root, "fixtures/interviews/librarian.txt"), "utf8")).split("\n");
  const made = (await makeFiles()).filter(({ name }) => /\.(odt|pdf|vtt|xlsx)$/.test(name));
  const names = ["Notary of Lima.odt", "Mayor of Puno.pdf", "Focus group 1.vtt", "Survey of offices.xlsx"];
  const files = [
    { name: "Librarian of Puno.docx", bytes: await wordFile(lines.filter((line) => line.includes(":"))) },
    ...made.map(({ bytes }, index) => ({ name: names[index], bytes })),
    { name: "Recording.mp3", bytes: Buffer.from("ID3\x04\0\0 and then sound") },
  ];
  await end();
  return await Promise.all(
    files.map(async ({ name, bytes }) => {
      const file = path.join(userData, name);
      await writeFile(file, bytes);
      return file;
    }),
  );
}

/** Types over coded words, and is done with it. */
async function editBudget() {
  await page.getByRole("textbox", { name: "ONGEI chief" }).focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("agencies that had never heard of us, a budget");
  await page.getByText("1 of 1").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+e");
  await page.getByText("Editing the text.", { exact: false }).waitFor();
  await page.waitForFunction(() => {
    const { isCollapsed, focusNode, focusOffset } = document.getSelection();
    const isInText = focusNode !== null && document.activeElement.contains(focusNode);
    return isInText && isCollapsed && focusNode.textContent.slice(0, focusOffset).endsWith("a budget");
  });
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.waitForFunction(() => document.getSelection()?.toString() === "budget");
  await page.keyboard.type("sum of money");
  await page.keyboard.press("Control+Enter");
}

/** Scrolls the transcript to a question of the interview. */
async function showQuestion(number) {
  const line = page.locator('[aria-multiline="true"] p', { hasText: `Interviewer: ${number}. ` }).first();
  await line.waitFor();
  await line.evaluate((element) => element.scrollIntoView());
}
