import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { ImportProblem } from "../import-problem.ts";
import { importFile } from "../importer.ts";
import { expected, type Piece, paragraphs, shownMarks, sorted } from "../test-words.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (html: string, name = "a.html") => importFile({ name, bytes: bytesOf(html), encoding: null });
const shown = async (html: string) => {
  const { text, marks } = await read(html);
  return [text, ...shownMarks(text, marks)];
};

describe("lines", () => {
  test.each([
    [
      "blocks, and words beside them",
      "a<p>b</p>c<div>d<section>e</section></div><blockquote>f</blockquote>",
      "a\nb\nc\nd\ne\nf",
    ],
    [
      "white space is one space, and none where a line begins or ends",
      "<p>\n a \t b\n\n<b> c </b>\n</p>\n<p> d",
      "a b c\nd",
    ],
    [
      "breaks, of which one shows that something follows",
      "<p>a<br>b<br></p><p><br></p><p>c<br><br></p>d<br/>",
      "a\nb\n\nc\n\nd",
    ],
    ["empty blocks are no lines", "<p></p><p> </p><div><div></div></div><p>a</p><hr><p>&nbsp;</p>b", "a\n\u00a0\nb"],
    ["preformatted words", "<pre>\n a\n\n\tb \n</pre><textarea>\nc\n d</textarea>e", " a\n\n\tb \nc\n d\ne"],
    [
      "words with styles that keep white space",
      "<p style='white-space: pre-wrap'>a  b\nc</p><p style='white-space:pre-line'>d  e \n f",
      "a  b\nc\nd e\nf",
    ],
    [
      "ends that pages leave out",
      "<ul><li>a<li>b</ul><p>c<p>d<dl><dt>e<dd>f<dt>g</dl><h1>h<h2>i</h2>",
      "a\nb\nc\nd\ne\nf\ng\nh\ni",
    ],
    [
      "tables",
      "<table><caption>t</caption><thead><tr><th>a<th>b</thead><tr><td><p>c</p><p>d</p><td></td><td>e</table>f",
      "t\na\tb\nc\nd\t\te\nf",
    ],
    [
      "tables in tables, and without rows",
      "<table><td>a<table><tr><td>b<td>c<tr><td>d</table>e<td>f</table>g",
      "a\nb\tc\nd\ne\tf\ng",
    ],
    [
      "displays of styles",
      "<span style='display:block'>a</span><div style='display: inline'>b</div>c<p style='display:none'>d</p>",
      "a\nbc",
    ],
    [
      "characters by name and number",
      "<p>a&nbsp;&lt;b&gt;&amp;&eacute;&#127748;&#x301;&#0;c&shy;",
      "a\u00a0<b>&é🌄\u0301\ufffdc\u00ad",
    ],
    ["end tags too many", "a</div>b</p>c</span>d</table>e</td>f", "a\nb\ncd\ne\nf"],
  ])("%s", async (_, html, text) => {
    expect((await read(html)).text).toBe(text);
  });

  test("what is no text is left out, also where it looks like tags", async () => {
    const { text, warnings } = await read(
      "<html><head><title>no</title><style>p{}</style></head><body>a<script>no</p><b>no</script><!-- no -->" +
        "<noscript><p>no</noscript><template><p>no<template>no</template>no</template><iframe>no</iframe>" +
        "<select><option>no</select><svg><title>no</title><style>no</style><a/></svg><object><p>no</object>" +
        "<math><mi>no</math><img alt=no><p hidden>no</p><div style='display:none'>no<p>no</p></div>b",
    );
    expect(text).toBe("a\nb");
    expect(warnings).toEqual([
      "2 pictures of “a.html” were left out (paragraph 1).",
      "2 hidden passages of “a.html” were left out (paragraph 2).",
      "1 equation of “a.html” was left out (paragraph 1).",
    ]);
  });
});

describe("marks", () => {
  test.each([
    [
      "elements",
      "<b>a</b><strong>b</strong><i>c</i><em>d</em><u>e</u><ins>f</ins><s>g</s><del>h</del><strike>i</strike>",
      ["abcdefghi", "bold: ab", "italic: cd", "underline: ef", "strike: ghi"],
    ],
    [
      "styles",
      "<span style='font-weight: 600'>a</span><b style='font-weight:400'>b</b><span style=\"FONT-STYLE:italic!important\">c</span><span style='text-decoration:underline line-through red'>d</span><i style='font:bold 9pt x'>e</i>",
      ["abcde", "bold: a", "italic: c", "strike: d", "underline: d", "bold: e"],
    ],
    [
      "a line under words goes on in them",
      "<u>a<span style='text-decoration:none'>b</span></u><u style='text-decoration:none'>c</u>",
      ["abc", "underline: ab"],
    ],
    [
      "settings mixed up with others and with paragraphs",
      "<b>a<i>b</b>c</i><p><b>d<p>e</b>f<b><p>g</b>h</p>i",
      ["abc\nd\nef\ngh\ni", "bold: ab", "italic: bc", "bold: d", "bold: e", "bold: g"],
    ],
    ["a space is set as the first of its kind", "<p>a <b> b </b> <i> c</i>", ["a b c", "bold: b ", "italic: c"]],
    ["headings", "<h1>a<br>b</h1><h6><p>c<p>d</h6><h2></h2>", ["a\nb\nc\nd", "heading 1: a\nb", "heading 6: c\nd"]],
    [
      "lists",
      "<ul><li>a<p>b</p><ol><li>c<br>d</ol>e<li><h3>f</h3></ul><li>g",
      ["a\nb\nc\nd\ne\nf\ng", "list-item 1: a\nb", "list-item 2 ordered: c\nd", "heading 3: f", "list-item 1: g"],
    ],
    [
      "links to pages and mail addresses",
      "<a href='https://a.example'>a<b>b</b></a><a href='MAILTO:r@a.example'>c</a><a href='#x'>d</a><a href='javascript:x'>e</a><a>f</a><a href='http://a.example'>g<a href='http://b.example'>h",
      [
        "abcdefgh",
        "bold: b",
        "link https://a.example: ab",
        "link MAILTO:r@a.example: c",
        "link http://a.example: g",
        "link http://b.example: h",
      ],
    ],
  ])("%s", async (_, html, lines) => {
    const [text, ...marks] = await shown(html);
    expect(text).toBe(lines[0]);
    expect(marks.sort()).toEqual(lines.slice(1).sort());
  });

  test("rules for elements and classes hold in their order, and rules for what else there is do not", async () => {
    const css =
      "@import url(x);/* .a{font-style:italic} */ .a,.b.c , p .a{font-weight:700} @media print{.a{font-weight:400} p{font-style:italic}} @page{}" +
      "i{font-style:normal}i.d{font-style:italic}.d{font-style:normal}.e{font-weight:700}.e{font-weight:400}<!-- .f{display:none} -->.g{font-weight:bold";
    expect(
      await shown(
        `<style>${css}</style><span class=a>a</span><span class='b c'>b</span><i>c</i><i class=d>d</i><span class='x e'>e</span><span class=f>f</span><span class=g>g</span>`,
      ),
    ).toEqual(["abcdeg", "bold: a", "italic: d", "bold: g"]);
  });
});

describe("what word processors and browsers write", () => {
  test("lists, tabs, spaces, empty paragraphs, and comments of Word", async () => {
    const item = (sign: string, level: number, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
      `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const { text, marks, warnings } = await read(
      "<html xmlns:o='urn:x'><head><!--[if gte mso 9]><xml><w:View>no</w:View></xml><![endif]--><style><!-- p.MsoNormal{margin:0} --></style></head><body><!--StartFragment-->" +
        `${item("·", 1, "uno")}${item("o", 2, "dos")}${item("2.", 1, "tres")}` +
        "<p class=MsoNormal><b>Rosa:<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp; </span></b>s\u00ed.<span style='mso-spacerun:yes'>\u00a0 </span>No.<o:p></o:p></p>" +
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>a<a class=msocomanchor href='#_msocom_1'>[R1]</a><span style='mso-hide:all'>oculto</span>b</p>" +
        "<div style='mso-element:comment-list'><p>[R1]no</p></div><!--EndFragment--></body></html>",
    );
    expect(text).toBe("uno\ndos\ntres\nRosa:\t\tsí.  No.\n\nab");
    expect(shownMarks(text, marks)).toEqual([
      "list-item 1: uno",
      "list-item 2: dos",
      "list-item 1 ordered: tres",
      "bold: Rosa:\t\t",
    ]);
    expect(warnings).toEqual([
      "1 comment of “a.html” was left out (paragraph 6).",
      "1 hidden passage of “a.html” was left out (paragraph 6).",
    ]);
  });

  test("the clipboard of Google Docs, and what it exports", async () => {
    const clipboard =
      '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;white-space:pre-wrap;">Rosa: </span><span style="font-weight:400;white-space:pre-wrap;">hola  ya</span></p><br />' +
      '<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>uno</span></p></li><ul><li aria-level="2"><p>dos</p></li></ul></ul></b><br class="Apple-interchange-newline">';
    expect(await shown(clipboard)).toEqual([
      "Rosa: hola  ya\n\nuno\ndos",
      "bold: Rosa: ",
      "list-item 1: uno",
      "list-item 2: dos",
    ]);
    const { text, marks, warnings } = await read(
      '<style>.c1{font-weight:700}ol.lst-kix_x-0{list-style-type:none}</style><p class="c0"><span class="c1">Rosa:</span><span> ma\u00f1ana</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>' +
        '<ul class="c5 lst-kix_x-0 start"><li class="c6">uno</li></ul><ul class="lst-kix_x-1 start"><li>dos</li></ul><div class="c7"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>no</span></p><p>no</p></div>fin',
    );
    expect(text).toBe("Rosa: mañana\nuno\ndos\nfin");
    expect(shownMarks(text, marks)).toEqual(["bold: Rosa:", "list-item 1: uno", "list-item 2: dos"]);
    expect(warnings).toEqual(["1 comment of “a.html” was left out (paragraph 1)."]);
  });

  test("the clipboard of Windows and of browsers", async () => {
    const head =
      "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\nStartFragment:00000133\r\nEndFragment:00000134\r\n";
    expect(
      await shown(`${head}<html><body>\r\n<!--StartFragment--><b>a</b>b<!--EndFragment-->\r\n</body></html>`),
    ).toEqual(["ab", "bold: a"]);
    expect(
      await shown(
        "<span>a<span class='Apple-converted-space'>&nbsp; </span>b<span class='Apple-tab-span' style='white-space:pre'>\t</span>c",
      ),
    ).toEqual(["a  b\tc"]);
  });
});

describe("the encoding", () => {
  const page = (charset: string, words: string) =>
    `<html><meta http-equiv='Content-Type' content='text/html; charset=${charset}'><p>${words}</p>`;
  const readIn = async (encoding: string, html: string, chosen: string | null = null) => {
    const { text, readAs, warnings } = await importFile({
      name: "a.htm",
      bytes: new Uint8Array(iconv.encode(html, encoding)),
      encoding: chosen,
    });
    return [text, readAs?.encoding, readAs?.by, warnings];
  };
  const ARABIC =
    "انتظرت في الطابور طوال اليوم ولم يقل لي أحد لماذا. ثم فتحوا نافذة أخرى فذهبنا إليها وسألنا الموظف عن الأوراق.";

  test("is what the page says where its bytes are in it", async () => {
    expect(await readIn("windows-1256", page("windows-1256", ARABIC))).toEqual([ARABIC, "windows-1256", "bytes", []]);
    expect(await readIn("utf-8", page("iso-8859-1", "mañana"))).toEqual(["mañana", "utf-8", "bytes", []]);
    expect(await readIn("gbk", page("gb2312", "中文的页面，很好。"))).toEqual([
      "中文的页面，很好。",
      "gb18030",
      expect.any(String),
      [],
    ]);
    expect((await readIn("utf16-le", `\ufeff${page("utf-8", "mañana")}`))[0]).toBe("mañana");
  });

  test("is what the bytes seem to be where the page says something else, or nothing, and is said", async () => {
    expect(await readIn("windows-1256", page("utf-8", ARABIC))).toEqual([
      ARABIC,
      "windows-1256",
      "guess",
      ["“a.htm” says that it is in UTF-8, which it is not. It was read as Arabic (Windows-1256)."],
    ]);
    expect(await readIn("windows-1256", `<p>${ARABIC}`)).toEqual([ARABIC, "windows-1256", "guess", []]);
    expect((await readIn("windows-1256", page("shift_jis", ARABIC)))[0]).toBe(ARABIC);
  });

  test("is what the user says above all", async () => {
    expect(await readIn("windows-1256", page("utf-8", ARABIC), "windows-1256")).toEqual([
      ARABIC,
      "windows-1256",
      "user",
      [],
    ]);
  });
});

describe("a file that is no page gets a sentence that names it", () => {
  test.each([
    [
      "mail.html",
      "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x\r\n<p>a",
      "is a web archive",
    ],
    ["data.html", "<p>a\0b", "is not a web page"],
    ["word.htm", "PK\u0003\u0004 word/document.xml", "is not a text file but a Word file"],
    ["frames.xhtml", "<frameset><frame src=x></frameset>", "has no text"],
  ])("%s", async (name, html, says) => {
    const problem = await read(html, name).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as Error).message).toContain(`“${name}”`);
    expect((problem as Error).message).toContain(says);
  });
});

test("a page of XML may close what it opens at once, and has sections of letters", async () => {
  const xml =
    "<?xml version='1.0'?><html xmlns='x'><head><title/><script src='x'/></head><body><p/><p>a<b/>b</p><![CDATA[c<d]]></body></html>";
  expect(await shown(xml)).toEqual(["ab\nc<d"]);
});

test("elements in one another by tens of thousands are read, and no words are joined", async () => {
  const depth = 30_000;
  expect((await read(`${"<div>".repeat(100_000)}a<div>b</div>c${"</div>".repeat(100_000)}d`)).text).toBe("a\nb\nc\nd");
  expect((await read(`${"<b><i>".repeat(depth)}a${"</b>".repeat(depth)}b`)).text).toBe("ab");
  expect((await read(`${"<table><tr><td>".repeat(depth)}a`)).text).toBe("a");
  expect((await read(`${"<svg><g>".repeat(depth)}a${"</g></svg>".repeat(depth)}b`)).text).toBe("b");
  expect((await read("<p><b><i>a".repeat(depth))).text.length).toBe(2 * depth - 1);
});

test("any letters come through, with their bold and italic words", async () => {
  const escaped = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const element = ({ words, bold, italic }: Piece) => {
    const inner = words === "\n" ? "<br>" : escaped(words);
    return `${bold ? "<b>" : ""}${italic ? "<i>" : ""}${inner}${italic ? "</i>" : ""}${bold ? "</b>" : ""}`;
  };
  // a break shows only where something follows it
  const block = (pieces: readonly Piece[]) =>
    `<p style="white-space: pre-wrap">${pieces.map(element).join("")}${(pieces.at(-1)?.words ?? "\n") === "\n" ? "<br>" : ""}</p>`;
  await fc.assert(
    fc.asyncProperty(paragraphs, async (paragraphs) => {
      fc.pre(paragraphs.some((pieces) => pieces.some(({ words }) => words.trim() !== "")));
      const { text, marks } = await read(`<meta charset=utf-8>${paragraphs.map(block).join("\n")}`);
      expect({ text, marks: sorted(marks) }).toEqual(expected(paragraphs));
    }),
  );
});

test("whatever the tags, each word comes once, in order", async () => {
  const tags = [
    "p",
    "b",
    "i",
    "a",
    "span",
    "div",
    "ul",
    "li",
    "h1",
    "h2",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "pre",
    "dl",
    "dt",
    "dd",
    "center",
    "font",
  ];
  const tag = fc.constantFrom(
    ...tags.flatMap((name) => [`<${name}>`, `</${name}>`]),
    "<br>",
    "<hr>",
    "<a href='http://a.example'>",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(tag, fc.constant(" palabra ")), { minLength: 1, maxLength: 60 }),
      async (parts) => {
        let count = 0;
        const words: string[] = [];
        const html = parts.map((part) => {
          if (part !== " palabra ") return part;
          count += 1;
          words.push(`palabra${count}`);
          return ` palabra${count} `;
        });
        fc.pre(words.length > 0);
        const { text, marks } = await read(html.join(""));
        expect(text.split(/\s+/).filter((word) => word !== "")).toEqual(words);
        for (const { start, end } of marks) expect(text.slice(start, end).trim()).not.toBe("");
      },
    ),
    { numRuns: 300 },
  );
});

const docs = "../shared/docs";
type Check = { readonly contains?: readonly string[]; readonly must_not_contain?: readonly string[] };
describe.runIf(existsSync(docs))("real pages", () => {
  const checks = existsSync(docs)
    ? (JSON.parse(readFileSync(`${docs}/checks.json`, "utf8")) as Record<string, Check>)
    : {};
  const files = existsSync(docs) ? readdirSync(`${docs}/html`) : [];
  test.each(files)("%s", async (file) => {
    const bytes = new Uint8Array(readFileSync(`${docs}/html/${file}`));
    const { text } = await importFile({ name: file, bytes, encoding: null });
    const { contains = [], must_not_contain = [] } = checks[`html/${file}`] ?? {};
    for (const part of contains) expect(text).toContain(part);
    for (const part of must_not_contain) expect(text).not.toContain(part);
    expect(text).not.toMatch(/[\ufffd\0\r<]/);
  });

  test.runIf(files.includes("tika-testArabicMisleadingCharset.html"))("are read in what their bytes are", async () => {
    const name = "tika-testArabicMisleadingCharset.html";
    const bytes = new Uint8Array(readFileSync(`${docs}/html/${name}`));
    const { text, readAs } = await importFile({ name, bytes, encoding: null });
    expect(readAs).toEqual({ encoding: "windows-1256", by: "guess" });
    expect(text).toMatch(/^[\p{Script=Arabic}\p{P}\s]+$/u);
  });
});
