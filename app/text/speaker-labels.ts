import { isAnswerer, isAsker, isNobody } from "./known-speakers.ts";

/** A speaker's label at the start of a line. */
export type Label = {
  readonly line: number;
  /** As it is first written in the text. */
  readonly speaker: string;
  /** Of the label with its colon, in UTF-16 code units. */
  readonly length: number;
  /** Whether the label is one that interviewers have. */
  readonly asks: boolean;
  /** The number in `Q3:` or `Pregunta 3:`, or null. */
  readonly question: number | null;
};

/** What may be a label, and what sets it apart: a colon or brackets, a cell of its own, a dash, or bold letters. */
type Candidate = Label & { readonly by: "sign" | "cell" | "dash" | "bold" };

const MOST_CHARACTERS = 40;
const MOST_WORDS = 5;
/** As far into a line as a label is looked for: a name, a time and their signs. */
const REACH = 80;
const TIME = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?`;

/** `**Name:** …`, `[Name] …`, `Name (00:12:03): …`, `Name: …`, `Name：…`, and `Name  0:12` alone on its line. */
const SHAPES = [
  new RegExp(String.raw`^\s*\*\*([^*:：]+?)(?:\s+${TIME})?\s*(?:[:：]\s*\*\*|\*\*\s*(?:${TIME})?\s*[:：])\s*`, "u"),
  /^\s*\[(\p{L}[^\]:：]*)\]\s*[:：]?\s*/u,
  new RegExp(String.raw`^\s*(?:${TIME}\s+)?(\p{L}[^:：]*?)(?:\s+${TIME})?\s*[:：](?=\s|$|[^\x00-\x7f])\s*`, "u"),
  new RegExp(String.raw`^\s*(\p{L}[^:：]*?)\s+${TIME}\s*$`, "u"),
];
/** `Interviewer<tab>…`, as the rows of a table come out. */
const IN_A_CELL = /^\s*(\p{L}[^\t:：]*?)\s*\t\s*/u;
/** `ROSA – …` */
const BEFORE_A_DASH = /^\s*(\p{L}[^\t:：–—-]*?)\s+[–—-]\s+/u;
const NUMBERED_QUESTION = /^(q|question|pregunta|문|a|answer|respuesta|답) ?(\d{1,3})$/iu;
/** `P1`, `ID 3`, `Speaker 2` */
const NUMBERED = /^(\p{L}{1,11})[ _-]?\d{1,3}$/u;
const NAME = /^(?:\p{Lu}|\p{Lo})\S*(?: (?:(?:\p{Lu}|\p{Lo})\S*|de|del|la|van|von|y|da|dos|al|bin))*$/u;

/**
 * The lines that open with a speaker's label. A label counts where interviewers or respondents are known to have it.
 * Beside an interviewer, another label counts where it answers one, or recurs as a name does; without one, there
 * must be two that recur and take turns. A sentence such as `For example: …` or `He said: …` names nobody.
 * `bold` says how many letters a line opens with that are bold, of lines that are not bold as a whole: a name may be
 * set apart by that alone.
 */
export function findLabels(lines: readonly string[], bold: ReadonlyMap<number, number> = new Map()): Label[] {
  const found = oneSpelling(lines.flatMap((line, index) => candidate(line, index, bold.get(index) ?? 0) ?? []));
  const hasAsker = found.some(({ asks }) => asks);
  // the first column of a table is a list of speakers only where one of them is an interviewer
  const candidates = ofOneKind(hasAsker ? found : found.filter(({ by }) => by !== "cell"));
  const isIn = hasAsker ? besideAsker(candidates) : amongThemselves(candidates);
  const labels = candidates.filter(({ speaker }) => isIn(speaker));
  return labels.length >= 2 ? labels : [];
}

/** Who speaks beside an interviewer: who follows one, once between two or again and again, and recurring names. */
function besideAsker(candidates: readonly Label[]): (speaker: string) => boolean {
  const uses = usesOf(candidates);
  const replies = new Set<string>();
  for (const [index, { speaker }] of candidates.entries()) {
    if (!candidates[index - 1]?.asks) continue;
    const after = candidates[index + 1];
    if ((uses.get(speaker) ?? 0) >= 2 || after === undefined || after.asks) replies.add(speaker);
  }
  const stems = new Set([...replies].flatMap((speaker) => NUMBERED.exec(speaker)?.[1] ?? []));
  return (speaker) =>
    isAsker(speaker) ||
    isAnswerer(speaker) ||
    replies.has(speaker) ||
    stems.has(NUMBERED.exec(speaker)?.[1] ?? "") ||
    ((uses.get(speaker) ?? 0) >= 3 && NAME.test(speaker));
}

/** Who speaks where nobody is known to ask: labels that recur, two at least, and change from line to line. */
function amongThemselves(candidates: readonly Label[]): (speaker: string) => boolean {
  const uses = usesOf(candidates);
  const most = Math.max(0, ...uses.values());
  const recurs = (speaker: string) => {
    const count = uses.get(speaker) ?? 0;
    return count >= 2 && (NAME.test(speaker) || NUMBERED.test(speaker) || count * 2 >= most);
  };
  const talk = candidates.filter(({ speaker }) => recurs(speaker));
  const changes = talk.filter(({ speaker }, index) => index > 0 && talk[index - 1]?.speaker !== speaker);
  const isTalk = changes.length * 2 >= talk.length;
  return (speaker) => isAnswerer(speaker) || (isTalk && recurs(speaker));
}

function usesOf(candidates: readonly Label[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { speaker } of candidates) uses.set(speaker, (uses.get(speaker) ?? 0) + 1);
  return uses;
}

/** `INTERVIEWER` and `Interviewer` are one speaker; the first spelling names both. */
function oneSpelling(labels: readonly Candidate[]): Candidate[] {
  const spellings = new Map<string, string>();
  return labels.map((label) => {
    const folded = label.speaker.toLowerCase();
    const speaker = spellings.get(folded) ?? label.speaker;
    spellings.set(folded, speaker);
    return { ...label, speaker };
  });
}

/** The label that a line opens with by itself, whoever else speaks; null where it opens with none. */
export function labelOf(line: string): Label | null {
  return candidate(line, 0, 0);
}

/** Dashes and bold letters also open sentences and set words off, so they count only where no sign names speakers. */
function ofOneKind(candidates: readonly Candidate[]): Candidate[] {
  const kinds = ["sign", "cell", "bold", "dash"] as const;
  const uses = kinds.map((kind) => candidates.filter(({ by }) => by === kind).length);
  const weak = Math.max(uses[2] ?? 0, uses[3] ?? 0);
  const strong = (uses[0] ?? 0) + (uses[1] ?? 0);
  const weaker = (uses[2] ?? 0) >= (uses[3] ?? 0) ? "bold" : "dash";
  // a line or two with a colon, a date or a place, stand above many a transcript
  const isWeak = weak > strong * 2;
  return candidates.filter(({ by }) => (isWeak ? by === weaker : by === "sign" || by === "cell"));
}

function candidate(line: string, index: number, boldLength: number): Candidate | null {
  const opening = line.slice(0, REACH);
  for (const shape of SHAPES) {
    const match = shape.exec(opening);
    const name = match?.[1]?.trim() ?? "";
    if (match && isName(name)) return { ...label(name, index, match[0].length), by: "sign" };
  }
  const cell = IN_A_CELL.exec(opening);
  if (cell?.[1] !== undefined && isNameOrKnown(cell[1])) {
    return { ...label(cell[1], index, cell[0].length), by: "cell" };
  }
  const bold = line.slice(0, boldLength).replace(/[\s.–—-]+$/u, "");
  if (bold !== "" && isNameOrKnown(bold.trim())) return { ...label(bold.trim(), index, boldLength), by: "bold" };
  const dash = BEFORE_A_DASH.exec(opening);
  const name = dash?.[1]?.trim() ?? "";
  const isLoud = name === name.toUpperCase() || isAsker(name) || isAnswerer(name) || NUMBERED.test(name);
  return dash && isLoud && isName(name) ? { ...label(name, index, dash[0].length), by: "dash" } : null;
}

function isNameOrKnown(words: string): boolean {
  return isName(words) || (words.length > 1 && (isAsker(words) || isAnswerer(words)));
}

function label(name: string, line: number, length: number): Label {
  const [, stem, number] = NUMBERED_QUESTION.exec(name) ?? [];
  const speaker = stem ?? name;
  return { line, speaker, length, asks: isAsker(speaker), question: number === undefined ? null : Number(number) };
}

function isName(words: string): boolean {
  // `i:` and `a:` name variables and items of lists; as speakers, letters are capitals
  if (/^\p{Ll}$/u.test(words)) return false;
  if (words.length > MOST_CHARACTERS || words.split(/\s+/).length > MOST_WORDS) return false;
  if (isNobody(words) || /[.?!,;“”"»«]$/u.test(words)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(words) || isAsker(words) || isAnswerer(words) || NUMBERED.test(words);
}
