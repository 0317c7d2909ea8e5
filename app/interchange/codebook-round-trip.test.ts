import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { planDraft } from "../codebook/draft.ts";
import { testCode, testIdentity } from "../codebook/test-codebook.ts";
import { type CodeNode, codeTree } from "../codebook/tree.ts";
import type { Code, RecordSet } from "../model/records.ts";
import { descriptionOf, textsOf } from "./code-description.ts";
import { readCodebook } from "./read-codebook.ts";
import { writeCodebook } from "./write-codebook.ts";

const guid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;

const awkward = fc.constantFrom(
  ...[
    "",
    "Use it for:",
    "\\Example:",
    "Example:\n",
    "\n\nUse it for:\n",
    "\n",
    "\r\n",
    "\t",
    " ",
    "&lt; <b> ]]>",
    "\"'",
  ],
  ...["señal", "한글", "🌄", "\u0085", "\u2028", "Do not use it for:\nno", "a\n\nb"],
);
const text = fc.array(fc.oneof(awkward, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 5 }).map((parts) =>
  // XML holds no other control characters; what becomes of them has its own test
  parts.join("").replace(/(?![\t\n\r])\p{Cc}/gu, ""),
);
const name = fc
  .oneof(fc.string({ unit: "grapheme", maxLength: 8 }), fc.constantFrom("A > B", "a\\", "x\ny", "“q”"))
  .map((raw) => raw.replace(/\p{Cc}/gu, " ").trim());

/** Codebooks of all shapes, with names that are unique in their place. */
const codebooks = fc
  .array(
    fc.record({
      ...{ name, definition: text, inclusion: text, exclusion: text, example: text, isCodable: fc.boolean() },
      color: fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`),
      parent: fc.nat(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => {
    const codes: Code[] = [];
    parts.forEach(({ parent, name: given, ...fields }, index) => {
      const parentId =
        parent % (codes.length + 1) === codes.length ? null : (codes[parent % (codes.length + 1)]?.id ?? null);
      const siblings = codes.filter((code) => code.parentId === parentId);
      const isTaken = siblings.some((code) => code.name.toLocaleLowerCase() === given.toLocaleLowerCase());
      const own = given === "" || isTaken ? `Code ${index}` : given;
      codes.push(testCode({ ...fields, id: guid(index), name: own, parentId, position: siblings.length }));
    });
    return codes;
  });

function contentOf(nodes: readonly CodeNode[]): unknown {
  return nodes.map(({ code: { createdAt: _, position: __, ...said }, children }) => [said, contentOf(children)]);
}

test("a codebook that is written and read into an empty project is the same tree, with the same identifiers and sets", () => {
  fc.assert(
    fc.property(codebooks, fc.nat(), (codes, n) => {
      const nodes = codeTree(codes);
      const members = codes.filter((_, index) => (n >> index) % 2 === 1).map(({ id }) => id);
      const set: RecordSet = {
        ...{ id: guid(1000), kind: "codes", name: "Set <1>", position: 0, memberIds: members },
        createdAt: "2026-01-01T00:00:00.000Z",
      };
      const xml = writeCodebook(nodes, [set], testIdentity());
      const draft = readCodebook("x.qdc", new TextEncoder().encode(xml));
      expect(draft.remarks).toEqual([]);
      const { diff } = planDraft(draft, { codes: [], sets: [] }, "keep", testIdentity());
      expect(contentOf(codeTree(diff.codes?.added ?? []))).toEqual(contentOf(nodes));
      expect(diff.sets?.added?.map(({ id, name, memberIds }) => [id, name, memberIds])).toEqual([
        [set.id, set.name, members],
      ]);
      expect(brokenRules(xml)).toEqual([]);
    }),
  );
});

test("a description holds the four texts exactly", () => {
  fc.assert(
    fc.property(text, text, text, text, (definition, inclusion, exclusion, example) => {
      const texts = { definition, inclusion, exclusion, example };
      expect(textsOf(descriptionOf(texts))).toEqual(texts);
    }),
  );
  expect(descriptionOf({ definition: "Money.", inclusion: "Fees", exclusion: "", example: "“dear”" })).toBe(
    "Money.\n\nUse it for:\nFees\n\nExample:\n“dear”",
  );
});

test("what XML cannot hold is replaced", () => {
  const xml = writeCodebook(
    codeTree([testCode({ name: "a\u0000b", id: guid(1), definition: "\ud800" })]),
    [],
    testIdentity(),
  );
  expect(xml).toContain('name="a\ufffdb"');
  expect(xml).toContain("<Description>\ufffd</Description>");
});

test("an empty codebook is refused, as the standard has none", () => {
  expect(() => writeCodebook([], [], testIdentity())).toThrow("at least one code");
});

test("what is written is valid after the official schema, as xmllint has it", ({ skip }) => {
  if (!hasXmllint()) skip("xmllint is not installed; brokenRules looks at the same rules");
  const folder = mkdtempSync(path.join(tmpdir(), "quipu-qdc-"));
  const file = path.join(folder, "codebook.qdc");
  const codes = [
    testCode({ id: guid(1), name: 'Cost & "fees"', definition: "a < b", inclusion: "x" }),
    testCode({ id: guid(2), name: "Rent", parentId: guid(1), isCodable: false }),
  ];
  const set: RecordSet = { id: guid(9), kind: "codes", name: "S", position: 0, memberIds: [guid(2)], createdAt: "" };
  writeFileSync(file, writeCodebook(codeTree(codes), [set, { ...set, id: guid(8), memberIds: [] }], testIdentity()));
  execFileSync("xmllint", ["--noout", "--schema", "fixtures/refi/Codebook.xsd", file], { stdio: "pipe" });
  rmSync(folder, { recursive: true });
});

test("brokenRules sees what the schema forbids", () => {
  const xml = writeCodebook(codeTree([testCode({ name: "A", id: guid(1), definition: "d" })]), [], testIdentity());
  const break_ = (from: string, to: string) => brokenRules(xml.replace(from, to));
  expect(brokenRules(xml)).toEqual([]);
  expect(break_(` guid="${guid(1).toUpperCase()}"`, ' guid="1"')).toEqual(["Code@guid 1"]);
  expect(break_(' isCodable="true"', "")).toEqual(["Code lacks isCodable"]);
  expect(break_("</Description>", "</Description><Sets/>")).toEqual(["Sets in Code"]);
  expect(break_("#d8433b", "red")).toEqual(["Code@color red"]);
  expect(break_("<Description>d</Description>", "<Code guid=''/><Description/>")).toContain("Description after Code");
});

/** The rules of Codebook.xsd, read from it: what may stand in what, in which order, and with which attributes. */
function brokenRules(xml: string): string[] {
  const types = schemaTypes();
  const broken: string[] = [];
  const open: { type: string; last: number; name: string }[] = [{ type: "#root", last: 0, name: "#root" }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const above = open.at(-1);
    const type = types.get(above?.type ?? "");
    const at = type?.children.findIndex((child) => child.name === local) ?? -1;
    if (at < 0 || uri !== "urn:QDA-XML:codebook:1.0") broken.push(`${local} in ${above?.name}`);
    else if (above && at < above.last) broken.push(`${local} after ${type?.children[above.last]?.name}`);
    else if (above) above.last = at;
    const own = type?.children[at]?.type ?? "";
    for (const { name, required, pattern } of types.get(own)?.attributes ?? []) {
      const value = attributes[name]?.value;
      if (value === undefined && required) broken.push(`${local} lacks ${name}`);
      if (value !== undefined && !pattern.test(value)) broken.push(`${local}@${name} ${value}`);
    }
    open.push({ type: own, last: 0, name: local });
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return broken;
}

type SchemaType = {
  readonly children: { name: string; type: string }[];
  readonly attributes: { name: string; required: boolean; pattern: RegExp }[];
};

function schemaTypes(): Map<string, SchemaType> {
  const xsd = readFileSync("fixtures/refi/Codebook.xsd", "utf8");
  const types = new Map<string, SchemaType>([
    ["#root", { children: [{ name: "CodeBook", type: "CodeBookType" }], attributes: [] }],
  ]);
  const patterns = new Map([["xsd:boolean", /^(true|false|0|1)$/]]);
  for (const [, type = "", pattern = ""] of xsd.matchAll(
    /<xsd:simpleType name="(\w+)">\s*<xsd:restriction[^>]*>\s*<xsd:pattern value="([^"]+)"/g,
  )) {
    patterns.set(type, new RegExp(`^(?:${pattern})$`));
  }
  for (const [, type = "", body = ""] of xsd.matchAll(/<xsd:complexType name="(\w+)">([\s\S]*?)<\/xsd:complexType>/g)) {
    const children = [...body.matchAll(/<xsd:element name="(\w+)" type="([\w:]+)"/g)].map(([, name = "", of = ""]) => ({
      name,
      type: of,
    }));
    const attributes = [...body.matchAll(/<xsd:attribute name="(\w+)" type="([\w:]+)"( use="required")?/g)].map(
      ([, name = "", of = "", required]) => ({
        name,
        required: required !== undefined,
        pattern: patterns.get(of) ?? /^/,
      }),
    );
    types.set(type, { children, attributes });
  }
  return types;
}

function hasXmllint(): boolean {
  try {
    execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
