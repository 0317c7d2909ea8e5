import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectSaved, importFiles, newProject, pickCode, readTables, selectQuote, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small. Few villages are connected to the network.
`;

test("every kind of change is undone to the start and redone, also across a restart", async ({ launch, userData }) => {
  const first = await launch();
  await newProject(first.page, "History", "Empty");
  const states: unknown[] = [await readTables(first.page)];
  const labels: string[] = [];
  const step = async (page: Page, label: string, act: () => Promise<void>) => {
    const before = states.at(-1);
    await act();
    await expect.poll(() => readTables(page)).not.toEqual(before);
    states.push(await readTables(page));
    labels.push(label);
  };

  const file = path.join(userData, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await step(first.page, "import", () => importFiles(first, [file]));
  await expect(transcript(first.page)).toContainText("The budget is small.");
  await changeEverything(first.page, step);
  await first.close();

  const second = await launch();
  await expect(second.page.getByRole("button", { name: "Undo" })).toBeEnabled();
  expect(await readTables(second.page)).toEqual(states.at(-1));
  for (let at = states.length - 2; at >= 0; at--) {
    await second.page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => readTables(second.page), `undo ${labels[at]}`).toEqual(states[at]);
  }
  await expect(second.page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await second.close();

  const third = await launch();
  for (const [index, state] of states.slice(1).entries()) {
    await third.page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => readTables(third.page), `redo ${labels[index]}`).toEqual(state);
  }
  await expect(third.page.getByRole("button", { name: "Redo" })).toBeDisabled();
});

type Step = (page: Page, label: string, act: () => Promise<void>) => Promise<void>;

async function changeEverything(page: Page, step: Step): Promise<void> {
  const row = (name: string) => page.getByRole("row", { name, exact: true });
  const answer = { question: 1, code: "" };
  await selectQuote(page, { ...answer, quote: "The budget is small." });
  await step(page, "new code on the spot", () => pickNew(page, "Barriers > Cost"));
  await selectQuote(page, { ...answer, quote: "budget" });
  await step(page, "picked code", () => pickCode(page, "Barriers > Cost"));
  await selectQuote(page, { ...answer, quote: "Few villages are connected" });
  await step(page, "key 1", () => page.keyboard.press("1"));
  await step(page, "second new code", () => pickNew(page, "Network"));
  await selectQuote(page, { ...answer, quote: "villages" });
  await step(page, "press in the codebook", () => row("Network").click());
  await expectSaved(page, 5);

  await page.keyboard.press("Escape");
  await row("Network").focus();
  await step(page, "move by keyboard", () => page.keyboard.press("Alt+ArrowUp"));
  await row("Network").focus();
  await page.keyboard.press("F2");
  const rename = page.getByRole("dialog").getByRole("textbox");
  await rename.fill("Connection");
  await step(page, "rename", () => rename.press("Enter"));

  await page.getByRole("region", { name: "Codings" }).getByRole("button", { name: /^Cost/ }).first().focus();
  await step(page, "remove coding", () => page.keyboard.press("Delete"));
  await row("Connection").focus();
  await page.keyboard.press("Delete");
  const asking = page.getByRole("alertdialog", { name: /Delete/ });
  await expect(asking).toContainText("2 codings");
  await step(page, "delete code", () => asking.getByRole("button", { name: /Delete/ }).click());

  const document = page.getByRole("option", { name: "clerk" });
  await document.focus();
  await page.keyboard.press("F2");
  const renameDocument = page.getByRole("dialog").getByRole("textbox");
  await renameDocument.fill("Clerk of the town");
  await step(page, "rename document", () => renameDocument.press("Enter"));
  await page.getByRole("option", { name: "Clerk of the town" }).focus();
  await page.keyboard.press("Delete");
  const askingAgain = page.getByRole("alertdialog", { name: /Delete/ });
  await step(page, "delete document", () => askingAgain.getByRole("button", { name: /Delete/ }).click());
}

async function pickNew(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Enter");
  const picker = page.getByRole("combobox", { name: "Code" });
  await picker.fill(name);
  const made = page.getByRole("listbox", { name: "Codes" }).getByRole("option", { name: /^New code/ });
  await expect(made).toBeVisible();
  await made.click();
  await expect(picker).toBeHidden();
}
