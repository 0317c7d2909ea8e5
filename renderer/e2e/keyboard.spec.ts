import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectSaved, goTo, tabTo, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small. Few villages are connected to the network.
`;

test("the whole path from a new project to the exported table needs no mouse", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  const press = (...keys: string[]) => pressAll(page, keys);

  await tabTo(page, "button", "New project…");
  await press("Enter");
  await page.keyboard.type("By keyboard");
  await tabTo(page, "textbox", /Your name/);
  await page.keyboard.type("Tester");
  await tabTo(page, "button", "Create project");
  await press("Enter");
  await expect(page.getByRole("region", { name: "Codebook" })).toBeVisible();

  const file = path.join(userData, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await app.chooseFilesNext([file]);
  await press("Control+i");
  await expect(page.getByRole("button", { name: "Import 1 file" })).toBeEnabled();
  await tabTo(page, "button", "Import 1 file");
  await press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(transcript(page)).toContainText("The budget is small.");

  await tabTo(page, "textbox", "clerk");
  await press("Control+Home", "ArrowDown", "ArrowDown", "Home");
  for (const _ of "Clerk: ") await press("ArrowRight");
  for (const _ of "The budget is small") await press("Shift+ArrowRight");
  await press("Enter");
  await expect(page.getByRole("combobox", { name: "Code" })).toBeFocused();
  await page.keyboard.type("Cost");
  await press("Enter");
  await expectSaved(page, 1);
  await expect(transcript(page)).toBeFocused();
  await press("c");
  await page.keyboard.type("Money");
  await press("Enter");
  await expectSaved(page, 2);
  await press("2");
  await expectSaved(page, 2);

  await press("ArrowRight", "ArrowRight");
  for (const _ of "Few villages") await press("Shift+ArrowRight");
  await press("1");
  await expectSaved(page, 3);
  await press("Control+z");
  await expectSaved(page, 2);
  await press("Control+Shift+z");
  await expectSaved(page, 3);

  await goTo(page, "Frequencies");
  await expect(page.getByRole("rowheader", { name: "Money" })).toBeVisible();
  await tabTo(page, "button", "Export CSV…");
  await press("Enter");
  const csv = path.join(userData, "by-keyboard.csv");
  await app.saveNextTo(csv);
  await tabTo(page, "button", "Export");
  await press("Enter");
  await expect.poll(() => existsSync(csv)).toBe(true);
  const lines = (await readFile(csv, "utf8")).split("\r\n");
  expect(lines.find((line) => line.startsWith("Money,"))).toMatch(/^Money,2,1,6,/);
});

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
