import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import {
  codeRow,
  expectSaved,
  importFiles,
  newProject,
  pickCode,
  pickNewCode,
  readTables,
  selectQuote,
} from "./coding.ts";
import { expect, test } from "./fixtures.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small. Few villages are connected to the network.
`;

test("every kind of change is undone to the start and redone, also across restarts", async ({ launch, userData }) => {
  let app = await launch();
  const restart = async () => {
    await app.close();
    app = await launch();
    await expect(app.page.getByRole("region", { name: "Codebook" })).toBeVisible();
  };
  const steps: { readonly label: string; readonly tables: unknown }[] = [];
  const step: Step = async (label, act) => {
    await act();
    const before = steps.at(-1)?.tables;
    await expect.poll(() => readTables(app.page), label).not.toEqual(before);
    steps.push({ label, tables: await readTables(app.page) });
  };
  const press = async (button: "Undo" | "Redo", to: number) => {
    await app.page.getByRole("button", { name: button }).click();
    const about = `${button}: ${steps[button === "Undo" ? to + 1 : to]?.label}`;
    await expect.poll(() => readTables(app.page), about).toEqual(steps[to]?.tables);
  };

  await step("new project", () => newProject(app.page, "History", "Empty"));
  const file = path.join(userData, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await step("import", () => importFiles(app, [file]));
  await codePassages(app.page, step);
  await changeCodebook(app.page, step);
  await takeAway(app.page, step);
  const last = steps.length - 1;
  const middle = Math.floor(last / 2);

  await restart();
  expect(await readTables(app.page)).toEqual(steps[last]?.tables);
  for (let to = last - 1; to >= 0; to--) {
    await press("Undo", to);
    if (to === middle) await restart();
  }
  await expect(app.page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await restart();
  for (let to = 1; to <= last; to++) {
    await press("Redo", to);
    if (to === middle) await restart();
  }
  await expect(app.page.getByRole("button", { name: "Redo" })).toBeDisabled();
});

/** Does something that is one change, and remembers the tables after it. */
type Step = (label: string, act: () => Promise<void>) => Promise<void>;

async function codePassages(page: Page, step: Step): Promise<void> {
  const select = (quote: string) => selectQuote(page, { question: 1, quote, code: "" });
  await select("The budget is small.");
  await step("apply a new code in a new group", () => pickNewCode(page, "Barriers > Cost"));
  await select("budget");
  await step("apply a code by the picker", () => pickCode(page, "Barriers > Cost"));
  await select("Few villages are connected");
  await step("apply a code by a digit", () => page.keyboard.press("1"));
  await step("apply a second, new code", () => pickNewCode(page, "Network"));
  await select("villages");
  await step("apply a code by a press in the codebook", () => codeRow(page, "Network").click());
  await select("connected to the network");
  const text = page.getByRole("region", { name: "Transcript" }).getByRole("textbox");
  await step("apply a code by dragging it", () => codeRow(page, "Network").dragTo(text));
  await expectSaved(page, 6);
  await page.keyboard.press("Escape");
}

async function changeCodebook(page: Page, step: Step): Promise<void> {
  await page.getByRole("button", { name: "New code" }).click();
  const form = page.getByRole("dialog", { name: "New code" });
  await form.getByLabel("Name").fill("Staff");
  await form.getByLabel("Definition").fill("Too few people");
  await step("add a code", () => form.getByRole("button", { name: "Add code" }).click());
  await codeRow(page, "Staff").focus();
  await step("move a code by keyboard", () => page.keyboard.press("Alt+ArrowUp"));
  await step("move a code by dragging it", () => codeRow(page, "Staff").dragTo(codeRow(page, "Barriers")));
  await expect(codeRow(page, "Staff")).toHaveAttribute("aria-level", "2");

  await codeRow(page, "Network").focus();
  await page.keyboard.press("F2");
  const name = page.getByRole("dialog", { name: "Rename code" }).getByRole("textbox");
  await name.fill("Connection");
  await step("rename a code", () => name.press("Enter"));
  await codeRow(page, "Connection").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Colour" }).click();
  const color = page.getByRole("menu", { name: "Colour" }).getByRole("menuitemradio", { checked: false }).first();
  await step("recolour a code", () => color.click());
  await page.getByRole("button", { name: "Menu of the codebook" }).click();
  await page.getByRole("menuitem", { name: "Add starter codebook…" }).click();
  const starter = page.getByRole("button", { name: "Add E-government barriers" });
  await step("add a starter codebook", () => starter.click());
}

async function takeAway(page: Page, step: Step): Promise<void> {
  const codings = page.getByRole("region", { name: "Codings" });
  await codings.getByRole("button", { name: "Cost: “budget”" }).focus();
  await step("remove a coding", () => page.keyboard.press("Delete"));
  await codeRow(page, "Connection").focus();
  await page.keyboard.press("Delete");
  const asking = page.getByRole("alertdialog", { name: "Delete code" });
  await expect(asking).toContainText("“Connection” with 3 codings");
  await step("delete a code", () => asking.getByRole("button", { name: "Delete code" }).click());

  await page.getByRole("option", { name: "clerk" }).focus();
  await page.keyboard.press("F2");
  const name = page.getByRole("dialog", { name: "Rename document" }).getByRole("textbox");
  await name.fill("Clerk of the town");
  await step("rename a document", () => name.press("Enter"));
  await page.getByRole("option", { name: "Clerk of the town" }).focus();
  await page.keyboard.press("Delete");
  const askingAgain = page.getByRole("alertdialog", { name: "Delete document" });
  await expect(askingAgain).toContainText("Its 2 codings go with it");
  await step("delete a document", () => askingAgain.getByRole("button", { name: "Delete document" }).click());

  await page.getByRole("button", { name: "History" }).click();
  await page.getByRole("menuitem", { name: "Rename project…" }).click();
  const project = page.getByRole("dialog", { name: "Rename project" }).getByRole("textbox");
  await project.fill("History of a town");
  await step("rename the project", () => project.press("Enter"));
}
