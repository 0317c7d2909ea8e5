import { zipSync } from "fflate";
import mammoth from "mammoth";
import { decodeXml } from "../../text/decode-xml.ts";
import { ImportProblem } from "../import-problem.ts";
import type { Imported, SourceFile } from "../imported.ts";
import { guarded, openPackage, type PackageKind } from "../open-package.ts";
import { readablePart } from "./part.ts";
import { WordStyles } from "./styles.ts";
import { type WordDocument, wordText } from "./text.ts";

const WORD: PackageKind = {
  what: "Word file",
  ending: "docx",
  program: "Word or LibreOffice",
  main: /(^|\/)document\d*\.xml$/i,
  wanted:
    /^(?!customXml\/|docProps\/|word\/(theme|charts|diagrams|embeddings|glossary)\/|word\/comments).*\.(xml|rels)$/i,
};

/** A part with text in it, by the first element that it begins with. */
const TEXT_PART = /^.{0,2000}?<(?:[\w.-]+:)?(?:document|footnotes|endnotes)[\s>/]/s;
const STYLES_PART = /(^|\/)styles\d*\.xml$/i;
const LISTS_PART = /(^|\/)numbering\d*\.xml$/i;

/**
 * The text of a Word file as it would be printed: tracked changes accepted, notes at its end, comments and hidden words
 * left out. Throws ImportProblem where it is no .docx, or a damaged one.
 */
export async function readDocx(file: SourceFile): Promise<Imported> {
  refuseOld(file);
  const parts = await openPackage(file, WORD);
  return await guarded(file.name, WORD, () => readParts(file.name, parts));
}

async function readParts(name: string, parts: ReadonlyMap<string, Uint8Array>): Promise<Imported> {
  const stylesPart = [...parts].find(([path]) => STYLES_PART.test(path))?.[1];
  const styles = new WordStyles(name, stylesPart ? decodeXml(stylesPart) : null);
  const readable = [...parts].map(([path, part]) => [path, readableBytes(name, decodeXml(part), styles)] as const);
  const { root, messages, hasLists } = await parseAnyway(readable);
  const imported = wordText(name, root, styles);
  const lost = unreadable(messages);
  const warnings = [
    ...imported.warnings,
    ...(hasLists ? [] : [`The lists of “${name}” could not be read, so their items are plain paragraphs.`]),
    ...(lost.length === 0 ? [] : [`Parts of “${name}” could not be read and were left out: ${lost.join(", ")}.`]),
  ];
  return { ...imported, warnings };
}

function readableBytes(name: string, xml: string, styles: WordStyles): Uint8Array {
  return new TextEncoder().encode(TEXT_PART.test(xml) ? readablePart(name, xml, styles) : xml);
}

type Parts = readonly (readonly [path: string, bytes: Uint8Array])[];
type Parsed = { readonly root: WordDocument; readonly messages: readonly string[] };

/** Mammoth fails at lists that refer to what is not there, which are no reason to refuse the text. */
async function parseAnyway(parts: Parts): Promise<Parsed & { readonly hasLists: boolean }> {
  try {
    return { ...(await parse(parts)), hasLists: true };
  } catch {
    return { ...(await parse(parts.filter(([path]) => !LISTS_PART.test(path)))), hasLists: false };
  }
}

async function parse(parts: Parts): Promise<Parsed> {
  // stored as it is, since what is packed would only be unpacked again
  const bytes = zipSync(Object.fromEntries(parts), { level: 0 });
  let root: WordDocument | null = null;
  const transformDocument = (document: WordDocument) => {
    root = document;
    // Mammoth goes on to write HTML; an empty document spares it that
    return { ...document, children: [] };
  };
  // Mammoth takes `buffer` in Node and `arrayBuffer` in a browser
  const input = { arrayBuffer: bytes.buffer, buffer: bytes } as never;
  const { messages } = await mammoth.convertToHtml(input, { transformDocument });
  if (root === null) throw new Error("no document");
  return { root, messages: messages.map(({ message }) => message) };
}

/** Elements with text in them that Mammoth does not know, each by the end of its message and in plain words. */
const UNREADABLE: readonly (readonly [message: RegExp, words: string])[] = [
  [/w:(altChunk|subDoc)$/, "embedded documents"],
  [/w:sym element/, "symbols"],
];

function unreadable(messages: readonly string[]): string[] {
  return UNREADABLE.flatMap(([pattern, words]) => (messages.some((message) => pattern.test(message)) ? words : []));
}

function refuseOld({ name, bytes }: SourceFile): void {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return;
  throw new ImportProblem(
    `“${name}” is an old Word file (.doc) or a Word file with a password. Save it as .docx without a password and try again.`,
  );
}
