import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { mulberry32, type Random } from "../../fixtures/random.ts";
import { beginEditing, importFiles, newProject, readTables, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

const LINES = 150;
const STEPS = 120;

/** What a user does with `[start, end)` selected, and what becomes of a plain text. */
type Deed = {
  readonly name: string;
  readonly press: (page: Page) => Promise<void>;
  readonly change: (
    text: string,
    start: number,
    end: number,
  ) => readonly [start: number, end: number, inserted: string];
};

const typed = (letters: string): Deed => ({
  name: `type ${letters}`,
  press: (page) => page.keyboard.type(letters),
  change: (_text, start, end) => [start, end, letters],
});

const deeds: readonly Deed[] = [
  typed("a"),
  typed("lo "),
  { name: "Enter", press: (page) => page.keyboard.press("Enter"), change: (_text, start, end) => [start, end, "\n"] },
  {
    name: "Shift+Enter",
    press: (page) => page.keyboard.press("Shift+Enter"),
    change: (_text, start, end) => [start, end, "\n"],
  },
  {
    name: "Backspace",
    press: (page) => page.keyboard.press("Backspace"),
    change: (text, start, end) => {
      if (start < end || start === 0) return [start, end, ""];
      return [start - (/[\uDC00-\uDFFF]/.test(text[start - 1] ?? "") ? 2 : 1), start, ""];
    },
  },
  {
    name: "Delete",
    press: (page) => page.keyboard.press("Delete"),
    change: (text, start, end) => {
      if (start < end || start === text.length) return [start, end, ""];
      return [start, start + (/[\uD800-\uDBFF]/.test(text[start] ?? "") ? 2 : 1), ""];
    },
  },
  {
    name: "paste",
    press: (page) =>
      transcript(page).evaluate(async (root) => {
        // no key says here that the caret has moved, only the event before the next frame
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        const data = new DataTransfer();
        data.setData("text/plain", "one\r\n\r\ntwo");
        root.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }),
    change: (_text, start, end) => [start, end, "one\n\ntwo"],
  },
];

test("whatever is typed, the text is what a plain text would be, and can be taken back to the beginning", async ({
  launch,
  userData,
}) => {
  test.slow();
  const app = await launch();
  const { page } = app;
  const random = mulberry32(11);
  const original = Array.from({ length: LINES }, (_, index) =>
    index % 5 === 3 ? "" : `aa 😀 line ${index} 한 aa`,
  ).join("\n");
  await newProject(page, "Random", "Empty");
  const file = path.join(userData, "lines.txt");
  await writeFile(file, original);
  await importFiles(app, [file]);
  await expect(transcript(page)).toContainText("line 149");
  await beginEditing(page);

  let text = original;
  const log: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    const { start, end } = place(text, random);
    const deed = random.pick(deeds);
    await page.evaluate(selectPositions, { start, end });
    await deed.press(page);
    const [from, to, inserted] = deed.change(text, start, end);
    text = text.slice(0, from) + inserted + text.slice(to);
    log.push(`${deed.name} at ${start}-${end}`);
    expect(await page.evaluate(shownText), log.slice(-3).join(", ")).toBe(text);
  }
  const undo = page.getByRole("button", { name: "Undo" });
  while (await undo.isEnabled()) await undo.click();
  expect(await page.evaluate(shownText)).toBe(original);
  await expect(page.getByText("Nothing changed yet")).toBeVisible();
  const redo = page.getByRole("button", { name: "Redo" });
  while (await redo.isEnabled()) await redo.click();
  expect(await page.evaluate(shownText)).toBe(text);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("to the text; no coding moved.")).toBeVisible();
  expect((await readTables(page))["texts"]).toMatchObject([{ text }]);
});

/** Mostly a caret at the edges of lines and of groups of lines, else some letters, now and then several lines. */
function place(text: string, random: Random): { readonly start: number; readonly end: number } {
  const lines = text.split("\n");
  const near = random.pick([0, 63, 64, 65, 127, 128, lines.length - 1, random.between(0, lines.length - 1)]);
  const line = Math.min(near, lines.length - 1);
  const first = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const length = lines[line]?.length ?? 0;
  const start = first + Math.min(random.pick([0, length, 1, random.between(0, length)]), length);
  const end = Math.min(start + random.pick([0, 0, 0, 2, 5, 40]), text.length);
  // never between the halves of an emoji
  const whole = (at: number) => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at + 1 : at);
  return { start: whole(start), end: whole(end) };
}

/** Selects, and does not wait for the event that says so: a key that comes before it counts for what is selected. */
function selectPositions({ start, end }: { readonly start: number; readonly end: number }): void {
  const root = document.querySelector<HTMLElement>(".being-edited");
  const point = (position: number): [Node, number] => {
    let rest = position;
    for (const line of root?.querySelectorAll("p") ?? []) {
      const length = line.textContent?.length ?? 0;
      if (rest > length) {
        rest -= length + 1;
        continue;
      }
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const size = node.textContent?.length ?? 0;
        if (rest <= size) return [node, rest];
        rest -= size;
      }
      return [line, 0];
    }
    throw new Error("The position lies outside of the text.");
  };
  root?.focus({ preventScroll: true });
  document.getSelection()?.setBaseAndExtent(...point(start), ...point(end));
}

function shownText(): string {
  const lines = [...document.querySelectorAll(".being-edited p")];
  return lines.map((line) => line.textContent ?? "").join("\n");
}
