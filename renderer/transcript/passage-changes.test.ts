import { expect, test } from "vitest";
import { menuChanges, passageChanges, stepOfKey } from "./passage-changes.ts";

function press(keys: string, isRightToLeft = false) {
  const parts = keys.split("+");
  const arrows: Record<string, string> = { "←": "ArrowLeft", "→": "ArrowRight", "↑": "ArrowUp", "↓": "ArrowDown" };
  const has = (name: string) => parts.includes(name);
  const key = arrows[parts.at(-1) ?? ""] ?? "";
  return stepOfKey(
    { key, shiftKey: has("Shift"), altKey: has("Alt"), ctrlKey: has("Ctrl"), metaKey: false },
    isRightToLeft,
  );
}

test("each change does what the keys beside it do", () => {
  const steps = passageChanges.filter(({ keys }) => keys !== "");
  expect(steps).toHaveLength(16);
  for (const { keys, change } of steps) expect({ step: press(keys) }).toEqual(change);
  expect(new Set(passageChanges.map(({ id }) => id)).size).toBe(passageChanges.length);
  expect(menuChanges).toHaveLength(14);
});

test("in a text from right to left, left is forward", () => {
  expect(press("Shift+←", true)).toEqual({ edge: "end", unit: "character", direction: "forward" });
  expect(press("Shift+↓", true)).toEqual({ edge: "end", unit: "sentence", direction: "forward" });
});

test("arrow keys alone, or with both Shift and Alt, move nothing", () => {
  for (const keys of ["→", "Ctrl+→", "Alt+Shift+→", "Shift+x"]) expect(press(keys)).toBeNull();
});
