import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { codeRow, importFiles, newProject, pickNewCode, selectQuote } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small. Few villages are connected to the network.
`;

test("the history tells who did what when, follows what is done, is filtered and exported", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await work(app, userData);
  await page.getByRole("button", { name: "Trail" }).click();
  await page.getByRole("menuitem", { name: "History" }).click();
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await expect(rows(page)).toHaveCount(7);
  const summaries = [
    "Code Expense brought back",
    "Code Expense removed",
    "Code renamed: Cost → Expense",
    "1 coding removed with Cost in clerk",
    "Code Cost added · 1 coding added with Cost in clerk",
    "Document clerk imported",
    "Project Trail created · Coder Test coder added",
  ];
  await expect(rows(page).nth(0)).toContainText("Undo of 6");
  await expect(rows(page).nth(0)).toContainText("Test coder");
  for (const [index, summary] of summaries.entries()) await expect(rows(page).nth(index)).toContainText(summary);
  await expectNoAxeViolations(page);

  await rows(page).nth(2).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(rows(page).nth(2)).toContainText("Code Expense, name: “Cost” → “Expense”");
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).nth(3).getByRole("button")).toBeFocused();
  await expectNoAxeViolations(page);

  await page.getByRole("searchbox", { name: "Find in the history" }).fill("RENAMED expense");
  await expect(page.getByRole("status").filter({ hasText: "1 of 7 changes" })).toBeVisible();
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 of 8 changes" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Find in the history" }).fill("");
  await expect(rows(page)).toHaveCount(8);
  await expect(rows(page).nth(0)).toContainText("Redo of 6");

  await page.getByRole("button", { name: "Kinds" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Codings" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: /^\d of 8 changes/ })).toBeVisible();
  const listed = await rows(page).count();
  const csv = path.join(userData, "history.csv");
  await app.saveNextTo(csv);
  await page.getByRole("button", { name: "Export CSV…" }).click();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByText(new RegExp(`^Saved “.+”: ${listed} rows`))).toBeVisible();
  const lines = (await readFile(csv, "utf8")).trim().split("\r\n");
  expect(lines[0]).toContain("number,at,coder,action,kind,undoes_or_redoes,changes");
  expect(lines.at(-1)).toMatch(
    /^\d,\d{4}-.+Z,Test coder,Apply new code,do,,Code Cost added · 1 coding added with Cost in clerk$/,
  );
  expect(lines).toHaveLength(listed + 1);

  await page.getByRole("button", { name: "Take off the filter “Codings”" }).click();
  await page.getByLabel("To", { exact: true }).fill("2001-01-01");
  await expect(page.getByText("No change fits.")).toBeVisible();
  await page.getByRole("button", { name: /^Take off the filter/ }).click();
  await expect(rows(page)).toHaveCount(8);
});

test("a log of a hundred thousand lines opens at its newest line, is read to the oldest, and is filtered", async ({
  launch,
}) => {
  const { page } = await launch();
  await newProject(page, "Long", "Empty");
  await growLog(page, 100_000);
  await page.reload();
  await page.getByRole("button", { name: "Long" }).click();
  await page.getByRole("menuitem", { name: "History" }).click();
  await expect(rows(page).first()).toContainText("Code Code 99999 added");
  await rows(page).first().getByRole("button").focus();
  await page.keyboard.press("End");
  await expect(rows(page).last().getByRole("button")).toContainText("Project Long created");
  await page.getByRole("searchbox", { name: "Find in the history" }).fill("code 4242");
  const fitting = Array.from({ length: 99_999 }, (_, index) => String(index + 1)).filter((one) => one.includes("4242"));
  await expect(page.getByRole("status").filter({ hasText: `${fitting.length} of 100,000 changes` })).toBeVisible();
  expect(await rows(page).count()).toBe(fitting.length);
});

function rows(page: Page): Locator {
  return page.getByRole("table").locator("tbody tr[data-index]");
}

/** Imports, codes, renames, deletes, and takes the deletion back. */
async function work(app: Launched, folder: string): Promise<void> {
  const { page } = app;
  const file = path.join(folder, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await newProject(page, "Trail", "Empty");
  await importFiles(app, [file]);
  await selectQuote(page, { question: 1, quote: "budget", code: "" });
  await pickNewCode(page, "Cost");
  await page.getByRole("region", { name: "Codings" }).getByRole("button", { name: /^Cost/ }).focus();
  await page.keyboard.press("Delete");
  await codeRow(page, "Cost").focus();
  await page.keyboard.press("F2");
  const name = page.getByRole("dialog", { name: "Rename code" }).getByRole("textbox");
  await name.fill("Expense");
  await name.press("Enter");
  await codeRow(page, "Expense").focus();
  await page.keyboard.press("Delete");
  const asking = page.getByRole("alertdialog", { name: "Delete code" });
  if (await asking.isVisible()) await asking.getByRole("button", { name: "Delete code" }).click();
  await expect(codeRow(page, "Expense")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(codeRow(page, "Expense")).toBeVisible();
}

/** Writes lines as the app would have: each adds a code. */
async function growLog(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const [info] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith("quipu-project-"));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(info?.name ?? "");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const first = await new Promise<Record<string, unknown>>((resolve) => {
      const request = db.transaction("changes").objectStore("changes").get(1);
      request.onsuccess = () => resolve(request.result);
    });
    for (let from = 2; from <= count; from += 10_000) {
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(["changes", "diffParts"], "readwrite");
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
        for (let seq = from; seq < Math.min(from + 10_000, count + 1); seq++) {
          const row = { id: `c${seq}`, name: `Code ${seq - 1}`, parentId: null, position: 0, color: "#aa0000" };
          const words = { definition: "", inclusion: "", exclusion: "", example: "", isCodable: true };
          const added = [{ ...row, ...words, createdAt: first["at"] }];
          const line = { label: "Add code", kind: "do", inverts: null, base: seq, undoTop: seq, redoTop: null };
          transaction.objectStore("changes").add({ ...first, ...line, seq, below: seq - 1 || null });
          transaction.objectStore("diffParts").add({ seq, part: 0, diff: { codes: { added } } });
        }
      });
    }
    db.close();
  }, count);
}
