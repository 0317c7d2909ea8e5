/** A speaker's label at the start of a line. */
export type Label = {
  readonly line: number;
  readonly speaker: string;
  /** Of the label with its colon, in UTF-16 code units. */
  readonly length: number;
  /** Whether the label is one that interviewers have. */
  readonly asks: boolean;
};

const MOST_CHARACTERS = 40;
const MOST_WORDS = 5;
const TIME = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?`;

/** `**Name:** …`, `[Name] …`, `Name (00:12:03): …`, `Name: …`, `Name：…` */
const SHAPES = [
  new RegExp(String.raw`^\s*\*\*([^*:：]+?)(?:\s+${TIME})?\s*[:：]?\*\*\s*[:：]?\s*`, "u"),
  /^\s*\[(\p{L}[^\]:：]*)\]\s*[:：]?\s*/u,
  new RegExp(String.raw`^\s*(?:${TIME}\s+)?(\p{L}[^:：]*?)(?:\s+${TIME})?\s*[:：](?=\s|$|[^\x00-\x7f])\s*`, "u"),
];

const ASKS =
  /^(?:interviewer(?:in)?|interviewee?r \d+|moderator(?:in)?|facilitator|researcher|i|int|q|question|entrevistador(?:a|\/a|\(a\))?|investigador(?:a)?|moderador(?:a)?|pregunta|p|면담자|진행자|질문자|연구자|문|enquêteur|enquêtrice|intervieweur|intervieweuse|entrevistador\(a\)|befrager(?:in)?)(?: \d+)?$/iu;
const ANSWERS =
  /^(?:respondent|participant|interviewee|informant|a|answer|r|entrevistad[oa]|respuesta|participante|informante|응답자|참여자|답|befragte[rn]?|enquêtée?|entrevistado\(a\))(?: ?\d+)?$/iu;
/** `P1`, `ID 3`, `Speaker 2`, `FG1` */
const NUMBERED = /^\p{L}{1,11}[ _-]?\d{1,3}$/u;
/** Openings of sentences that take a colon but name nobody. */
const NO_SPEAKER =
  /^(?:for example|example|note|notes|nb|e\.g\.?|i\.e\.?|ps|first|second|third|fourth|fifth|finally|warning|summary|date|place|time|title|source|subject|file|duration|language|(?:first|second|third|fourth|next|last) \p{L}+|por ejemplo|nota|ejemplo|fecha|lugar|예를 들어|https?|www)$/iu;

/**
 * The lines that open with a speaker's label. A label counts where interviewers or respondents are known to have it,
 * or where it recurs and a second speaker does too; a sentence such as `For example: …` names nobody.
 */
export function findLabels(lines: readonly string[]): Label[] {
  const candidates = lines.flatMap((line, index) => candidate(line, index) ?? []);
  const uses = new Map<string, number>();
  for (const { speaker } of candidates) uses.set(speaker, (uses.get(speaker) ?? 0) + 1);
  const isKnown = (speaker: string) => ASKS.test(speaker) || ANSWERS.test(speaker);
  const recurring = [...uses].filter(([speaker, count]) => count >= 2 || isKnown(speaker));
  const hasKnown = candidates.some(({ speaker }) => isKnown(speaker));
  const isTalk = hasKnown || recurring.length >= 2;
  const counts = (speaker: string) =>
    isKnown(speaker) || ((uses.get(speaker) ?? 0) >= 2 && isTalk) || (hasKnown && isReply(speaker, candidates));
  const labels = candidates.filter(({ speaker }) => counts(speaker));
  return labels.length >= 2 ? labels : [];
}

/** Whether someone who speaks once does so right after a known speaker and before one, as in a talk of two turns. */
function isReply(speaker: string, candidates: readonly Label[]): boolean {
  const index = candidates.findIndex((label) => label.speaker === speaker);
  const before = candidates[index - 1];
  const after = candidates[index + 1];
  return before?.asks === true && (after === undefined || after.asks);
}

function candidate(line: string, index: number): Label | null {
  for (const shape of SHAPES) {
    const match = shape.exec(line);
    const speaker = match?.[1]?.trim();
    if (!match || speaker === undefined || !isName(speaker)) continue;
    return { line: index, speaker, length: match[0].length, asks: ASKS.test(speaker) };
  }
  return null;
}

function isName(speaker: string): boolean {
  if (speaker.length > MOST_CHARACTERS || speaker.split(/\s+/).length > MOST_WORDS) return false;
  if (NO_SPEAKER.test(speaker) || /[.?!,;“”"»«]$/u.test(speaker)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(speaker) || ASKS.test(speaker) || ANSWERS.test(speaker) || NUMBERED.test(speaker);
}
