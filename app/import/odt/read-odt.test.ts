import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importFile } from "../importer.ts";
import { odtPackage, odtStyle, odtXml } from "../test-packages.ts";
import { shownMarks, wordsOf } from "../test-words.ts";

type Parts = Parameters<typeof odtPackage>[1];

const read = (text: string, parts?: Parts) =>
  importFile({ name: "a.odt", bytes: odtPackage(text, parts), encoding: null });

test("a text in a single XML file is read alike, without its headers", async () => {
  const flat = odtXml(
    "document",
    `<office:automatic-styles>${odtStyle("T1", "text", 'fo:font-weight="bold"')}</office:automatic-styles>` +
      "<office:master-styles><style:master-page><style:header><text:p>cabecera</text:p></style:header></style:master-page></office:master-styles>" +
      '<office:body><office:text><text:p>uno <text:span text:style-name="T1">dos</text:span></text:p></office:text></office:body>',
  );
  const { text, marks } = await importFile({ name: "a.fodt", bytes: new TextEncoder().encode(flat), encoding: null });
  expect(text).toBe("uno dos");
  expect(shownMarks(text, marks)).toEqual(["bold: dos"]);
});

test("a text with a password, and one without words, are refused by name", async () => {
  const manifest =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  await expect(read("<text:p>x</text:p>", { manifest })).rejects.toThrow(
    "“a.odt” is locked by a password. Save it as .odt without one, and try again.",
  );
  await expect(read('<text:p><draw:frame><draw:image xlink:href="x"/></draw:frame></text:p>')).rejects.toThrow(
    "“a.odt” has no text. 1 picture of “a.odt” was left out (paragraph 1).",
  );
});

const docs = "../shared/docs";
type Check = { readonly contains?: readonly string[]; readonly must_not_contain?: readonly string[] };

describe.runIf(existsSync(docs))("real OpenDocument texts", () => {
  const checks = existsSync(docs)
    ? (JSON.parse(readFileSync(`${docs}/checks.json`, "utf8")) as Record<string, Check>)
    : {};
  const files = existsSync(docs) ? readdirSync(`${docs}/odt`) : [];
  const open = (file: string) =>
    importFile({ name: file, bytes: new Uint8Array(readFileSync(`${docs}/odt/${file}`)), encoding: null });

  test.each(files.filter((file) => !file.includes("hidden")))("%s", async (file) => {
    const { contains = [], must_not_contain = [] } = checks[`odt/${file}`] ?? {};
    const { text } = await open(file);
    const flat = text.replace(/\s+/g, " ");
    for (const part of contains) expect(flat).toContain(part);
    for (const part of must_not_contain) expect(flat).not.toContain(part);
    const reference = readFileSync(`${docs}/expected/odt__${file}.txt`, "utf8").replace(/\[\d+\]|^\d\. /gm, "");
    // the rows of tables with spans are written in another order
    const inOrder = (words: string[]) =>
      file.includes("Spans") ? words.filter((one) => !/^H\d/.test(one)).sort() : words;
    const own = file.includes("Spans") ? text.slice(text.indexOf("B1-1")) : text;
    expect(inOrder(wordsOf(own))).toEqual(inOrder(wordsOf(reference)));
  });

  test.each(files.filter((file) => file.includes("hidden")))("%s holds nothing but hidden words", async (file) => {
    await expect(open(file)).rejects.toThrow("1 hidden passage of");
  });
});
