import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { ImportProblem } from "../import-problem.ts";
import { importFile } from "../importer.ts";
import { expected, type Piece, paragraphs, shownMarks, sorted } from "../test-words.ts";

/** The bytes of a source in which each letter is a byte. */
const bytesOf = (source: string) => Uint8Array.from(source, (letter) => letter.charCodeAt(0));
const readBytes = (bytes: Uint8Array, name = "a.rtf") => importFile({ name, bytes, encoding: null });
/** Reads what stands between the head and the end of a file. */
const read = (body: string, head = "\\ansi\\ansicpg1252") => readBytes(bytesOf(`{\\rtf1${head} ${body}}`));

const shown = async (body: string, head?: string) => {
  const { text, marks } = await read(body, head);
  return [text, ...shownMarks(text, marks)];
};

describe("letters", () => {
  test.each([
    ["bytes of the document's code page", "\\'f1 \\'80 ma\\'f1ana", "ñ € mañana"],
    ["raw bytes", "ma\xf1ana", "mañana"],
    ["signs of their own", "\\emdash\\endash\\bullet\\lquote\\rquote\\ldblquote x\\rdblquote", "—–•‘’“x”"],
    ["signs that break no line, or only there", "a\\~b\\_c\\-d", "a\u00a0b\u2011c\u00add"],
    ["backslashes and braces", "\\\\\\{\\}", "\\{}"],
    ["line ends of the file, which are none of the text", "a\r\nb\nc", "abc"],
    ["numbers of Unicode with a letter that stands in for them", "\\u8217?x\\u8217\\'92x", "’x’x"],
    ["as many as the file says", "\\uc2\\u12354\\'82\\'a0x{\\uc0\\u12354 x}\\u12354 abx", "あxあxあx"],
    ["none at the end of a group, or before a word", "{\\u8217}x\\u8217\\tab x\\u8217\\par x", "’x’\tx’\nx"],
    ["a word that stands in", "\\u8212\\emdash x", "—x"],
    ["negative numbers, and pairs of them", "\\u-10179?\\u-9138?\\u-3913?", "👎\uf0b7"],
    ["whole code points", "\\u128078?", "👎"],
    ["one half of a pair, which stays one", "a\\u-10179?b", "a\ud83db"],
    ["control characters, which are none of the text", "a\\'00\x01b\\'07", "ab"],
    ["tabs and breaks", "a\tb\\tab c\\line d\\'0d\\'0ae", "a\tb\tc\nd\ne"],
    ["digits that a word ends with, and a word without its space", "\\b0a\\fs24b\\i-0c", "abc"],
    ["a byte that is not one", "a\\'zzb", "azzb"],
  ])("%s", async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });

  test("bytes are read in the code page of their font, or of the document where it names none", async () => {
    const fonts =
      "{\\fonttbl{\\f0\\fcharset204 Arial Cyr;}{\\f1\\fcharset0 Arial;}\\f2\\fnil\\fcharset161 Greek;" +
      "{\\f3 Own;}{\\f4\\fcharset0\\cpg1250 Cpg{\\*\\falt \\'e8};}}";
    const { text } = await read(
      `${fonts}\\'ec{\\f1\\'ec}{\\f2\\'ec}{\\f3\\'ec}{\\f4\\'ec}{\\f9\\'ec}\\'ec`,
      "\\ansicpg1253\\deff0",
    );
    expect(text).toBe("мìμμěμм");
  });

  test("letters of two bytes may be written as bytes, as letters, or as both", async () => {
    const fonts = "{\\fonttbl{\\f0\\fcharset128 MS Mincho;}}";
    expect((await read(`${fonts}\\'83\\'65\\'83X\x83\x67\\'95\\\\ \\'83\\'7d\\'83\\}`, "\\deff0")).text).toBe(
      "テスト表 ママ",
    );
  });

  test.each([
    ["gb18030", 936, "中文，好"],
    ["euc-kr", 949, "한국어 말"],
    ["big5", 950, "繁體中文"],
    ["shift_jis", 932, "日本語ソ能"],
    ["windows-1256", 1256, "مرحبا"],
    ["windows-1255", 1255, "שלום"],
    ["cp437", 437, "¿Qué señal? ═╬"],
    ["cp850", 850, "Ação, señal ®"],
    ["macintosh", 10000, "mañana “é”"],
    ["koi8-r", 20866, "привет"],
    ["utf-8", 65001, "añ🌄"],
  ])("%s is code page %i", async (encoding, page, text) => {
    const bytes = iconv.encode(text, encoding);
    const escaped = Array.from(bytes, (byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
    expect((await read(escaped, `\\ansi\\ansicpg${page}`)).text).toBe(text);
  });

  test.each([437, 850])("every byte of code page %i is its letter", async (page) => {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    const head = page === 437 ? "\\pc" : "\\pca";
    const { text } = await readBytes(Uint8Array.from([...bytesOf(`{\\rtf1${head} `), ...upper, 0x7d]));
    expect(text).toBe(iconv.decode(Buffer.from(upper), `cp${page}`));
  });

  test("a code page that is not known is named, and letters that cannot be read are counted", async () => {
    const { text, warnings } = await read("{\\fonttbl{\\f0\\fcharset130 Batang;}}\\f0 a\\'e9", "\\ansi");
    expect(text).toBe("aé");
    expect(warnings).toEqual([
      "“a.rtf” is written in code page 1361, which Quipu does not know: look at its letters with accents.",
    ]);
    expect((await read("\\'82 a", "\\ansicpg932")).warnings).toEqual([
      expect.stringContaining("1 letter of “a.rtf” cannot be read."),
    ]);
  });

  test("fonts of signs show signs", async () => {
    const fonts =
      "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset2 Other;}}";
    const { text } = await read(
      `${fonts}{\\f1 ab\\'b7\\u-3913?}{\\f2\\'e0\\u-3872?J\\'41}{\\f3 ab\\'e9}` +
        '{\\field{\\*\\fldinst SYMBOL 74 \\\\f "Wingdings" \\\\s 12}{\\fldrslt\\f2 J}}{\\field{\\*\\fldinst SYMBOL 233}{\\fldrslt}}',
    );
    expect(text).toBe("αβ••→→☺\uf041abé☺é");
  });
});

describe("paragraphs", () => {
  test.each([
    ["paragraphs and empty ones", "a\\par\\par b\\par", "a\n\nb"],
    ["a line end behind a backslash", "a\\\nb\\\r\nc", "a\nb\nc"],
    ["pages, sections and columns", "a\\page b\\sect c\\column d\\par\\sect e\\par\\page f", "a\nb\nc\nd\ne\nf"],
    ["rows and cells", "x\\par\\trowd a\\cell b\\cell\\row\\trowd\\cell c\\cell\\row\\pard y", "x\na\tb\n\tc\ny"],
    ["paragraphs in cells", "\\intbl a\\par b\\cell c\\cell\\row", "a\nb\tc"],
    ["a last row that does not end", "a\\cell b\\cell", "a\tb"],
    [
      "tables in tables",
      "a\\par\\itap2 n\\nestcell m\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\itap1 b\\cell c\\cell\\row",
      "a\nn\tm\nb\tc",
    ],
  ])("%s", async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });

  test("headings are known by their level or by the name of their style", async () => {
    const styles =
      "{\\stylesheet{Normal;}{\\s1\\b heading 1;}{\\s2\\outlinelevel1 T\\'edtulo 2;}{\\*\\cs3 heading 3;}{\\s4 heading 9;}{\\s5{\\*\\keycode}Quote;}}";
    expect(
      await shown(
        `${styles}\\pard\\s1 a\\par\\pard\\s2 b\\line c\\par\\pard\\s3 d\\par\\pard\\s4 e\\par\\pard\\s5 f\\par\\pard\\outlinelevel4 g\\par\\pard\\s1\\outlinelevel9 h\\par\\pard\\s1\\par`,
      ),
    ).toEqual(["a\nb\nc\nd\ne\nf\ng\nh\n", "heading 1: a", "heading 2: b\nc", "heading 6: e", "heading 5: g"]);
  });

  test("list items are marked, and their numbers and bullets are not text", async () => {
    const lists =
      "{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext\\'02\\'00.;}}{\\listlevel\\levelnfc23{\\leveltext\\'01o;}}{\\listlevel\\levelnfc255}{\\listname ;}\\listid7}}" +
      "{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}";
    expect(
      await shown(
        `${lists}{\\listtext 1.\\tab}\\pard\\ls1\\ilvl0 a\\par\\pard\\ls1\\ilvl1 b\\par\\pard c\\par{\\pntext o\\tab}d\\par` +
          "{\\pntext\\pard 2)\\tab}{\\*\\pn\\pnlvlbody{\\pntxta )}}\\pard e\\line f\\par\\pard\\ls9 g\\par\\pard\\ls1\\ilvl2 h\\par",
      ),
    ).toEqual([
      "a\nb\nc\nd\ne\nf\ng\nh",
      "list-item 1 ordered: a",
      "list-item 2: b",
      "list-item 1: d",
      "list-item 1 ordered: e\nf",
    ]);
  });
});

describe("words", () => {
  test("are bold, italic, underlined and struck until they are not", async () => {
    expect(
      await shown(
        "{\\b a\\b0 b}{\\i c{\\b d}}\\ul e\\ulnone f\\uldb g\\ul0\\ulc3 h\\strike i\\striked0 j\\b\\i k\\plain l",
      ),
    ).toEqual([
      "abcdefghijkl",
      "bold: a",
      "italic: cd",
      "bold: d",
      "underline: e",
      "underline: g",
      "strike: i",
      "bold: k",
      "italic: k",
    ]);
  });

  test("that lead to web pages and mail addresses are links, others are not", async () => {
    const field = (instruction: string, result: string) =>
      `{\\field\\fldedit{\\*\\fldinst{\\b ${instruction}}{\\*\\datafield 00ff}}{\\fldrslt{\\plain\\ul ${result}}}}`;
    expect(
      await shown(
        field('HYPERLINK "https://a.example/?q=1" \\\\o "tip"', "a") +
          field("HYPERLINK mailto:rosa@a.example", "b") +
          field('HYPERLINK \\\\l "place"', "c") +
          field('HYPERLINK "file:///c:/x"', "d") +
          field("PAGE", "e") +
          field('HYPERLINK "http://{\\field{\\*\\fldinst X}{\\fldrslt y}}.example"', "f"),
      ),
    ).toEqual([
      "abcdef",
      "link https://a.example/?q=1: a",
      "underline: abcdef",
      "link mailto:rosa@a.example: b",
      "link http://Xy.example: f",
    ]);
  });

  test("that are hidden or deleted are left out, those that are inserted stay, and each is counted", async () => {
    const { text, warnings } = await read(
      "a{\\v b{\\b c}}d\\par{\\deleted e}{\\deleted\\b f}g{\\revised h\\par i}j\\par{\\deleted k\\par}{\\v\\par}l\\v m\\v0{\\deleted\\pict 00}{\\mvf n}{\\mvt o}",
    );
    expect(text).toBe("ad\ngh\nij\nlo");
    expect(warnings).toEqual([
      "2 tracked insertions of “a.rtf” were taken as accepted (paragraphs 2 and 4).",
      "3 tracked deletions of “a.rtf” were left out (paragraphs 2 and 4).",
      "2 hidden passages of “a.rtf” were left out (paragraphs 1 and 4).",
    ]);
  });
});

test("notes stand at the end in order, comments and pictures are left out, and each is counted", async () => {
  const { text, warnings } = await read(
    "a{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} uno\\par dos{\\footnote tres}}}b\\par " +
      "c{\\footnote\\ftnalt cuatro{\\pict\\pngblip 00ff}}{\\*\\atnid R}{\\*\\atnauthor Rosa}\\chatn{\\*\\annotation{\\*\\atndate 1}no}" +
      "{\\*\\shppict{\\pict{\\*\\blipuid 00}00ff}}{\\nonshppict{\\pict 00}}{\\*\\moMath{\\mr x}}{\\mmathPict{\\pict 00}}d",
  );
  expect(text).toBe("ab\ncd\n uno\ndostres\ncuatro");
  expect(warnings).toEqual([
    "1 footnote of “a.rtf” was put at the end of the text (paragraph 1).",
    "1 endnote of “a.rtf” was put at the end of the text (paragraph 2).",
    "1 comment of “a.rtf” was left out (paragraph 2).",
    "2 pictures of “a.rtf” were left out (paragraphs 2 and 5).",
    "1 equation of “a.rtf” was left out (paragraph 2).",
  ]);
});

test("a text box follows the paragraph that it lies in, once, and splits no word", async () => {
  const box = (words: string) =>
    `{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard ${words}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext ${words}\\par}}}}`;
  const picture = "{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict 00}}}}{\\shprslt{\\pict 00}}}";
  const { text, warnings } = await read(
    `ma${box("caja")}\\'f1ana\\par${box(`sola ${box("dentro")}`)}\\par a${box("b")}\\cell ${box("c")}\\cell\\row${picture}{\\*\\do{\\dptxbxtext vieja}}fin`,
  );
  expect(text).toBe("mañana\ncaja\nsola \ndentro\n\na\nb\tc\nfin\nvieja");
  expect(warnings).toEqual(["1 picture of “a.rtf” was left out (paragraph 8)."]);
});

test("what is no text is left out, and of words that are there twice the ones in Unicode are taken", async () => {
  const { text } = await read(
    "{\\colortbl;\\red0;}{\\info{\\title no}}{\\header no\\par}{\\footerf no}{\\*\\generator no}{\\*\\unknown{no}no}{\\xe no}" +
      "{\\*\\bkmkstart no}{\\object{\\*\\objdata 00ff}{\\result s\\'ed}}\\bin3 }{\\\\u12354\\bin2 }}x{\\upr{no}{\\*\\ud{\\u12356?}}}",
  );
  expect(text).toBe("síあxい");
});

describe("a file that is not as it should be", () => {
  test.each([
    ["no.rtf", bytesOf("hola"), "“no.rtf” is not an RTF file: it does not begin as one."],
    ["word.rtf", bytesOf("PK\x03\x04 word/document.xml"), "is not an RTF file but a Word file"],
    ["empty.rtf", bytesOf("{\\rtf1\\ansi}"), "has no text"],
    ["nothing.rtf", new Uint8Array(), "is not an RTF file"],
  ])("%s is refused by name", async (name, bytes, says) => {
    const problem = await readBytes(bytes, name).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as Error).message).toContain(`“${name}”`);
    expect((problem as Error).message).toContain(says);
  });

  test("one that breaks off is read as far as it goes, and one that goes on up to its end", async () => {
    const whole = "\ufeff {\\rtf1\\ansi uno{\\b dos}{\\footnote tres}}".replace("\ufeff", "\xef\xbb\xbf");
    expect((await readBytes(bytesOf(whole))).warnings).toHaveLength(1);
    for (let length = whole.indexOf("dos"); length < whole.length; length++) {
      const { text, warnings } = await readBytes(bytesOf(whole.slice(0, length)));
      expect("unodos\ntres".startsWith(text) || text.startsWith("unodos")).toBe(true);
      expect(warnings.at(-1)).toContain("“a.rtf” breaks off before its end");
    }
    expect((await readBytes(bytesOf(`${whole} \r\n\0}`))).warnings).toHaveLength(1);
    expect((await readBytes(bytesOf(`${whole} {\\rtf1 otra}`))).warnings.at(-1)).toContain(
      "follows the end of “a.rtf”",
    );
  });

  test("a hundred thousand groups in one another are read", async () => {
    const depth = 100_000;
    expect((await read(`${"{\\b ".repeat(depth)}x${"}".repeat(depth)}y`)).text).toBe("xy");
    expect((await read(`${"{\\footnote ".repeat(depth)}x${"}".repeat(depth)}y`)).text).toBe("y\nx");
    expect((await read(`${"{\\shptxt ".repeat(depth)}x${"}".repeat(depth)}y`)).text).toBe("y\nx");
    expect((await read(`y${"{\\field{\\fldinst ".repeat(depth)}x`)).text).toBe("y");
  });
});

describe("any letters come through, with their bold and italic words,", () => {
  const source = (lines: readonly (readonly Piece[])[], letters: (words: string) => string) =>
    lines
      .map((pieces) => {
        const runs = pieces.map(({ words, bold, italic }) => {
          const set = `${bold ? "\\b" : ""}${italic ? "\\i" : ""}`;
          const body = words === "\t" ? "\\tab" : words === "\n" ? "\\line" : letters(words);
          return `{${set === "" ? body : `${set} ${body}`}}`;
        });
        return `{\\pard ${runs.join("")}\\par}`;
      })
      .join("\r\n");

  test("by their numbers in Unicode", async () => {
    const byNumber = (words: string) =>
      Array.from({ length: words.length }, (_, at) => {
        const code = words.charCodeAt(at);
        return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
      }).join("");
    await fc.assert(
      fc.asyncProperty(paragraphs, async (paragraphs) => {
        fc.pre(paragraphs.some((pieces) => pieces.some(({ words }) => words.trim() !== "")));
        const { text, marks } = await read(source(paragraphs, byNumber));
        expect({ text, marks: sorted(marks) }).toEqual(expected(paragraphs));
      }),
    );
  });

  test("also halves of letters of two units", async () => {
    const units = fc
      .array(fc.integer({ min: 0xa0, max: 0xffff }), { minLength: 1 })
      .filter((all) => all.some((unit) => unit > 0xd800));
    await fc.assert(
      fc.asyncProperty(units, async (units) => {
        const { text } = await read(units.map((unit) => `\\u${unit > 0x7fff ? unit - 0x10000 : unit}\\'3f`).join(""));
        expect(text).toBe(String.fromCharCode(...units));
      }),
    );
  });

  test.each([
    ["windows-1251", 1251, "яблоко Ёж № "],
    ["windows-1253", 1253, "Ελλάδα ώ "],
    ["shift_jis", 932, "表ソ能 テスト ｱ aZ"],
    ["gb18030", 936, "中文字符，丂 aZ"],
    ["euc-kr", 949, "한글 말씀 aZ"],
    ["big5", 950, "功許蓋 繁體 aZ"],
  ])("by their bytes in %s", async (encoding, page, alphabet) => {
    const words = fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 30 }).map((all) => all.join(""));
    await fc.assert(
      fc.asyncProperty(words, fc.infiniteStream(fc.boolean()), async (words, raw) => {
        fc.pre(words.trim() !== "");
        const bytes = Array.from(iconv.encode(words, encoding), (byte) => {
          const isSign = byte === 0x5c || byte === 0x7b || byte === 0x7d;
          if (isSign && raw.next().value) return `\\${String.fromCharCode(byte)}`;
          return !isSign && raw.next().value ? String.fromCharCode(byte) : `\\'${byte.toString(16).padStart(2, "0")}`;
        });
        expect((await read(bytes.join(""), `\\ansi\\ansicpg${page}`)).text).toBe(words);
      }),
      { numRuns: 50 },
    );
  });
});

const docs = "../shared/docs";
type Check = { readonly contains?: readonly string[]; readonly must_not_contain?: readonly string[] };
describe.runIf(existsSync(docs))("real files", () => {
  const checks = existsSync(docs)
    ? (JSON.parse(readFileSync(`${docs}/checks.json`, "utf8")) as Record<string, Check>)
    : {};
  const files = existsSync(docs) ? readdirSync(`${docs}/rtf`) : [];
  test.each(files)("%s", async (file) => {
    const { text } = await readBytes(new Uint8Array(readFileSync(`${docs}/rtf/${file}`)), file);
    const { contains = [], must_not_contain = [] } = checks[`rtf/${file}`] ?? {};
    for (const part of contains) expect(text).toContain(part);
    for (const part of must_not_contain) expect(text).not.toContain(part);
    expect(text).not.toMatch(/[\ufffd\0\r]|\\[a-z]/);
  });
});
