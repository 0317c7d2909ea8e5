import { readXml, type XmlListener, type XmlTag } from "../read-xml.ts";
import { WORD_PREFIXES } from "./prefixes.ts";

/** How words are set, as far as a style or a run says it. */
export type WordFormat = { bold?: boolean; italic?: boolean; strike?: boolean; underline?: boolean; hidden?: boolean };

type Style = {
  readonly id: string;
  readonly kind: string;
  readonly format: WordFormat;
  name: string;
  basedOn: string | null;
  /** 0 to 8 for headings, 9 for other paragraphs. */
  outline: number | null;
};

/** A style with what it inherits. */
type Resolved = { readonly format: WordFormat; readonly heading: number | null };

const PROPERTIES: ReadonlyMap<string, keyof WordFormat> = new Map([
  ["w:b", "bold"],
  ["w:i", "italic"],
  ["w:strike", "strike"],
  ["w:dstrike", "strike"],
  ["w:u", "underline"],
  ["w:vanish", "hidden"],
]);
const OFF = new Set(["0", "false", "off", "none"]);

/** How headings of level 1 to 9 are called; Word's own identifiers leave out letters such as ü and í. */
const HEADING =
  /^(?:heading|ü?berschrift|titre|t[íi]?tulo|titolo|t[íi]?tol|titlu|kop|rubrik|overskrift|otsikko|nagł?ó?wek|nadpis|c[íi]?msor|baş?lı?k|naslov|заголовок) ?([1-9])$/i;
const TITLE = /^(?:title|titel|titre|t[íi]?tulo|titolo)$/i;
/** What links look like is no emphasis. */
const LINK = /^(?:followed ?hyperlink|hyperlink|(?:visited )?internet link)$/i;

const LONGEST_CHAIN = 50;

/** The styles of a Word file, each with what it inherits. */
export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, Resolved>();
  #default: string | null = null;

  /** `xml` is the part with the styles; null where the file has none. */
  constructor(fileName: string, xml: string | null) {
    if (xml !== null) readXml({ name: fileName, xml, prefixes: WORD_PREFIXES, isLenient: true }, this.#listener());
  }

  /** How a style of characters sets words. */
  characters(id: string | null): WordFormat {
    return id === null ? {} : this.#resolve("character", id).format;
  }

  /** How a style of paragraphs sets words; what makes a heading look like one is not said. */
  paragraphs(id: string | null): WordFormat {
    const { format, heading } = this.#paragraph(id);
    return heading === null ? format : { hidden: format.hidden ?? false };
  }

  /** The level of the heading that a paragraph of this style is, 1 to 6; null where it is none. */
  heading(id: string | null): number | null {
    return this.#paragraph(id).heading;
  }

  #paragraph(id: string | null): Resolved {
    const own = id ?? this.#default;
    return own === null ? { format: {}, heading: null } : this.#resolve("paragraph", own);
  }

  #resolve(kind: string, id: string): Resolved {
    const key = `${kind} ${id}`;
    const known = this.#resolved.get(key);
    if (known) return known;
    const chain: Style[] = [];
    let style = this.#styles.get(key);
    for (; style && chain.length < LONGEST_CHAIN; style = this.#styles.get(`${kind} ${style.basedOn}`)) {
      chain.unshift(style);
    }
    if (chain.length === 0) chain.push(newStyle(kind, id));
    const resolved = { format: formatOf(chain), heading: headingOf(chain) };
    this.#resolved.set(key, resolved);
    return resolved;
  }

  #listener(): XmlListener {
    const path: string[] = [];
    let style: Style | null = null;
    return {
      open: (tag) => {
        const parent = path.at(-1);
        path.push(tag.name);
        if (tag.name === "w:style") style = this.#begin(tag);
        else if (style && parent === "w:rPr" && path.at(-3) === "w:style") takeFormat(style.format, tag);
        else if (style && (parent === "w:style" || parent === "w:pPr")) takeProperty(style, tag);
      },
      close: () => {
        if (path.pop() === "w:style") style = null;
      },
    };
  }

  #begin(tag: XmlTag): Style {
    const [id, kind] = [tag.get("w:styleId") ?? "", tag.get("w:type") ?? ""];
    const style = newStyle(kind, id);
    // of styles with one identifier, the first one counts
    if (!this.#styles.has(`${kind} ${id}`)) this.#styles.set(`${kind} ${id}`, style);
    if (kind === "paragraph" && !OFF.has(tag.get("w:default") ?? "0")) this.#default ??= id;
    return style;
  }
}

function newStyle(kind: string, id: string): Style {
  return { id, kind, format: {}, name: "", basedOn: null, outline: null };
}

/** Takes what an element such as `w:b` says of how words are set. */
export function takeFormat(format: WordFormat, tag: XmlTag): void {
  const property = PROPERTIES.get(tag.name);
  if (!property) return;
  const value = tag.get("w:val") ?? (property === "underline" ? "none" : "1");
  // either of the two ways to strike words through strikes them through
  format[property] = !OFF.has(value) || (tag.name === "w:dstrike" && format.strike === true);
}

function takeProperty(style: Style, tag: XmlTag): void {
  const value = tag.get("w:val");
  if (value === undefined) return;
  if (tag.name === "w:name") style.name = value;
  if (tag.name === "w:basedOn") style.basedOn = value;
  if (tag.name === "w:outlineLvl" && /^\d$/.test(value)) style.outline = Number(value);
}

function formatOf(chain: readonly Style[]): WordFormat {
  const format: WordFormat = {};
  for (const style of chain) {
    const { underline, ...rest } = style.format;
    Object.assign(format, rest);
    if (underline !== undefined && !LINK.test(style.name)) format.underline = underline;
  }
  return format;
}

/** The outline's level where a style has one, else what its name says. */
function headingOf(chain: readonly Style[]): number | null {
  let level: number | null = null;
  for (const { id, name, outline } of chain) {
    level = levelIn(name === "" ? id : name) ?? level;
    if (outline !== null) level = outline < 9 ? Math.min(outline + 1, 6) : null;
  }
  // what looks like the title, the author's name for instance, is not the title
  return level ?? (isTitle(chain.at(-1)) ? 1 : null);
}

function isTitle(style: Style | undefined): boolean {
  return style !== undefined && TITLE.test(style.name === "" ? style.id : style.name);
}

function levelIn(name: string): number | null {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? null : Math.min(Number(level), 6);
}
