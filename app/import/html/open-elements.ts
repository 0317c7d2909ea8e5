import type { Setting } from "../rich-text.ts";
import type { CommentRole } from "./comments.ts";
import type { Declared, WhiteSpace } from "./css.ts";
import { BLOCKS, CELL_WALLS, endingsOf, FORMATTING, HEADINGS } from "./elements.ts";
import type { HtmlBlock } from "./lines.ts";

/** How deep elements may lie in one another; browsers nest no deeper. */
const MOST_DEPTH = 512;
/** How many settings go on behind the end of a paragraph that leaves them open. */
const MOST_GOING_ON = 8;

/** A table that is open, and whether a cell of its last row is. */
type HtmlTable = { hasCell: boolean };

/** What an element itself brings along. */
export type OwnElement = {
  readonly tag: string;
  readonly declared: Declared;
  readonly link: string | null;
  readonly isBlock: boolean;
  /** What its lines are; null where they are what those around it are. */
  readonly block: HtmlBlock | null;
  readonly table: HtmlTable | null;
  /** The list that it is; its level is null where that is how many lists lie around it. */
  readonly list: { readonly isOrdered: boolean; readonly level: number | null } | null;
  readonly comments: CommentRole | null;
  /** Set where its words are not shown, and whether that is said already. */
  hidden: { isSaid: boolean } | null;
};

/** What holds for words in an element, what is around it included. */
export type HtmlContext = {
  readonly setting: Required<Setting>;
  readonly whiteSpace: WhiteSpace;
  readonly isSpaces: boolean;
  readonly isFiller: boolean;
  readonly isListSign: boolean;
  readonly hidden: { isSaid: boolean } | null;
  readonly block: HtmlBlock;
  readonly table: HtmlTable | null;
  /** How deep the items of the innermost list lie; 0 outside of lists. */
  readonly listLevel: number;
  readonly isOrdered: boolean;
};

type Open = OwnElement & { context: HtmlContext };

/** What the end of elements does to lines and tables. */
type Ended = { readonly hasBlock: boolean; readonly table: HtmlTable | null };

const NOTHING_ENDED: Ended = { hasBlock: false, table: null };

/**
 * The elements that are open at a place of a page. What a page leaves out or mixes up is put right as browsers do, though
 * in steps that a page of nothing but open elements cannot make many.
 */
export class OpenElements {
  readonly #open: Open[] = [];
  readonly #root: HtmlContext;
  /** How many of a name are open. */
  readonly #counts = new Map<string, number>();
  /** How many of a name lie too deep. */
  readonly #beyond = new Map<string, number>();

  constructor(root: HtmlContext) {
    this.#root = root;
  }

  get context(): HtmlContext {
    return this.#open.at(-1)?.context ?? this.#root;
  }

  /** Ends what the start of an element ends. */
  endBefore(tag: string): Ended[] {
    const ended = endingsOf(tag).map(({ tags, within }) => this.#endNearest(tags, within));
    const last = this.#open.at(-1)?.tag ?? "";
    if (HEADINGS.has(tag) && HEADINGS.has(last)) ended.push(this.#endFrom(this.#open.length - 1));
    return ended;
  }

  begin(own: OwnElement): void {
    if (this.#open.length < MOST_DEPTH) {
      this.#open.push({ ...own, context: contextOf(this.context, own) });
      count(this.#counts, own.tag, 1);
    } else {
      count(this.#beyond, own.tag, 1);
    }
  }

  /** Ends the element that an end tag means; an end tag may mean none. */
  end(tag: string): Ended {
    const beyond = this.#beyond.get(tag) ?? 0;
    if (beyond > 0) {
      count(this.#beyond, tag, -1);
      return notFound(tag);
    }
    if (FORMATTING.has(tag)) return this.#endFormatting(tag);
    const at = this.#find(HEADINGS.has(tag) ? HEADINGS : new Set([tag]), wallsOf(tag));
    return at < 0 ? notFound(tag) : this.#endFrom(at);
  }

  /** Hides the nearest element of a name, with all in it. */
  hideNearest(tag: string): void {
    const at = this.#find(new Set([tag]), CELL_WALLS);
    const found = this.#open[at];
    if (!found) return;
    found.hidden = { isSaid: true };
    this.#renew(at);
  }

  #endNearest(tags: ReadonlySet<string>, walls: ReadonlySet<string>): Ended {
    const at = this.#find(tags, walls);
    return at < 0 ? NOTHING_ENDED : this.#endFrom(at);
  }

  /** Looks from the innermost element outward. */
  #find(tags: ReadonlySet<string>, walls: ReadonlySet<string>): number {
    const isOpen = [...tags].some((tag) => (this.#counts.get(tag) ?? 0) > 0);
    for (let at = this.#open.length - 1; at >= 0 && isOpen; at--) {
      const tag = this.#open[at]?.tag ?? "";
      if (tags.has(tag)) return at;
      if (walls.has(tag)) return -1;
    }
    return -1;
  }

  /** Ends an element and all in it; but settings that were not ended go on, unless a cell ends. */
  #endFrom(at: number): Ended {
    const ended = this.#take(at, this.#open.length - at);
    const first = ended[0];
    const goingOn = first && CELL_WALLS.has(first.tag) ? [] : ended.slice(1).filter(({ tag }) => FORMATTING.has(tag));
    for (const one of goingOn.slice(-MOST_GOING_ON)) this.begin(one);
    return { hasBlock: ended.some(({ isBlock }) => isBlock), table: first?.table ?? null };
  }

  /** Ends a setting alone: elements that were begun within it go on. */
  #endFormatting(tag: string): Ended {
    const at = this.#find(new Set([tag]), CELL_WALLS);
    if (at >= 0) {
      this.#take(at, 1);
      this.#renew(at);
    }
    return NOTHING_ENDED;
  }

  #take(at: number, amount: number): Open[] {
    const taken = this.#open.splice(at, amount);
    for (const { tag } of taken) count(this.#counts, tag, -1);
    return taken;
  }

  /** Works out anew what holds from an element on. */
  #renew(from: number): void {
    let around = this.#open[from - 1]?.context ?? this.#root;
    for (const one of this.#open.slice(from)) {
      one.context = contextOf(around, one);
      around = one.context;
    }
  }
}

function count(counts: Map<string, number>, tag: string, by: number): void {
  counts.set(tag, (counts.get(tag) ?? 0) + by);
}

/** Words on both sides of an end tag too many are not joined. */
function notFound(tag: string): Ended {
  return { hasBlock: BLOCKS.has(tag), table: null };
}

/** The elements that an end tag does not reach beyond. */
function wallsOf(tag: string): ReadonlySet<string> {
  if (tag === "table") return NONE;
  if (CELL_WALLS.has(tag) || TABLE_PARTS.has(tag)) return TABLE;
  return BLOCKS.has(tag) ? CELL_WALLS : BLOCKS;
}

const NONE: ReadonlySet<string> = new Set();
const TABLE: ReadonlySet<string> = new Set(["table"]);
const TABLE_PARTS: ReadonlySet<string> = new Set(["tr", "tbody", "thead", "tfoot"]);

function contextOf(around: HtmlContext, own: OwnElement): HtmlContext {
  const { declared, block, table, list, hidden } = own;
  return {
    setting: settingOf(around.setting, own),
    whiteSpace: declared.whiteSpace ?? around.whiteSpace,
    isSpaces: declared.isSpaces ?? around.isSpaces,
    isFiller: declared.isFiller ?? around.isFiller,
    isListSign: declared.isListSign ?? around.isListSign,
    hidden: around.hidden ?? hidden,
    block: block ?? around.block,
    table: table ?? around.table,
    listLevel: list?.level ?? around.listLevel + (list ? 1 : 0),
    isOrdered: list?.isOrdered ?? around.isOrdered,
  };
}

function settingOf(around: HtmlContext["setting"], { declared, link }: OwnElement): HtmlContext["setting"] {
  return {
    bold: declared.bold ?? around.bold,
    italic: declared.italic ?? around.italic,
    // a line under or through words cannot be taken off words within them
    underline: declared.underline || around.underline,
    strike: declared.strike || around.strike,
    link: link ?? around.link,
  };
}
