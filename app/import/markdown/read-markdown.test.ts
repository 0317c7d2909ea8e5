import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTurns } from "../../text/turns.ts";
import { importFile } from "../importer.ts";
import { shownMarks, sorted } from "../test-words.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = "a.md") => importFile({ name, bytes: bytesOf(text), encoding: null });
/** The marks of a text, which must have stayed what it is. */
const marksOf = async (source: string) => {
  const { text, marks, warnings } = await read(source);
  expect(text).toBe(source);
  expect(warnings).toEqual([]);
  return shownMarks(text, marks);
};

describe("the text keeps its signs, and marks cover them", () => {
  test.each([
    [
      "bold, italic, struck",
      "a **b** __c__ *d* _e_ ~~f~~ **g *h***",
      ["bold: **b**", "bold: __c__", "italic: *d*", "italic: _e_", "strike: ~~f~~", "bold: **g *h***", "italic: *h*"],
    ],
    [
      "headings are whole lines",
      "# A #\n\n  ### B  \nc\nd\n===\n\n> ## E\n\n#F",
      ["heading 1: # A #", "heading 3:   ### B  ", "heading 1: c\nd\n===", "heading 2: > ## E"],
    ],
    [
      "lists in lists",
      "- a\n  b\n\n  c\n  - d\n\n    e\n- f\n\n  1. g\n  2) h\n\n  i\n",
      [
        "list-item 1: - a\n  b\n\n  c",
        "list-item 2:   - d\n\n    e",
        "list-item 1: - f",
        "list-item 2 ordered:   1. g",
        "list-item 2 ordered:   2) h",
      ],
    ],
    [
      "numbered questions",
      "1. Why?\n\nBecause.\n\n2. And then?\n\nNothing.",
      ["list-item 1 ordered: 1. Why?", "list-item 1 ordered: 2. And then?"],
    ],
    [
      "items on one line, and items that are headings",
      "- - a\n* # B",
      ["list-item 2: - - a", "heading 1: * # B", "list-item 1: * # B"],
    ],
    [
      "links to pages and mail addresses",
      "[a](https://a.example 't') <https://b.example> <r@c.example> [d](d.md) [e][1] [1] [f][g]\n\nh\n\n[1]: http://e.example\n[G]: <http://g.example>",
      [
        "link https://a.example: [a](https://a.example 't')",
        "link https://b.example: <https://b.example>",
        "link mailto:r@c.example: <r@c.example>",
        "link http://e.example: [e][1]",
        "link http://e.example: [1]",
        "link http://g.example: [f][g]",
      ],
    ],
    [
      "code, and what is only like Markdown, is none",
      "```\n# a\n\n**b**\n```\n\n    # c\n\n`**d**` \\*\\*e** 2 * 3 * 4 f_g_h\n\n~~~ x\n**i**\n",
      [],
    ],
    [
      "HTML stays, and what is in it",
      "<!--\n\n**a**\n\n-->\n\n<pre>\n\n**b**\n</pre>\n\n<b>c</b> **d**",
      ["bold: **d**"],
    ],
    ["what stands in front of a text about it", "---\ntitle: A\ntags: [a, b]\n---\n\n# B\n---\n", ["heading 1: # B"]],
    [
      "quotations, and settings over several lines",
      "> **a\n> b** c\n\nd *e\nf* g",
      ["bold: **a\n> b**", "italic: *e\nf*"],
    ],
    ["settings do not go on behind a blank line", "**a\n\nb**", []],
    [
      "tabs, zeros, marks of byte order and letters of two units",
      "# 🌄\t**👩🏽‍🌾**\n\n\ufeff**é̱**\n\n-\t**𐌲** b\n\n\u2028**שלום**",
      [
        "heading 1: # 🌄\t**👩🏽‍🌾**",
        "bold: **👩🏽‍🌾**",
        "bold: **é̱**",
        "list-item 1: -\t**𐌲** b",
        "bold: **𐌲**",
        "bold: **שלום**",
      ],
    ],
  ])("%s", async (_, source, marks) => {
    expect((await marksOf(source)).sort()).toEqual([...marks].sort());
  });

  test("line ends of Windows and a mark of byte order move nothing", async () => {
    const { text, marks } = await read("\ufeff# A\r\n\r\n**b** c\r\n\r\n- d\r\n- **e**\r\n", "a.markdown");
    expect(text).toBe("# A\n\n**b** c\n\n- d\n- **e**\n");
    expect(shownMarks(text, marks)).toEqual([
      "heading 1: # A",
      "bold: **b**",
      "list-item 1: - d",
      "list-item 1: - **e**",
      "bold: **e**",
    ]);
  });

  test("bold names with a colon are speakers", async () => {
    const { text, marks } = await read(
      "**Interviewer:** Why?\n\n**Rosa:** Because\nof **that**.\n\n**Interviewer:** Oh.\n",
    );
    expect(findTurns(text, marks).map(({ speaker, start, end }) => [speaker, text.slice(start, end)])).toEqual([
      ["Interviewer", "**Interviewer:** Why?"],
      ["Rosa", "**Rosa:** Because\nof **that**."],
      ["Interviewer", "**Interviewer:** Oh."],
    ]);
  });
});

test("words of any script are marked where they are bold, italic or struck", async () => {
  const word = fc.constantFrom("uno", "señal", "👩🏽‍🌾", "𐌲𐌿", "שלום", "مرحبا", "你好", "a\u0301", "2", "x:", "don’t");
  const sign = fc.constantFrom(
    ["", null],
    ["**", "bold"],
    ["*", "italic"],
    ["~~", "strike"],
    ["__", "bold"],
    ["_", "italic"],
  );
  const paragraph = fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), sign), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
      let source = "";
      const expected: { kind: string; start: number; end: number }[] = [];
      for (const [index, pieces] of paragraphs.entries()) {
        if (index > 0) source += "\n\n";
        for (const [at, [words, [mark, kind]]] of pieces.entries()) {
          // letters between a sign and the next one keep Markdown from taking both for one
          source += at > 0 ? " y " : "";
          const start = source.length;
          source += `${mark}${words.join(" ")}${mark}`;
          if (kind) expected.push({ kind, start, end: source.length });
        }
      }
      const { text, marks } = await read(source);
      expect(text).toBe(source);
      expect(sorted(marks)).toEqual(expected);
    }),
  );
});

test("whatever the signs, the text stays, marks lie in it, and headings and items are whole lines, none in two", async () => {
  const part = fc.constantFrom(
    "**",
    "*",
    "_",
    "~~",
    "#",
    "# ",
    "- ",
    "1. ",
    "> ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "`",
    "```\n",
    "[a](",
    "http://a.example)",
    "[",
    "]",
    "![",
    "<b>",
    "<!--",
    "-->",
    "---",
    "===",
    "\\",
    "&amp;",
    "uno",
    " dos ",
    "🌄",
    "\u00a0",
    "\ufeff",
    "|",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 60 }), async (parts) => {
      const source = `x${parts.join("")}`;
      const { text, marks } = await read(source);
      expect(text).toBe(source);
      const items: [number, number][] = [];
      for (const mark of marks) {
        expect(mark.start).toBeGreaterThanOrEqual(0);
        expect(mark.end).toBeLessThanOrEqual(text.length);
        expect(mark.start).toBeLessThan(mark.end);
        if (mark.kind === "list-item") items.push([mark.start, mark.end]);
        if (mark.kind === "list-item" || mark.kind === "heading") {
          expect(mark.start === 0 || text[mark.start - 1] === "\n").toBe(true);
          expect(mark.end === text.length || text[mark.end] === "\n").toBe(true);
        }
      }
      for (const [index, [start]] of items.entries()) expect(start).toBeGreaterThan(items[index - 1]?.[1] ?? -1);
    }),
    { numRuns: 1000 },
  );
});

describe("a text that would take a parser for ever", () => {
  test.each(["*", "_a*b~~c", "[", "![", "[a](", "> ", "1. ", "`", "<", "- a\n", "a\n===\n", "*a_ "])(
    "of nothing but %j is read, with few marks or none",
    async (part) => {
      const source = `${part.repeat(50_000)}x`;
      const before = Date.now();
      expect((await read(source)).text).toBe(source);
      expect(Date.now() - before).toBeLessThan(60_000);
    },
  );

  test("keeps the marks of what else there is", async () => {
    const source = `**a**\n\n${"*a_ ".repeat(50_000)}\n\n**b**`;
    const { text, marks } = await read(source);
    expect(shownMarks(text, marks)).toEqual(["bold: **a**", "bold: **b**"]);
  });

  test("is cut between lines where it is a long block of them", async () => {
    const source = "**Rosa:** una línea\n".repeat(3000);
    const { text, marks } = await read(source);
    expect(marks).toHaveLength(3000);
    expect(marks.every(({ start, end }) => text.slice(start, end) === "**Rosa:**")).toBe(true);
  });
});

const docs = "../shared/docs";
type Check = { readonly contains?: readonly string[]; readonly must_not_contain?: readonly string[] };
describe.runIf(existsSync(docs))("real files", () => {
  const checks = existsSync(docs)
    ? (JSON.parse(readFileSync(`${docs}/checks.json`, "utf8")) as Record<string, Check>)
    : {};
  const files = existsSync(docs) ? readdirSync(`${docs}/md`) : [];
  test.each(files)("%s", async (file) => {
    const bytes = new Uint8Array(readFileSync(`${docs}/md/${file}`));
    const { text, marks } = await importFile({ name: file, bytes, encoding: null });
    expect(text).toBe(new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n"));
    const { contains = [], must_not_contain = [] } = checks[`md/${file}`] ?? {};
    for (const part of contains) expect(text).toContain(part);
    for (const part of must_not_contain) expect(text).not.toContain(part);
    for (const { kind, start, end } of marks)
      if (kind === "bold") expect(text.slice(start, end)).toMatch(/^\*\*.+\*\*$/s);
  });
});
