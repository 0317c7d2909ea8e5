import fc from "fast-check";
import { expect, test } from "vitest";
import { changedPlaces } from "./changed-places.ts";
import { differences } from "./differences.ts";

test("a change stands between the words around it, with its paragraph", () => {
  const before = "Title\nThe budget of the town is small.\nEnd";
  const places = changedPlaces(before, differences(before, "Title\nThe budget of our town is small.\nEnd"));
  expect(places).toEqual([
    {
      paragraph: 2,
      pieces: [
        { kind: "stays", text: "The budget of " },
        { kind: "goes", text: "the" },
        { kind: "comes", text: "our" },
        { kind: "stays", text: " town is small." },
      ],
    },
  ]);
});

test("what surrounds a change is cut at words", () => {
  const row = "one two three four five six seven eight nine ten eleven twelve ";
  const [place] = changedPlaces(`${row}x ${row}`, [{ start: row.length, end: row.length + 1, inserted: "y" }]);
  expect(place?.pieces.map(({ text }) => text)).toEqual([
    "…five six seven eight nine ten eleven twelve ",
    "x",
    "y",
    " one two three four five six seven eight nine…",
  ]);
});

test("changes far apart stand in places of their own, and a long one without its middle", () => {
  const text = `${"a ".repeat(200)}${"b".repeat(3000)}`;
  const places = changedPlaces(text, [
    { start: 0, end: 1, inserted: "x" },
    { start: 400, end: 3400, inserted: "" },
  ]);
  expect(places).toHaveLength(2);
  const gone = places[1]?.pieces.find(({ kind }) => kind === "goes")?.text ?? "";
  expect(gone).toContain("[…2,640 characters…]");
});

test("every letter that goes or comes is shown, in order", () => {
  const anyText = fc.string({ unit: fc.constantFrom("uno", "dos", " ", "\n", "é"), maxLength: 60 });
  fc.assert(
    fc.property(anyText, anyText, (from, to) => {
      const splices = differences(from, to);
      const shown = (kind: string) =>
        changedPlaces(from, splices)
          .flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind))
          .map(({ text }) => text)
          .join("");
      expect(shown("goes")).toBe(splices.map(({ start, end }) => from.slice(start, end)).join(""));
      expect(shown("comes")).toBe(splices.map(({ inserted }) => inserted).join(""));
    }),
  );
});
