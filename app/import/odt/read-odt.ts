import { decodeXml } from "../../text/decode-xml.ts";
import { ImportProblem } from "../import-problem.ts";
import type { Imported, SourceFile } from "../imported.ts";
import { guarded, locked, openPackage, type PackageKind, refuseLarge } from "../open-package.ts";
import { readXml, type XmlListener } from "../read-xml.ts";
import { OdtContent } from "./content.ts";
import { ODT_PREFIXES } from "./prefixes.ts";
import { OdtStyles } from "./styles.ts";

const TEXT: PackageKind = {
  what: "OpenDocument text",
  ending: "odt",
  program: "LibreOffice",
  main: /^(content\.xml|encrypted-package)$/,
  wanted: /^(content\.xml|styles\.xml|META-INF\/manifest\.xml|encrypted-package)$/,
};

/** What else an OpenDocument file can be. */
const OTHER_KINDS = ["spreadsheet", "presentation", "drawing", "chart", "image", "database"];
const EQUATION = "application/vnd.oasis.opendocument.formula";
/** How a text begins that is no zip file but one XML file. */
const FLAT = /^\s*<(.*<)?office:document\b/s;

/**
 * The text of an OpenDocument text: tracked changes accepted, notes at its end, comments and hidden words left out.
 * Throws ImportProblem where it is none, or damaged, or locked by a password.
 */
export async function readOdt(file: SourceFile): Promise<Imported> {
  const { name, bytes } = file;
  if (FLAT.test(decodeXml(bytes.subarray(0, 5000)))) {
    refuseLarge(name, bytes.length);
    return await guarded(name, TEXT, async () => readContent(name, decodeXml(bytes), new OdtStyles(), new Set()));
  }
  const parts = await openPackage(file, TEXT);
  return await guarded(name, TEXT, async () => readParts(name, parts));
}

function readParts(name: string, parts: ReadonlyMap<string, Uint8Array>): Imported {
  const { isLocked, equations } = readManifest(name, parts.get("META-INF/manifest.xml"));
  const content = parts.get("content.xml");
  if (isLocked || !content) throw new ImportProblem(locked(name, TEXT));
  const styles = new OdtStyles();
  const common = parts.get("styles.xml");
  if (common) read(name, common, new OdtContent(styles, equations));
  return readContent(name, decodeXml(content), styles, equations);
}

function readContent(name: string, xml: string, styles: OdtStyles, equations: ReadonlySet<string>): Imported {
  const content = new OdtContent(styles, equations);
  readXml({ name, xml, prefixes: ODT_PREFIXES }, content);
  if (OTHER_KINDS.includes(content.kind ?? "")) throw new ImportProblem(noText(name, content.kind));
  if (content.kind !== "text") throw new Error("no text");
  return content.reader.finish().finish(name);
}

type Manifest = { readonly isLocked: boolean; readonly equations: ReadonlySet<string> };

function readManifest(name: string, part: Uint8Array | undefined): Manifest {
  let isLocked = false;
  const equations = new Set<string>();
  const open: XmlListener["open"] = (tag) => {
    if (tag.name === "manifest:encryption-data") isLocked = true;
    if (tag.get("manifest:media-type") === EQUATION) equations.add(tag.get("manifest:full-path") ?? "");
  };
  if (part) read(name, part, { open, close: () => {} });
  return { isLocked, equations };
}

function read(name: string, part: Uint8Array, listener: XmlListener): void {
  readXml({ name, xml: decodeXml(part), prefixes: ODT_PREFIXES }, listener);
}

function noText(name: string, kind: string | null): string {
  return `“${name}” is an OpenDocument ${kind}, not a text. Copy what it says into a text document, and import that.`;
}
