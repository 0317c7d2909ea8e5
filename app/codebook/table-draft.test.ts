import { expect, test } from "vitest";
import { colorOf } from "./color-text.ts";
import type { DraftCode } from "./draft.ts";
import { pathNames, pathText } from "./path-text.ts";
import { guessColumns } from "./table-columns.ts";
import { tableDraft } from "./table-draft.ts";

function read(...lines: readonly (readonly string[])[]) {
  const [columns = [], ...rows] = lines;
  return tableDraft({ rows, rowNumbers: rows.map((_, index) => index + 2) }, guessColumns(columns));
}

const outline = (codes: readonly DraftCode[]): string =>
  codes.map(({ name, children }) => name + (children.length > 0 ? `(${outline(children)})` : "")).join(" ");

test.each([
  [["Path", "Definition", "Inclusion criteria", "Exclusion", "Examples", "Colour"]],
  [["Ruta", "Definición", "Criterios de inclusión", "Excluye", "Ejemplo", "Color"]],
])("columns are known by their headings: %s", (columns) => {
  expect(guessColumns(columns)).toEqual(["path", "definition", "inclusion", "exclusion", "example", "color"]);
});

test("without a heading for names, the first column that says nothing else holds them", () => {
  expect(guessColumns(["Notes of Ana", "Description"])).toEqual(["name", "definition"]);
  expect(guessColumns(["Description", "X", "Y"])).toEqual(["definition", "name", null]);
  expect(guessColumns(["Theme", "Description"])).toEqual(["name", "definition"]);
  expect(guessColumns(["Código padre", "Código"])).toEqual(["parent", "name"]);
});

test("a path makes the codes above it, in the order of the rows", () => {
  const { codes, remarks } = read(
    ["Code", "Definition"],
    ["Barriers > Cost", "money"],
    ["Barriers>Skills", ""],
    ["Social", "s"],
    ["Barriers", "b"],
  );
  expect(outline(codes)).toBe("Barriers(Cost Skills) Social");
  expect(codes[0]).toMatchObject({ definition: "b", children: [{ definition: "money" }, {}] });
  expect(remarks).toEqual([]);
});

test("parents are found by name, by path, or made", () => {
  const lines = [
    ["Name", "Parent"],
    ["Cost", "Barriers"],
    ["Barriers", ""],
    ["Rent", "cost"],
    ["Deep", "Barriers > Cost"],
    ["Other", "Unknown"],
  ];
  expect(outline(read(...lines).codes)).toBe("Barriers(Cost(Rent Deep)) Unknown(Other)");
});

test("rows that cannot be taken as they are have a sentence", () => {
  const { codes, remarks } = read(
    ["Name", "Parent", "Definition", "Colour"],
    ["Cost", "", "one", "reddish"],
    ["", "", "lost", ""],
    ["cost", "", "two", "#F60"],
    ["A", "B", "", ""],
    ["B", "A", "", ""],
  );
  expect(outline(codes)).toBe("Cost B(A)");
  expect(codes[0]).toMatchObject({ definition: "one", color: "#ff6600" });
  expect(remarks).toContain("Row 3: no code is named.");
  expect(remarks).toContain("Row 2: the colour is not understood; write it as #rrggbb.");
  expect(remarks).toContain("Row 4: “cost” is named again, as in row 2; only what was blank there was taken.");
  expect(remarks).toContain("Row 6: the code would stand above itself and was put at the top.");
});

test.each([
  [["Barriers", "Cost"], "Barriers > Cost"],
  [["A > B", "a\\"], "A \\> B > a\\\\"],
])("the names %j are written as %s and read back", (names, text) => {
  expect(pathText(names)).toBe(text);
  expect(pathNames(text)).toEqual(names);
});

test("a path as people write it is read, too", () => {
  expect(pathNames(" Barriers>  Cost > > C:\\x ")).toEqual(["Barriers", "Cost", "C:\\x"]);
});

test.each([
  ["#F60", "#ff6600"],
  ["D8433B", "#d8433b"],
  ["#80D8433B", "#d8433b"],
  ["255, 102,0", "#ff6600"],
  ["rgb(0,0,255)", "#0000ff"],
  ["Teal", "#16909f"],
  ["256,0,0", null],
  ["mauve", null],
])("the colour %s is %s", (text, color) => {
  expect(colorOf(text)).toBe(color);
});
