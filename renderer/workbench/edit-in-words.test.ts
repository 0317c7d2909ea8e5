import { expect, test } from "vitest";
import type { Placement } from "../../app/coding/place-again.ts";
import type { Coding } from "../../app/model/records.ts";
import { savedSentence } from "./edit-in-words.ts";

const range = { start: 0, end: 1 };
const from: Coding = { id: "1", documentId: "d", codeId: "c", coderId: "me", createdAt: "", ...range };

function placed(fate: Placement<Coding>["fate"], count: number): Placement<Coding>[] {
  return Array.from({ length: count }, () => ({ from, range, fate }));
}

test("what was saved is said with what became of the codings", () => {
  expect(savedSentence(1, placed("same", 5))).toBe("Saved 1 change to the text; no coding moved.");
  expect(savedSentence(3, [...placed("same", 1), ...placed("moved", 41), ...placed("lost", 1)])).toBe(
    "Saved 3 changes to the text; 41 codings moved along, 1 coding lost its words.",
  );
});
