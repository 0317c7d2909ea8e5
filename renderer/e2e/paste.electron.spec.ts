import { newProject, readTables, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

test("text pasted from a word processor keeps its formatting, unless it is edited afterwards", async ({ launch }) => {
  const { app, page } = await launch();
  await newProject(page, "Paste", "Empty");
  const html =
    "<html><body><!--StartFragment--><p><b>Rosa:</b> uno</p><ul><li>dos</li></ul><!--EndFragment--></body></html>";
  const paste = async (name: string, typed: string) => {
    await app.evaluate(({ clipboard }, html) => {
      // what Electron's types say of it changes from version to version
      const board = clipboard as unknown as { write(data: { html: string; text: string }): void };
      board.write({ html, text: "Rosa: uno\ndos" });
    }, html);
    await page.getByRole("button", { name: "Paste text…" }).click();
    const dialog = page.getByRole("dialog", { name: "Paste text" });
    await dialog.getByLabel("Document name").fill(name);
    await dialog.getByLabel("Text", { exact: true }).focus();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(dialog.getByText("Its formatting is kept", { exact: false })).toBeVisible();
    await page.keyboard.type(typed);
    await dialog.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Import 1 file" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.getByRole("region", { name: "Documents" }).getByRole("option", { name }).click();
  };
  await paste("Set", "");
  await expect(transcript(page).locator("strong")).toHaveText("Rosa:");
  await expect(transcript(page).locator(".bullet-item")).toHaveText("dos");
  await paste("Typed", " tres");
  await expect(transcript(page)).toHaveText("Rosa: unodos tres");
  await expect(transcript(page).locator("strong")).toHaveCount(0);
  const names = ((await readTables(page))["originals"] as { fileName: string }[]).map(({ fileName }) => fileName);
  expect(names.sort()).toEqual(["Set.html", "Typed.txt"]);
});
