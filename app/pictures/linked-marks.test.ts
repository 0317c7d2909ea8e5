import { expect, test } from "vitest";
import { linkedMarks } from "./linked-marks.ts";
import type { Mark } from "./picture.ts";

const circle = (id: string): Mark => ({ kind: "circle", x: 0, y: 0, radius: 1, of: [id] });
const name = (id: string): Mark => ({
  kind: "text",
  x: 0,
  y: 0,
  text: id,
  size: 12,
  anchor: "start",
  fill: "text",
  of: [id],
});
const line = (...of: string[]): Mark => ({ kind: "line", x1: 0, y1: 0, x2: 1, y2: 1, of });

const title: Mark = { kind: "text", x: 0, y: 0, text: "Network", size: 12, anchor: "start", fill: "text" };
const things = ["Cost", "constructor", "__proto__", "Alone"];
const marks = [
  title,
  line("Cost", "constructor"),
  line("constructor", "__proto__"),
  ...things.flatMap((one) => [circle(one), name(one)]),
];
const linked = (...looked: string[]) => [...linkedMarks(marks, looked)].map(({ of }) => of?.join("–"));

test("with a thing go its lines and what they lead to, with their names", () => {
  expect(linked("Cost")).toEqual(["Cost–constructor", "Cost", "Cost", "constructor", "constructor"]);
  expect(linked("constructor")).toHaveLength(8);
  expect(linked("Alone")).toEqual(["Alone", "Alone"]);
});

test("with a line go its two ends alone", () => {
  expect(linked("constructor", "__proto__")).toEqual([
    "constructor–__proto__",
    ...["constructor", "constructor", "__proto__", "__proto__"],
  ]);
});
