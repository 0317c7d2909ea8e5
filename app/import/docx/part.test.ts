import { describe, expect, test } from "vitest";
import { ImportProblem } from "../import-problem.ts";
import { importFile } from "../importer.ts";
import { escapeXml, wordPackage } from "../test-packages.ts";
import { shownMarks } from "../test-words.ts";

type Parts = Parameters<typeof wordPackage>[1];

const read = (body: string, parts?: Parts) =>
  importFile({ name: "a.docx", bytes: wordPackage(body, parts), encoding: null });
const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraph = (inner: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const box = (inner: string) => `<w:txbxContent>${paragraph(run(inner))}</w:txbxContent>`;
const shape = (inner: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;

describe("words that Mammoth passes over are read:", () => {
  test.each([
    ["of fields", `<w:fldSimple w:instr="DATE">${run("hoy")}</w:fldSimple>`, "hoy"],
    ["with a direction of their own", `<w:bdo w:val="rtl">${run("שלום")}</w:bdo><w:dir>${run("!")}</w:dir>`, "שלום!"],
    ["after other line breaks and tabs", `<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>`, "a\nb\tc"],
    ["in elements of other programs", `<x:note xmlns:x="urn:x">${run("dicho")}</x:note>`, "dicho"],
    ["in ovals", `<w:r><w:pict><v:oval><v:textbox>${box("dentro")}</v:textbox></v:oval></w:pict></w:r>`, "\ndentro"],
    ["in shapes that have no older way", `<w:r>${shape("dentro")}</w:r>`, "dentro"],
    ["with rare line ends in them", run("a\u2028b\u0085c"), "a\u2028b\u0085c"],
  ])("%s", async (_, inner, text) => {
    expect((await read(`${paragraph(inner)}${paragraph(run("fin"))}`)).text).toBe(`${text}\nfin`);
  });

  test("with their reading above them, which is left out", async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run("とう")}</w:rt><w:rubyBase>${run("東")}</w:rubyBase></w:ruby></w:r>`;
    const { text, warnings } = await read(paragraph(`${ruby}${run("京")}`));
    expect(text).toBe("東京");
    expect(warnings).toEqual(["1 reading above words of “a.docx” was left out (paragraph 1)."]);
  });

  test("once, where they stand in a newer and in an older way", async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape("caja")}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box("caja")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const newer = `<mc:AlternateContent><mc:Choice Requires="wps">${shape("nueva")}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;
    const emoji = `<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="urn:s"/></mc:Choice><mc:Fallback><w:t>🌄</w:t></mc:Fallback></mc:AlternateContent>`;
    const body = [both, newer, emoji].map((inner) => paragraph(`${run("x")}<w:r>${inner}</w:r>`)).join("");
    expect((await read(body)).text).toBe("x\ncaja\nx\nnueva\nx🌄");
  });
});

describe("tracked changes", () => {
  const marked = (change: string) => `<w:rPr><w:${change} w:id="1" w:author="A"/></w:rPr>`;
  const changed = (change: string, inner: string) => `<w:${change} w:id="2" w:author="A">${inner}</w:${change}>`;

  test("join paragraphs whose end was deleted or moved, and count them where they stand", async () => {
    const body = [
      paragraph(run("uno")),
      paragraph(run("dos "), marked("del")),
      paragraph(run("tres ")),
      paragraph(changed("moveFrom", run("ido")), marked("moveFrom")),
      paragraph(run("cuatro"), marked("ins")),
    ];
    const { text, warnings } = await read(body.join(""));
    expect(text).toBe("uno\ndos tres \ncuatro");
    expect(warnings).toEqual([
      "1 tracked insertion of “a.docx” was taken as accepted (paragraph 3).",
      "1 tracked deletion of “a.docx” was left out (paragraph 2).",
    ]);
  });

  test("keep words whose paragraph would go on with one that does not follow", async () => {
    const table = (inner: string) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    const body = `${paragraph(run("uno"), marked("del"))}${table(paragraph(run("dos"), marked("del")))}`;
    expect((await read(`${body}${paragraph(run("fin"), marked("del"))}`)).text).toBe("uno\ndos\nfin");
  });

  test("take a deleted row out, and a move as one, at its new place", async () => {
    const row = (text: string, properties = "") => `<w:tr>${properties}<w:tc>${paragraph(run(text))}</w:tc></w:tr>`;
    const body = [
      `<w:tbl>${row("a")}${row("b", `<w:trPr><w:del w:id="1" w:author="A"/></w:trPr>`)}${row("c")}</w:tbl>`,
      paragraph(changed("moveFrom", run("ido"))),
      `<w:moveToRangeStart w:id="3" w:name="m"/>${paragraph(changed("moveTo", run("venido ")))}`,
      `${paragraph(changed("moveTo", run("aquí")))}<w:moveToRangeEnd w:id="3"/>`,
    ];
    const { text, warnings } = await read(body.join(""));
    expect(text).toBe("a\nc\n\nvenido \naquí");
    expect(warnings).toEqual([
      "1 tracked deletion of “a.docx” was left out (paragraph 2).",
      "1 tracked move of “a.docx” was taken as accepted (paragraph 4).",
    ]);
  });

  test("in notes count as well", async () => {
    const note = `<w:footnote w:id="2">${paragraph(changed("ins", run("al pie")))}</w:footnote>`;
    const { text, warnings } = await read(paragraph(`${run("uno")}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      footnotes: note,
    });
    expect(text).toBe("uno\nal pie");
    expect(warnings).toEqual([
      "1 footnote of “a.docx” was put at the end of the text (paragraph 1).",
      "1 tracked insertion of “a.docx” was taken as accepted (paragraph 2).",
    ]);
  });
});

describe("styles", () => {
  const style = (kind: string, id: string, inner: string) =>
    `<w:style w:type="${kind}" w:styleId="${id}">${inner}</w:style>`;
  const styles = [
    style("paragraph", "Question", `<w:name w:val="Question"/><w:rPr><w:b/></w:rPr>`),
    style("paragraph", "Probe", `<w:name w:val="Probe"/><w:basedOn w:val="Question"/><w:rPr><w:i/></w:rPr>`),
    style("character", "Strong", `<w:name w:val="Strong"/><w:rPr><w:b/></w:rPr>`),
    style("character", "Hyperlink", `<w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr>`),
    style("character", "Secret", `<w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr>`),
    style("paragraph", "berschrift2", `<w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr>`),
    style("paragraph", "Topic", `<w:name w:val="Topic"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>`),
    style("paragraph", "Subtopic", `<w:basedOn w:val="Topic"/>`),
  ].join("");

  test("set words in bold, italics and so on, unless the words say otherwise", async () => {
    const body = [
      paragraph(`${run("¿Cuándo? ")}${run("nunca", `<w:b w:val="off"/>`)}`, `<w:pStyle w:val="Question"/>`),
      paragraph(run("¿Y?"), `<w:pStyle w:val="Probe"/>`),
      paragraph(`${run("a ")}${run("fuerte", `<w:rStyle w:val="Strong"/>`)}`),
      paragraph(run("del revés", `<w:rStyle w:val="Strong"/>`), `<w:pStyle w:val="Question"/>`),
      paragraph(run("enlace", `<w:rStyle w:val="Hyperlink"/>`)),
    ];
    const { text, marks } = await read(body.join(""), { styles });
    expect(shownMarks(text, marks)).toEqual(["bold: ¿Cuándo? ", "bold: ¿Y?", "italic: ¿Y?", "bold: fuerte"]);
  });

  test("make headings by their level or their name in any language, which are no emphasis", async () => {
    const ids = ["berschrift2", "Topic", "Subtopic", "Ttulo1", "Titre3", "Titel", "Question"];
    const { marks } = await read(ids.map((id) => paragraph(run(id), `<w:pStyle w:val="${id}"/>`)).join(""), { styles });
    const levels = marks.map((mark) => (mark.kind === "heading" ? mark.level : mark.kind));
    expect(levels).toEqual([2, 3, 3, 1, 3, 1, "bold"]);
  });

  test("hide words", async () => {
    const { text, warnings } = await read(paragraph(`${run("a")}${run("b", `<w:rStyle w:val="Secret"/>`)}`), {
      styles,
    });
    expect(text).toBe("a");
    expect(warnings).toEqual(["1 hidden passage of “a.docx” was left out (paragraph 1)."]);
  });
});

test("equations and pictures are left out and said to be, a missing picture too", async () => {
  const equation = `<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>`;
  const picture = `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="none"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const { text, warnings } = await read(`${paragraph(run("uno"))}${paragraph(`${equation}${picture}${run("dos")}`)}`);
  expect(text).toBe("uno\ndos");
  expect(warnings).toEqual([
    "1 picture of “a.docx” was left out (paragraph 2).",
    "1 equation of “a.docx” was left out (paragraph 2).",
  ]);
});

test("embedded documents and unknown symbols are said to be left out", async () => {
  const { warnings } = await read(
    `${paragraph(`${run("uno")}<w:r><w:sym w:font="Own" w:char="F0FF"/></w:r>`)}<w:altChunk/>`,
  );
  expect(warnings).toEqual(["Parts of “a.docx” could not be read and were left out: embedded documents, symbols."]);
});

test("a link in a field leads where the field says, without its switches", async () => {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = `<w:r><w:instrText> HYPERLINK "https://example.com/a" \\l "b" \\o "c" </w:instrText></w:r>`;
  const { marks } = await read(paragraph(`${field("begin")}${code}${field("separate")}${run("aquí")}${field("end")}`));
  expect(marks).toEqual([{ kind: "link", target: "https://example.com/a#b", start: 0, end: 4 }]);
});

test("lists that cannot be read leave their paragraphs", async () => {
  const numbering = `<w:num w:numId="1"/>`;
  const { text, warnings } = await read(paragraph(run("uno"), `<w:numPr><w:numId w:val="1"/></w:numPr>`), {
    numbering,
  });
  expect(text).toBe("uno");
  expect(warnings).toEqual(["The lists of “a.docx” could not be read, so their items are plain paragraphs."]);
});

test.each([
  ["nested without end", "<w:sdt><w:sdtContent>".repeat(2000) + "</w:sdtContent></w:sdt>".repeat(2000)],
  ["of more kinds than there are", Array.from({ length: 6000 }, (_, index) => `<w:x${index}/>`).join("")],
  ["of fields without end", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`.repeat(2000)],
  ["that is no XML", paragraph(run("uno")).slice(0, -2)],
])("a body %s is refused at once", async (_, body) => {
  const problem = await read(body).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ImportProblem);
  expect((problem as Error).message).toContain("“a.docx” is damaged or no Word file");
});
