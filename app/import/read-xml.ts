import { SaxesParser, type SaxesTagNS } from "saxes";
import { ImportProblem } from "./import-problem.ts";

/** The beginning of an element, and where it stands in the XML. */
export type XmlTag = {
  /** With the prefix that the program uses for its namespace, whatever the file's own: `w:p`; `?:p` for another one. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
  /** The value of the attribute with that name; undefined where there is none. */
  readonly get: (attribute: string) => string | undefined;
};

/** Hears what is in XML, in order. */
export type XmlListener = {
  open(tag: XmlTag): void;
  /** `[start, end)` is the end tag; an empty element's tag ends where it begins. */
  close(start: number, end: number): void;
  words?(words: string): void;
};

type XmlSource = {
  /** The file's, for sentences. */
  readonly name: string;
  readonly xml: string;
  /** The program's prefixes by namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Whether to go on where it is not well-formed, since another parser will judge that. */
  readonly isLenient?: boolean;
};

/** As deep as elements may lie in each other; what looks a namespace up goes through all that are open. */
const MOST_NESTED = 1000;

/**
 * Goes through XML. Nothing that it defines itself is expanded: it throws ImportProblem where it defines entities, and
 * an Error where it is not well-formed.
 */
export function readXml({ name, xml, prefixes, isLenient = false }: XmlSource, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const nameOf = (uri: string, local: string) => `${prefixes.get(uri) ?? "?"}:${local}`;
  const startOf = (end: number) => xml.lastIndexOf("<", end - 1);
  if (isLenient) parser.on("error", () => {});
  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!ENTITY")) throw new ImportProblem(definesEntities(name));
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MOST_NESTED) throw new Error("nested too deep");
    const end = parser.position;
    listener.open({
      name: nameOf(tag.uri, tag.local),
      start: startOf(end),
      end,
      isEmpty: tag.isSelfClosing,
      get: (attribute) => attributeOf(tag, attribute, nameOf),
    });
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    const end = parser.position;
    listener.close(tag.isSelfClosing ? end : startOf(end), end);
  });
  if (listener.words) {
    parser.on("text", (words) => listener.words?.(words));
    parser.on("cdata", (words) => listener.words?.(words));
  }
  parser.write(xml).close();
}

function attributeOf(tag: SaxesTagNS, name: string, nameOf: (uri: string, local: string) => string) {
  for (const attribute of Object.values(tag.attributes)) {
    if (nameOf(attribute.uri, attribute.local) === name) return attribute.value;
  }
  return undefined;
}

function definesEntities(name: string): string {
  return `“${name}” defines abbreviations of its own (XML entities), which could make it endlessly long, so Quipu does not read it. Open it in Word or LibreOffice, save it anew, and try again.`;
}
