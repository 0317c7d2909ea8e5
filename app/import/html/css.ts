/** What styles say about an element, as far as it matters to a text. */
export type Declared = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly isHidden?: boolean;
  readonly isBlock?: boolean;
  readonly whiteSpace?: WhiteSpace;
  /** Of a paragraph that Word takes for a list item, how deep it lies in its list, from 1. */
  readonly listLevel?: number;
  /** The number or the bullet of such a paragraph. */
  readonly isListSign?: boolean;
  /** How many tabs Word shows by spaces here. */
  readonly tabs?: number;
  /** Several spaces in a row, of which some are written as non-breaking ones. */
  readonly isSpaces?: boolean;
  /** A non-breaking space that keeps an empty paragraph open. */
  readonly isFiller?: boolean;
};

/** What becomes of white space: one space, all of it kept, or one space but for the line ends. */
export type WhiteSpace = "one" | "kept" | "lines";

const WHITE_SPACES: ReadonlyMap<string, WhiteSpace> = new Map<string, WhiteSpace>([
  ...["normal", "nowrap", "collapse"].map((value) => [value, "one"] as const),
  ...["pre", "pre-wrap", "break-spaces", "preserve"].map((value) => [value, "kept"] as const),
  ...["pre-line", "preserve-breaks"].map((value) => [value, "lines"] as const),
]);

const HEAVY = 600;

const PROPERTIES: ReadonlyMap<string, (value: string) => Declared> = new Map<string, (value: string) => Declared>([
  ["font-weight", (value) => weight(value)],
  ["font-style", (value) => slant(value)],
  ["font", (value) => font(value)],
  ["text-decoration", (value) => decoration(value)],
  ["text-decoration-line", (value) => decoration(value)],
  ["display", (value) => display(value)],
  ["white-space", (value) => whiteSpace(value)],
  ["white-space-collapse", (value) => whiteSpace(value)],
  ["mso-hide", (value) => ({ isHidden: value === "all" })],
  ["mso-list", (value) => msoList(value)],
  ["mso-tab-count", (value) => ({ tabs: Math.min(Number.parseInt(value, 10) || 1, MOST_TABS) })],
  ["mso-spacerun", () => ({ isSpaces: true })],
]);

const MOST_TABS = 20;

/** What the declarations of a rule or of a `style` attribute say; those that say nothing of a text are skipped. */
export function declarationsOf(css: string): Declared {
  let declared: Declared = {};
  for (const declaration of css.split(";")) {
    const colon = declaration.indexOf(":");
    const property = PROPERTIES.get(declaration.slice(0, Math.max(0, colon)).trim().toLowerCase());
    if (!property) continue;
    const value = declaration
      .slice(colon + 1)
      .replace("!important", "")
      .trim()
      .toLowerCase();
    declared = { ...declared, ...property(value) };
  }
  return declared;
}

function weight(value: string): Declared {
  if (value === "bold" || value === "bolder") return { bold: true };
  if (value === "normal" || value === "lighter") return { bold: false };
  const heaviness = Number(value);
  return heaviness > 0 ? { bold: heaviness >= HEAVY } : {};
}

function slant(value: string): Declared {
  if (value.startsWith("italic") || value.startsWith("oblique")) return { italic: true };
  return value === "normal" ? { italic: false } : {};
}

/** `italic bold 12pt/1.5 Arial`: style and weight stand before the size, and are normal where they do not. */
function font(value: string): Declared {
  const words = value.split(/\s+/);
  const size = words.findIndex((word) => /^\d[\d.]*(?:[a-z%]|\/)/.test(word));
  if (size < 0) return {};
  const before = words.slice(0, size);
  return { bold: before.some((word) => weight(word).bold), italic: before.some((word) => slant(word).italic) };
}

function decoration(value: string): Declared {
  if (value === "inherit" || value === "unset" || value === "") return {};
  return { underline: /\bunderline\b/.test(value), strike: /\bline-through\b/.test(value) };
}

function display(value: string): Declared {
  if (value === "none") return { isHidden: true };
  if (/^(?:block|flow-root|list-item|flex|grid|table)/.test(value)) return { isHidden: false, isBlock: true };
  return /^(?:inline|contents|ruby)/.test(value) ? { isHidden: false, isBlock: false } : {};
}

function whiteSpace(value: string): Declared {
  const known = WHITE_SPACES.get(value.split(/\s+/, 1)[0] ?? "");
  return known ? { whiteSpace: known } : {};
}

/** `l0 level2 lfo1`, or `Ignore` for what stands in front of the item. */
function msoList(value: string): Declared {
  if (value === "ignore") return { isListSign: true };
  const level = /\blevel(\d{1,2})\b/.exec(value)?.[1];
  return level === undefined ? {} : { listLevel: Math.max(1, Number(level)) };
}
