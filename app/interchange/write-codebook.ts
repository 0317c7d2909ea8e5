import { type CodeNode, flatten } from "../codebook/tree.ts";
import type { Identity } from "../model/identity.ts";
import type { Id, RecordSet } from "../model/records.ts";
import { descriptionOf } from "./code-description.ts";

/** The origin named in files that Quipu writes. */
const ORIGIN = "Quipu";
const NAMESPACE = "urn:QDA-XML:codebook:1.0";
const LOCATION = "http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd";

/**
 * A codebook with its sets as a REFI-QDA codebook (.qdc), valid against Codebook.xsd of 5 October 2017. Throws where
 * there are no codes, since the standard knows no empty codebook. An id that is no GUID, as the standard wants one, is
 * replaced by a new one.
 */
export function writeCodebook(nodes: readonly CodeNode[], sets: readonly RecordSet[], identity: Identity): string {
  if (nodes.length === 0) throw new Error("A REFI-QDA codebook needs at least one code. Make one and try again.");
  const guids = new Map(flatten(nodes).map(({ code }) => [code.id, guidOf(code.id, identity)]));
  const guid = (id: Id) => guids.get(id) ?? guidOf(id, identity);
  const write = ({ code, children }: CodeNode, indent: string): string => {
    const { name, color, isCodable } = code;
    const open = `${indent}<Code guid="${guid(code.id)}" name="${attribute(name)}" isCodable="${isCodable}" color="${color}"`;
    const description = descriptionOf(code);
    const inner = [
      ...(description === "" ? [] : [`${indent}  <Description>${content(description)}</Description>\n`]),
      ...children.map((child) => write(child, `${indent}  `)),
    ];
    return inner.length === 0 ? `${open}/>\n` : `${open}>\n${inner.join("")}${indent}</Code>\n`;
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<CodeBook xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`,
    ` xsi:schemaLocation="${NAMESPACE} ${LOCATION}" origin="${ORIGIN}">\n`,
    `  <Codes>\n${nodes.map((node) => write(node, "    ")).join("")}  </Codes>\n`,
    setsText(sets, guid, guids),
    "</CodeBook>\n",
  ].join("");
}

function setsText(sets: readonly RecordSet[], guid: (id: Id) => string, codes: ReadonlyMap<Id, string>): string {
  const ofCodes = sets.filter(({ kind }) => kind === "codes");
  if (ofCodes.length === 0) return "";
  const written = ofCodes.map(({ id, name, memberIds }) => {
    const members = memberIds.filter((member) => codes.has(member));
    const open = `    <Set guid="${guid(id)}" name="${attribute(name)}"`;
    if (members.length === 0) return `${open}/>\n`;
    return `${open}>\n${members.map((member) => `      <MemberCode guid="${guid(member)}"/>\n`).join("")}    </Set>\n`;
  });
  return `  <Sets>\n${written.join("")}  </Sets>\n`;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** In capitals, which every known program reads. */
function guidOf(id: Id, identity: Identity): string {
  return (GUID.test(id) ? id : identity.newId()).toUpperCase();
}

/** Most control characters and halves of surrogate pairs; those from U+007F to U+009F can be written. */
const UNUSUAL = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text of an element; what XML cannot hold becomes U+FFFD. */
function content(text: string): string {
  const holds = (character: string) => character >= "\u007f" && character <= "\u009f";
  const written = text.replace(UNUSUAL, (character) => (holds(character) ? character : "\ufffd"));
  return written.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

function attribute(text: string): string {
  return content(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}
