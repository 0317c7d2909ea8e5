import { strToU8, zipSync } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

const WORD_NAMESPACES = [
  `xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships" xmlns:m="${OFFICE}/math"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** What a Word file consists of beside its text: what its styles, its notes and its lists hold. */
type WordParts = { readonly styles?: string; readonly footnotes?: string; readonly numbering?: string };

/** A Word file whose body is the XML, in `w:` and the like. */
export function wordPackage(body: string, { styles, footnotes, numbering }: WordParts = {}): Uint8Array {
  const parts = new Map([
    ["_rels/.rels", relation(`${OFFICE}/relationships/officeDocument`, "word/document.xml")],
    ["word/document.xml", `<w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`],
  ]);
  if (styles) parts.set("word/styles.xml", `<w:styles ${WORD_NAMESPACES}>${styles}</w:styles>`);
  if (footnotes) parts.set("word/footnotes.xml", `<w:footnotes ${WORD_NAMESPACES}>${footnotes}</w:footnotes>`);
  if (numbering) parts.set("word/numbering.xml", `<w:numbering ${WORD_NAMESPACES}>${numbering}</w:numbering>`);
  return zipped(parts);
}

/** What an OpenDocument text consists of beside its text. */
type OdtParts = {
  readonly automatic?: string;
  readonly common?: string;
  readonly manifest?: string;
  /** What stands in `office:body` in the place of a text. */
  readonly body?: string;
};

/** An OpenDocument text that says what the XML says, in `text:` and the like. */
export function odtPackage(text: string, { automatic = "", common = "", manifest, body }: OdtParts = {}): Uint8Array {
  const styles = `<office:automatic-styles>${automatic}</office:automatic-styles>`;
  const held = body ?? `<office:text>${text}</office:text>`;
  const parts = new Map([
    ["mimetype", "application/vnd.oasis.opendocument.text"],
    ["content.xml", odtXml("document-content", `${styles}<office:body>${held}</office:body>`)],
    ["styles.xml", odtXml("document-styles", `<office:styles>${common}</office:styles>`)],
  ]);
  if (manifest) {
    parts.set(
      "META-INF/manifest.xml",
      `<manifest:manifest xmlns:manifest="${OASIS}manifest:1.0">${manifest}</manifest:manifest>`,
    );
  }
  return zipped(parts);
}

/** A style of an OpenDocument text that sets words. */
export function odtStyle(name: string, family: string, properties: string, parent?: string): string {
  const from = parent ? ` style:parent-style-name="${parent}"` : "";
  return `<style:style style:name="${name}" style:family="${family}"${from}><style:text-properties ${properties}/></style:style>`;
}

/** The XML of an OpenDocument file with its namespaces. */
export function odtXml(root: string, inner: string): string {
  const own = ["office", "text", "table", "style"].map((name) => `xmlns:${name}="${OASIS}${name}:1.0"`);
  const others = [
    `xmlns:draw="${OASIS}drawing:1.0" xmlns:fo="${OASIS}xsl-fo-compatible:1.0" xmlns:svg="${OASIS}svg-compatible:1.0"`,
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:math="http://www.w3.org/1998/Math/MathML"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${[...own, ...others].join(" ")}>${inner}</office:${root}>`;
}

/** A zip file of these texts by their paths. */
export function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)])));
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function relation(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`;
}
