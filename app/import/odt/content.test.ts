import { describe, expect, test } from "vitest";
import { importFile } from "../importer.ts";
import { odtPackage, odtStyle } from "../test-packages.ts";
import { shownMarks } from "../test-words.ts";

type Parts = Parameters<typeof odtPackage>[1];

const read = (text: string, parts?: Parts) =>
  importFile({ name: "a.odt", bytes: odtPackage(text, parts), encoding: null });
const textOf = async (text: string) => (await read(text)).text;

describe("the text of an OpenDocument text", () => {
  test("is a paragraph a line, with white space collapsed and tabs, breaks and spaces as they are said", async () => {
    const text = await textOf(
      '<text:p>\n  uno\n  <text:span> dos </text:span> tres<text:s text:c="2"/> <text:tab/>x<text:line-break/>y</text:p><text:p/>' +
        "<text:p>a<text:soft-page-break/>b <![CDATA[<c>]]> &amp; d</text:p>",
    );
    expect(text).toBe("uno dos tres   \tx\ny\n\nab <c> & d");
  });

  test("has the cells of tables apart, each once, repeated ones as often", async () => {
    const cell = (inner: string, attributes = "") => `<table:table-cell ${attributes}>${inner}</table:table-cell>`;
    const inner = `<table:table><table:table-row>${cell("<text:p>e</text:p>")}${cell("<text:p>f</text:p>")}</table:table-row></table:table>`;
    const rows = [
      `<table:table-header-rows><table:table-row>${cell("<text:p>a</text:p>", 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell("<text:p>b</text:p><text:p>c</text:p>")}</table:table-row></table:table-header-rows>`,
      `<table:table-row table:number-rows-repeated="2">${cell("<text:p>d</text:p>", 'table:number-columns-repeated="2"')}</table:table-row>`,
      `<table:table-row>${cell(inner)}${cell("")}</table:table-row>`,
      `<table:table-row>${cell("<text:p>g</text:p>")}</table:table-row>`,
    ];
    expect(await textOf(`<table:table>${rows.join("")}</table:table><text:p>fin</text:p>`)).toBe(
      "a\tb\nc\nd\td\nd\td\ne\tf\t\ng\nfin",
    );
  });

  test("does not grow endless where cells are repeated in cells that are", async () => {
    const nest = (inner: string): string =>
      `<table:table><table:table-row table:number-rows-repeated="99999"><table:table-cell table:number-columns-repeated="99999">${inner}</table:table-cell></table:table-row></table:table>`;
    const text = await textOf(nest(nest(nest(nest("<text:p>uno</text:p>")))));
    expect(text.length).toBeLessThan(2_000_000);
  });

  test("has text boxes and shapes once, after the paragraph that they are in", async () => {
    const box = "<draw:frame><draw:text-box><text:p>caja</text:p><text:p>dos</text:p></draw:text-box></draw:frame>";
    const shape = "<draw:g><draw:custom-shape><text:p>forma</text:p></draw:custom-shape></draw:g>";
    expect(
      await textOf(`${box}<text:p>uno${shape} más${box}</text:p><text:p>${box}</text:p><text:p>fin</text:p>`),
    ).toBe("caja\ndos\nuno más\nforma\ncaja\ndos\ncaja\ndos\nfin");
  });

  test("has indexes as they are printed, and fields as they say", async () => {
    const index =
      "<text:table-of-content><text:table-of-content-source><text:index-title-template>x</text:index-title-template></text:table-of-content-source>" +
      "<text:index-body><text:index-title><text:p>Índice</text:p></text:index-title><text:p>Uno<text:tab/>1</text:p></text:index-body></text:table-of-content>";
    const fields =
      "<text:p><text:date>1 de mayo</text:date>, <text:bookmark-ref>aquí</text:bookmark-ref><text:script>f()</text:script></text:p>";
    const bibliography =
      "<text:bibliography><text:bibliography-source/><text:index-body><text:p>Obra</text:p></text:index-body></text:bibliography>";
    expect(await textOf(`${index}${fields}${bibliography}`)).toBe("Índice\nUno\t1\n1 de mayo, aquí\nObra");
  });

  test("has notes at its end in the order of their references, and neither comments nor forms", async () => {
    const note = (kind: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
    const comment = "<office:annotation><dc:creator>A</dc:creator><text:p>secreto</text:p></office:annotation>";
    const { text, warnings } = await read(
      `<office:forms><text:p>no</text:p></office:forms><text:p>uno${note("endnote", "al fin")} más</text:p><text:p>dos${note("footnote", "al pie")}${comment}.</text:p>`,
    );
    expect(text).toBe("uno más\ndos.\nal fin\nal pie");
    expect(warnings).toEqual([
      "1 footnote of “a.odt” was put at the end of the text (paragraph 2).",
      "1 endnote of “a.odt” was put at the end of the text (paragraph 1).",
      "1 comment of “a.odt” was left out (paragraph 2).",
    ]);
  });

  test("has tracked insertions in it and deletions not, each counted where it stands", async () => {
    const region = (id: string, inner: string) => `<text:changed-region text:id="${id}">${inner}</text:changed-region>`;
    const info = "<office:change-info><dc:creator>A</dc:creator><text:p>nota</text:p></office:change-info>";
    const changes = [
      region("i", `<text:insertion>${info}</text:insertion>`),
      region("d", `<text:deletion>${info}<text:p>fuera</text:p></text:deletion>`),
      region("f", `<text:format-change>${info}</text:format-change>`),
    ];
    const mark = (kind: string, id: string) => `<text:${kind} text:change-id="${id}"/>`;
    const { text, warnings } = await read(
      `<text:tracked-changes>${changes.join("")}</text:tracked-changes><text:p>uno</text:p>${mark("change-start", "i")}<text:p>dos</text:p>` +
        `<text:p>tres${mark("change-end", "i")}${mark("change", "d")}${mark("change-start", "f")} x${mark("change-end", "f")}</text:p>`,
    );
    expect(text).toBe("uno\ndos\ntres x");
    expect(warnings).toEqual([
      "1 tracked insertion of “a.odt” was taken as accepted (paragraph 2).",
      "1 tracked deletion of “a.odt” was left out (paragraph 3).",
    ]);
  });

  test("has no hidden words, in whatever way they are hidden", async () => {
    const automatic =
      odtStyle("T1", "text", 'text:display="none"') +
      odtStyle("P1", "paragraph", 'text:display="none"') +
      odtStyle("T2", "text", 'text:display="true"');
    const note =
      '<text:note text:note-class="footnote"><text:note-body><text:p>no</text:p></text:note-body></text:note>';
    const { text, warnings } = await read(
      `<text:p>uno<text:span text:style-name="T1"> no${note}</text:span><text:span text:style-name="T1"> no</text:span></text:p>` +
        '<text:p text:style-name="P1">no</text:p><text:p text:style-name="P1"><text:span text:style-name="T2">dos</text:span></text:p>' +
        '<text:section text:display="none"><text:p>no</text:p></text:section><text:section><text:p>tres</text:p></text:section>' +
        '<text:p>no<text:hidden-paragraph text:is-hidden="true"/></text:p>' +
        '<text:p><text:hidden-text text:is-hidden="true" text:string-value="no"/>cuatro<text:variable-set text:display="none">no</text:variable-set></text:p>' +
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell><text:p>no</text:p></table:covered-table-cell></table:table-row></table:table>",
      { automatic },
    );
    expect(text).toBe("uno\ndos\ntres\ncuatro\na");
    expect(warnings).toEqual(["7 hidden passages of “a.odt” were left out (paragraphs 1, 3, 4 and 5)."]);
  });

  test("has pictures, equations and readings above words left out, once each", async () => {
    const frame = (inner: string) => `<draw:frame>${inner}</draw:frame>`;
    const image = '<draw:image xlink:href="Pictures/1.png"><text:p/></draw:image><svg:desc>no</svg:desc>';
    const equation = frame(`<draw:object xlink:href="./Object 1"/>${image}`);
    const inline = frame("<draw:object><math:math><math:mi>x</math:mi></math:math></draw:object>");
    const ruby = "<text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>とう</text:ruby-text></text:ruby>";
    const manifest =
      '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.formula"/>';
    const { text, warnings } = await read(
      `<text:p>uno${frame(image)}</text:p><text:p>${ruby}京${equation}</text:p><text:p>${inline}tres</text:p>`,
      { manifest },
    );
    expect(text).toBe("uno\n東京\ntres");
    expect(warnings).toEqual([
      "1 picture of “a.odt” was left out (paragraph 1).",
      "2 equations of “a.odt” were left out (paragraphs 2 and 3).",
      "1 reading above words of “a.odt” was left out (paragraph 2).",
    ]);
  });
});

describe("the marks of an OpenDocument text", () => {
  test("come from its styles and those that they inherit from", async () => {
    const common = [
      '<style:default-style style:family="paragraph"><style:text-properties fo:font-style="normal"/></style:default-style>',
      odtStyle("Question", "paragraph", 'fo:font-weight="bold"'),
      odtStyle("Strong", "text", 'fo:font-weight="700" style:text-underline-style="none"'),
      odtStyle("Internet_20_link", "text", 'style:text-underline-style="solid"'),
      odtStyle("T1", "text", 'fo:font-weight="bold"'),
    ];
    const automatic = [
      odtStyle("P1", "paragraph", 'fo:font-style="italic"', "Question"),
      odtStyle("T1", "text", 'fo:font-weight="normal"'),
      odtStyle("T2", "text", 'style:text-line-through-style="solid"', "Strong"),
      odtStyle("T3", "text", 'style:text-underline-style="wave"'),
      odtStyle("T4", "text", "", "T4"),
    ];
    const span = (name: string, inner: string) => `<text:span text:style-name="${name}">${inner}</text:span>`;
    const { text, marks } = await read(
      `<text:p text:style-name="P1">a ${span("T1", "b")}</text:p><text:p>${span("T2", `c ${span("T3", "d")}`)} ${span("Internet_20_link", "e")}${span("T4", "f")}</text:p>`,
      { common: common.join(""), automatic: automatic.join("") },
    );
    expect(shownMarks(text, marks)).toEqual(["bold: a ", "italic: a b", "bold: c d", "strike: c d", "underline: d"]);
  });

  test("hold headings, the items of lists and links", async () => {
    const common = odtStyle("Title", "paragraph", 'fo:font-weight="bold"');
    const automatic =
      odtStyle("P1", "paragraph", "", "Title") +
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>';
    const list =
      '<text:list text:style-name="L1"><text:list-header><text:p>cabeza</text:p></text:list-header><text:list-item><text:number>1.</text:number><text:p>uno</text:p><text:p>más</text:p>' +
      "<text:list><text:list-item><text:p>dos</text:p></text:list-item></text:list></text:list-item><text:list-item><text:h>jefe</text:h></text:list-item></text:list>";
    const { text, marks } = await read(
      `<text:p text:style-name="P1">Título</text:p><text:h text:outline-level="2">Sub</text:h><text:h text:outline-level="9">hondo</text:h>${list}` +
        '<text:p><text:a xlink:href="https://example.com/">aquí</text:a></text:p>' +
        '<text:numbered-paragraph text:level="3" text:style-name="L1"><text:p>solo</text:p></text:numbered-paragraph>',
      { common, automatic },
    );
    expect(text).toBe("Título\nSub\nhondo\ncabeza\nuno\nmás\ndos\njefe\naquí\nsolo");
    expect(shownMarks(text, marks)).toEqual([
      "heading 1: Título",
      "heading 2: Sub",
      "heading 6: hondo",
      "list-item 1 ordered: uno",
      "list-item 2: dos",
      "heading 1: jefe",
      "link https://example.com/: aquí",
      "list-item 3: solo",
    ]);
  });
});
