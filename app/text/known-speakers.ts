const ASKERS = [
  "interviewer",
  "interviewerin",
  "moderator",
  "moderatorin",
  "facilitator",
  "researcher",
  "int",
  "i",
  "q",
  "question",
  "entrevistador",
  "entrevistadora",
  "entrevistador/a",
  "entrevistador(a)",
  "investigador",
  "investigadora",
  "moderador",
  "moderadora",
  "pregunta",
  "enquêteur",
  "enquêtrice",
  "intervieweur",
  "intervieweuse",
  "befrager",
  "befragerin",
  "면담자",
  "진행자",
  "질문자",
  "연구자",
  "문",
];

const ANSWERERS = [
  "respondent",
  "participant",
  "interviewee",
  "informant",
  "answer",
  "a",
  "r",
  "entrevistado",
  "entrevistada",
  "entrevistado(a)",
  "entrevistado/a",
  "informante",
  "participante",
  "respuesta",
  "befragter",
  "befragte",
  "enquêté",
  "enquêtée",
  "응답자",
  "참여자",
  "답",
];

/** Openings of lines that take a colon, or stand in brackets, but name nobody. */
const NOBODY = [
  "for example",
  "example",
  "note",
  "notes",
  "nb",
  "e.g",
  "i.e",
  "ps",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "finally",
  "warning",
  "important",
  "summary",
  "result",
  "results",
  "conclusion",
  "date",
  "place",
  "time",
  "title",
  "source",
  "subject",
  "from",
  "to",
  "cc",
  "sent",
  "file",
  "duration",
  "language",
  "por ejemplo",
  "ejemplo",
  "nota",
  "importante",
  "fecha",
  "lugar",
  "asunto",
  "예를 들어",
  "laughs",
  "laughter",
  "laughing",
  "pause",
  "silence",
  "inaudible",
  "unintelligible",
  "crosstalk",
  "applause",
  "music",
  "risas",
  "pausa",
  "silencio",
  "http",
  "https",
  "www",
];
const NOBODY_IN_ORDER = /^(?:first|second|third|fourth|next|last) \p{L}+$/iu;
/** `Figure 1` and its like, which look as `Speaker 1` does. */
const NOBODY_NUMBERED =
  /^(?:figure|fig|table|step|day|week|month|year|chapter|section|part|stage|phase|level|page)\b/iu;

const [askers, answerers, nobody] = [new Set(ASKERS), new Set(ANSWERERS), new Set(NOBODY)];

/** Whether interviewers are labelled so; a number at the end does not matter: `Interviewer 2`. */
export function isAsker(speaker: string): boolean {
  return askers.has(bare(speaker));
}

/** Whether those who answer are labelled so, whoever they are: `Respondent`, `A`, `Participante 3`. */
export function isAnswerer(speaker: string): boolean {
  return answerers.has(bare(speaker));
}

/** Whether the words open a sentence or a heading rather than name a speaker: `For example`, `Third stage`, `Table 2`. */
export function isNobody(words: string): boolean {
  return (
    nobody.has(words.toLowerCase().replace(/\.$/, "")) || NOBODY_IN_ORDER.test(words) || NOBODY_NUMBERED.test(words)
  );
}

function bare(speaker: string): string {
  return speaker.toLowerCase().replace(/[ _-]?\d{1,3}$/, "");
}
