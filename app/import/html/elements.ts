import type { Declared } from "./css.ts";

const names = (list: string) => new Set(list.split(" "));

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search " +
    "section summary table tbody td textarea tfoot th thead tr ul xmp",
);

/** Elements without an end. */
export const VOID: ReadonlySet<string> = names(
  "area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr",
);

/** Elements that set words, and go on behind the end of a paragraph that leaves them open. */
export const FORMATTING: ReadonlySet<string> = names("a b big code em font i nobr s small strike strong tt u ins del");

export const HEADINGS: ReadonlySet<string> = names("h1 h2 h3 h4 h5 h6");
export const LISTS: ReadonlySet<string> = names("ul ol menu dir");
export const CELLS: ReadonlySet<string> = names("td th");

/** Elements whose contents are shown in no text, or by other means than words. */
export const UNSHOWN: ReadonlySet<string> = names(
  "applet audio canvas datalist math object select svg template video xml",
);

/** How an element sets its words where no style says otherwise; headings and heads of columns are marked as such. */
export const DEFAULTS: ReadonlyMap<string, Declared> = new Map<string, Declared>([
  ...["b", "strong"].map((tag) => [tag, { bold: true }] as const),
  ...["i", "em", "cite", "dfn", "var"].map((tag) => [tag, { italic: true }] as const),
  ...["u", "ins"].map((tag) => [tag, { underline: true }] as const),
  ...["s", "strike", "del"].map((tag) => [tag, { strike: true }] as const),
  ...["pre", "listing", "xmp", "plaintext", "textarea"].map((tag) => [tag, { whiteSpace: "kept" }] as const),
  // of Word
  ["o:p", { isFiller: true }],
]);

/** What the start of an element ends: the nearest of these, unless one of those lies around it. */
type Ending = { readonly tags: ReadonlySet<string>; readonly within: ReadonlySet<string> };

/** Elements that nothing within a cell can end. */
export const CELL_WALLS: ReadonlySet<string> = names("table td th caption");
const TABLE: ReadonlySet<string> = names("table");
const LIST_WALLS: ReadonlySet<string> = new Set([...CELL_WALLS, ...LISTS]);

const ENDS_PARAGRAPH: Ending = { tags: names("p"), within: CELL_WALLS };
const ENDS_CELL: Ending = { tags: CELLS, within: TABLE };
const ENDS_ROW: Ending = { tags: names("tr"), within: TABLE };
const ENDS_NO_PARAGRAPH: ReadonlySet<string> = names("body caption html tbody td textarea tfoot th thead tr");

const ENDINGS: ReadonlyMap<string, readonly Ending[]> = new Map<string, readonly Ending[]>([
  ["li", [{ tags: names("li"), within: LIST_WALLS }, ENDS_PARAGRAPH]],
  ...["dt", "dd"].map(
    (tag) => [tag, [{ tags: names("dt dd"), within: names("dl table td th") }, ENDS_PARAGRAPH]] as const,
  ),
  ["tr", [ENDS_ROW, ENDS_CELL]],
  ...["tbody", "thead", "tfoot"].map(
    (tag) => [tag, [{ tags: names("tbody thead tfoot"), within: TABLE }, ENDS_ROW, ENDS_CELL]] as const,
  ),
  ...["td", "th"].map((tag) => [tag, [{ tags: CELLS, within: names("table tr") }]] as const),
  ["a", [{ tags: names("a"), within: CELL_WALLS }]],
]);

/** What the start of an element ends, where a page leaves that out. */
export function endingsOf(tag: string): readonly Ending[] {
  return ENDINGS.get(tag) ?? (BLOCKS.has(tag) && !ENDS_NO_PARAGRAPH.has(tag) ? [ENDS_PARAGRAPH] : []);
}
