import { SaxesParser } from "saxes";
import { colorOf } from "../codebook/color-text.ts";
import type { CodebookDraft, DraftCode } from "../codebook/draft.ts";
import { freeName } from "../codebook/merge-tree.ts";
import type { Id } from "../model/records.ts";
import { decodeXml } from "../text/decode-xml.ts";
import { textsOf } from "./code-description.ts";
import { CodebookRemarks } from "./codebook-remarks.ts";

type Attributes = ReadonlyMap<string, string>;
type OpenCode = { readonly attributes: Attributes; description: string; readonly children: OpenCode[] };
type OpenSet = { readonly attributes: Attributes; readonly memberIds: Id[] };

/** As deep as codes may lie in each other. */
const MOST_NESTED = 200;
const CONTAINERS = ["Codes", "Sets", "Description"];

/**
 * Reads a REFI-QDA codebook (.qdc) of any program and version: elements are told by their local names. Throws an Error
 * with a sentence where it is no such file; what could not be taken as it is has its sentence in `remarks`.
 */
export function readCodebook(name: string, bytes: Uint8Array): CodebookDraft {
  const remarks = new CodebookRemarks();
  const { codes, sets, isCodebook } = parse(name, decodeXml(bytes), remarks);
  if (!isCodebook) {
    throw new Error(
      `“${name}” is no REFI-QDA codebook (.qdc). Export the codebook anew from the program it comes from.`,
    );
  }
  const byGuid = new Map<Id, DraftCode>();
  const drafts = siblingsOf(codes, "", { used: new Set(), byGuid, remarks });
  const read = sets.map(({ attributes, memberIds }) => {
    const members = memberIds.flatMap((id) => byGuid.get(id) ?? []);
    if (members.length < memberIds.length) remarks.count("members", memberIds.length - members.length);
    const given = (attributes.get("name") ?? "").trim();
    return { id: guidOf(attributes), name: given || "Unnamed set", members: [...new Set(members)] };
  });
  return { codes: drafts, sets: numbered(read, remarks), remarks: remarks.sentences() };
}

type Parsed = { readonly codes: OpenCode[]; readonly sets: OpenSet[]; isCodebook: boolean };

function parse(name: string, xml: string, remarks: CodebookRemarks): Parsed {
  const parser = new SaxesParser();
  const parsed: Parsed = { codes: [], sets: [], isCodebook: false };
  const [path, open] = [[] as string[], [] as OpenCode[]];
  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!ENTITY")) throw new Error("it defines abbreviations of its own (XML entities)");
  });
  parser.on("opentag", (tag) => {
    const element = localName(tag.name);
    const attributes = new Map(Object.entries(tag.attributes).map(([key, value]) => [localName(key), value]));
    take(element, attributes, { parsed, open, above: path.at(-1), remarks });
    path.push(element);
  });
  parser.on("closetag", () => {
    if (path.pop() === "Code") open.pop();
  });
  const words = (text: string) => {
    const code = open.at(-1);
    if (code && path.at(-1) === "Description" && path.at(-2) === "Code") code.description += text;
  };
  parser.on("text", words);
  parser.on("cdata", words);
  try {
    parser.write(xml).close();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(
      `“${name}” cannot be read as a REFI-QDA codebook: ${reason}. Export it anew from the program it comes from.`,
    );
  }
  return parsed;
}

/** Takes the beginning of an element in; `open` are the codes that it lies in. */
function take(
  element: string,
  attributes: Attributes,
  at: {
    readonly parsed: Parsed;
    readonly open: OpenCode[];
    readonly above: string | undefined;
    readonly remarks: CodebookRemarks;
  },
): void {
  const { parsed, open, above, remarks } = at;
  if (element === "CodeBook") parsed.isCodebook = true;
  else if (element === "Code") {
    if (open.length >= MOST_NESTED) throw new Error("its codes are nested too deep");
    const code: OpenCode = { attributes, description: "", children: [] };
    (open.at(-1)?.children ?? parsed.codes).push(code);
    open.push(code);
  } else if (element === "Set") parsed.sets.push({ attributes, memberIds: [] });
  else if (element === "MemberCode") {
    parsed.sets.at(-1)?.memberIds.push(plainGuid(attributes.get("guid") ?? attributes.get("targetGUID") ?? ""));
  } else if (element === "Description" && above === "Set") remarks.count("set descriptions", 1);
  else if (!CONTAINERS.includes(element)) remarks.element(element);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** What is known of the file while its codes are gone through. */
type Reading = { readonly used: Set<Id>; readonly byGuid: Map<Id, DraftCode>; readonly remarks: CodebookRemarks };

function siblingsOf(codes: readonly OpenCode[], above: string, reading: Reading): DraftCode[] {
  const taken: string[] = [];
  return codes.map(({ attributes, description, children }) => {
    const name = nameOf(attributes.get("name") ?? "", taken, above, reading.remarks);
    taken.push(name);
    const id = claimedGuid(attributes, reading);
    const draft: DraftCode = {
      ...{ id, name, color: colorIn(attributes, reading.remarks), ...textsOf(description) },
      isCodable: !/^(false|0)$/i.test(attributes.get("isCodable")?.trim() ?? ""),
      children: siblingsOf(children, above === "" ? name : `${above} > ${name}`, reading),
    };
    if (id !== null) reading.byGuid.set(id, draft);
    return draft;
  });
}

/** The code's identifier; null where it has none, or one that an earlier code has. */
function claimedGuid(attributes: Attributes, { used, remarks }: Reading): Id | null {
  const id = guidOf(attributes);
  if (id !== null && !used.has(id)) {
    used.add(id);
    return id;
  }
  remarks.count("guids", 1);
  return null;
}

function colorIn(attributes: Attributes, remarks: CodebookRemarks): string | null {
  const written = attributes.get("color")?.trim() ?? "";
  const color = written === "" ? null : colorOf(written);
  if (written !== "" && color === null) remarks.count("colours", 1);
  return color;
}

/** The name as it can stand beside those that are taken. */
function nameOf(written: string, taken: readonly string[], above: string, remarks: CodebookRemarks): string {
  const trimmed = written.trim();
  if (trimmed !== written && trimmed !== "") remarks.count("names", 1);
  if (trimmed === "") remarks.count("nameless", 1);
  const wanted = trimmed === "" ? "Unnamed code" : trimmed;
  const name = freeName(wanted, taken);
  if (name !== wanted) remarks.renamed(wanted, name, above);
  return name;
}

function numbered<Named extends { readonly name: string }>(sets: readonly Named[], remarks: CodebookRemarks): Named[] {
  const taken: string[] = [];
  return sets.map((set) => {
    const name = freeName(set.name, taken);
    if (name !== set.name) remarks.renamed(set.name, name, "");
    taken.push(name);
    return { ...set, name };
  });
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function guidOf(attributes: Attributes): Id | null {
  const id = plainGuid(attributes.get("guid") ?? "");
  return GUID.test(id) ? id : null;
}

function plainGuid(written: string): Id {
  return written.replace(/[{}\s]/g, "").toLowerCase();
}
