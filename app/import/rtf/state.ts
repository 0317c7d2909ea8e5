import type { Setting } from "../rich-text.ts";

/**
 * Where the words of a group go: into the text, nowhere, into one of the tables at the head of the file, into a field's
 * instruction, or into the sign of a list item. `either` holds the same words twice, of which only the second count; a
 * `drawing` has no words, but may be a picture.
 */
export type Destination =
  | "text"
  | "nothing"
  | "fonts"
  | "styles"
  | "lists"
  | "instruction"
  | "list-sign"
  | "either"
  | "drawing";

/** A field; its instruction comes first and says what its result is. */
type RtfField = { instruction: string };

/** What a paragraph is, as far as it tells headings and list items from others. */
type RtfParagraph = {
  readonly style: number;
  /** From 0, the highest; 9 is no heading. */
  readonly outline: number | null;
  readonly list: number | null;
  /** From 0, the outermost. */
  readonly listLevel: number;
};

/** What holds from one place of an RTF file on, until its group ends. */
export type RtfState = {
  readonly destination: Destination;
  /** The destination around words that are there twice. */
  readonly beneath: Destination;
  readonly setting: Setting;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  /** Null for the document's own. */
  readonly font: number | null;
  /** How many letters stand in for one that is written by its number in Unicode. */
  readonly standIns: number;
  readonly paragraph: RtfParagraph;
  readonly field: RtfField | null;
};

const PLAIN_PARAGRAPH: RtfParagraph = { style: 0, outline: null, list: null, listLevel: 0 };

/** What holds at the beginning. */
export const FIRST_STATE: RtfState = {
  destination: "text",
  beneath: "text",
  setting: {},
  isHidden: false,
  isDeleted: false,
  isInserted: false,
  font: null,
  standIns: 1,
  paragraph: PLAIN_PARAGRAPH,
  field: null,
};

/** Of lists, from 0. */
const LOWEST_LEVEL = 8;

type Change = (state: RtfState, value: number | null) => RtfState;

const isOn = (value: number | null) => value !== 0;

const setting =
  (kind: "bold" | "italic" | "underline" | "strike"): Change =>
  (state, value) => ({ ...state, setting: { ...state.setting, [kind]: isOn(value) } });

const paragraph =
  (change: (value: number) => Partial<RtfParagraph>): Change =>
  (state, value) => ({ ...state, paragraph: { ...state.paragraph, ...change(value ?? 0) } });

const plain: Change = ({ setting: { link }, ...state }) => ({
  ...state,
  setting: link === undefined ? {} : { link },
  isHidden: false,
  isDeleted: false,
  isInserted: false,
  font: null,
});

/** What control words change. */
const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["plain", plain],
  ["b", setting("bold")],
  ["i", setting("italic")],
  ["strike", setting("strike")],
  ["striked", setting("strike")],
  ["ulnone", (state) => ({ ...state, setting: { ...state.setting, underline: false } })],
  ["v", (state, value) => ({ ...state, isHidden: isOn(value) })],
  // a passage that was moved is deleted where it was and inserted where it is
  ...["deleted", "mvf"].map((name): [string, Change] => [
    name,
    (state, value) => ({ ...state, isDeleted: isOn(value) }),
  ]),
  ...["revised", "mvt"].map((name): [string, Change] => [
    name,
    (state, value) => ({ ...state, isInserted: isOn(value) }),
  ]),
  ["f", (state, value) => ({ ...state, font: value })],
  ["uc", (state, value) => ({ ...state, standIns: Math.max(0, value ?? 1) })],
  ["pard", (state) => ({ ...state, paragraph: PLAIN_PARAGRAPH })],
  ["s", paragraph((style) => ({ style }))],
  ["outlinelevel", paragraph((outline) => ({ outline }))],
  ["ls", paragraph((list) => ({ list }))],
  ["ilvl", paragraph((listLevel) => ({ listLevel: Math.min(Math.max(0, listLevel), LOWEST_LEVEL) }))],
]);

/** All ways of underlining, but for `\ulc`, its colour. */
const UNDERLINE = /^ul(?!c$)/;

/** The state after a control word; the same one where the word changes nothing that matters. */
export function stateAfter(state: RtfState, name: string, value: number | null): RtfState {
  const change = CHANGES.get(name) ?? (UNDERLINE.test(name) ? setting("underline") : null);
  return change ? change(state, value) : state;
}
