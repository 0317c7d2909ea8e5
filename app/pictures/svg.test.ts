import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Mark, Picture } from "./picture.ts";
import { toSvg } from "./svg.ts";

type Read = { readonly names: string[]; readonly texts: Map<string, string[]>; readonly root: Record<string, string> };

/** What an independent XML reader makes of it; throws where it is not well-formed. */
function read(xml: string): Read {
  const [names, texts, open]: [string[], Map<string, string[]>, string[]] = [[], new Map(), []];
  let root: Record<string, string> = {};
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length === 0) root = attributes as Record<string, string>;
    open.push(name);
    names.push(name);
    texts.set(name, [...(texts.get(name) ?? []), ""]);
  });
  parser.on("text", (words) => {
    const list = texts.get(open.at(-1) ?? "");
    if (list) list[list.length - 1] += words;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return { names, texts, root };
}

function pictureOf(marks: readonly Mark[], title = "Codes", description = "Two codes."): Picture {
  return { width: 720, height: 400, title, description, marks };
}

const words = (text: string) =>
  ({ kind: "text", x: 1, y: 2, text, size: 12, anchor: "start", fill: "text" }) as const satisfies Mark;

test.each(['<&"', "]]>", "👩‍👩‍👧 Ünï", "التكلفة والوقت", "constructor", "a\u00a0b", "'x'"])(
  "the name %s comes back from the file as it was",
  (name) => {
    const { texts } = read(toSvg(pictureOf([{ ...words(name), label: name }], name, name)));
    expect(texts.get("title")).toEqual([name, name]);
    expect(texts.get("desc")).toEqual([name]);
    expect(texts.get("text")).toEqual([name]);
  },
);

test("what XML cannot hold is left out, and any other text comes back whole", () => {
  expect(read(toSvg(pictureOf([words("a\u0000b\u001bc\ud83cd\ufffe")]))).texts.get("text")).toEqual(["abcd"]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (name, bytes) => {
      const kept = (text: string) =>
        text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "").replace(/\r\n?/g, "\n");
      const { texts } = read(toSvg(pictureOf([words(name), words(bytes)])));
      expect(texts.get("text")).toEqual([kept(name), kept(bytes)]);
    }),
  );
});

test("the file stands alone: an image with title and description, on white, nothing from elsewhere", () => {
  const marks: Mark[] = [
    { kind: "rect", x: 0, y: 0, width: 10, height: 1 / 3, fill: "grid", label: "Cost: 3" },
    { kind: "line", x1: 0, y1: 0, x2: 1e-9, y2: 5, stroke: "muted" },
    { kind: "path", d: "M0 0L5 5", stroke: "#0072b2", strokeWidth: 2 },
    { kind: "circle", x: 5, y: 5, radius: 2, fill: "background", stroke: "text" },
  ];
  const svg = toSvg(pictureOf(marks));
  const { names, root } = read(svg);
  expect(names).toEqual(["svg", "title", "desc", "rect", "rect", "title", "line", "path", "circle"]);
  expect(root).toMatchObject({ role: "img", "aria-labelledby": "title description", width: "752", height: "432" });
  expect(svg).not.toMatch(/var\(|style=|url\(|href|e-\d|NaN/);
  expect(svg).toContain('<rect x="-16" y="-16" width="752" height="432" fill="#ffffff"/>');
});

test("letters with a halo have their outline below them, which is not read twice", () => {
  const svg = toSvg(pictureOf([{ ...words("Cost"), hasHalo: true }]));
  expect(read(svg).texts.get("text")).toEqual(["Cost", "Cost"]);
  expect(svg).toMatch(/<text [^>]*fill="#ffffff" stroke="#ffffff"[^>]* aria-hidden="true">Cost<\/text><text /);
});
