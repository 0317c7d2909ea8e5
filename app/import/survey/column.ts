import type { VariableType } from "../../model/records.ts";
import { valueReader } from "./values.ts";

/** What is in a column. */
export type ColumnFacts = {
  /** The cells that have anything in them, without the white space around. */
  readonly filled: readonly string[];
  /** How many different ones there are, counted up to `MOST_COUNTED`. */
  readonly distinct: number;
  readonly meanLength: number;
  readonly longest: number;
};

const MOST_COUNTED = 1000;

export function columnFacts(rows: readonly (readonly string[])[], column: number): ColumnFacts {
  const filled: string[] = [];
  const different = new Set<string>();
  let [length, longest] = [0, 0];
  for (const row of rows) {
    const cell = (row[column] ?? "").trim();
    if (cell === "") continue;
    filled.push(cell);
    if (different.size < MOST_COUNTED) different.add(cell);
    length += widthOf(cell);
    longest = Math.max(longest, cell.length);
  }
  return { filled, distinct: different.size, meanLength: length / Math.max(filled.length, 1), longest };
}

/** Letters of East Asia say as much as three of others. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function widthOf(cell: string): number {
  return DENSE.test(cell) ? cell.length * 3 : cell.length;
}

/** A column with no more different values than this, most of them several times, offers a choice. */
const MOST_CHOICES = 20;
/** As long is what people answer in their own words, on average; less where they are asked a question. */
const [ANSWER, ANSWER_TO_QUESTION] = [40, 15];

/** What a column that names no case seems to hold: answers in the respondents' words, or values of a type. */
export function likelyContent(heading: string, facts: ColumnFacts): VariableType | "answer" | "nothing" {
  const { filled, distinct, meanLength, longest } = facts;
  if (filled.length === 0) return "nothing";
  const type = (["number", "yes-no", "date"] as const).find((one) => isOf(one, filled));
  if (type) return type;
  const repeats = distinct <= filled.length / 2 || (distinct <= 3 && distinct < filled.length);
  if (repeats && distinct <= MOST_CHOICES && longest <= 200) return "choice";
  const isVaried = distinct >= Math.min(filled.length, MOST_COUNTED) / 2;
  const least = /[?？]\s*$/.test(heading) ? ANSWER_TO_QUESTION : ANSWER;
  return isVaried && meanLength >= least ? "answer" : "text";
}

function isOf(type: VariableType, filled: readonly string[]): boolean {
  // an identifier such as 007 would lose its zeros
  if (type === "number" && filled.some((cell) => /^0\d/.test(cell))) return false;
  const read = valueReader(type, filled);
  return filled.every((cell) => read(cell) !== null);
}

/** Headings of columns that name the case, of one word. */
const NAMES = new Set([
  ...[
    "id",
    "ids",
    "uid",
    "guid",
    "code",
    "case",
    "name",
    "participant",
    "respondent",
    "pseudonym",
    "number",
    "nr",
    "no",
  ],
  ...["codigo", "caso", "nombre", "identificador", "participante", "encuestado", "encuestada", "seudonimo", "folio"],
  ...["kennung", "fall", "teilnehmer", "teilnehmerin", "befragte", "befragter", "pseudonym", "nummer"],
  ...["identifiant", "cas", "nom", "participante", "repondant", "repondante", "pseudonyme", "numero", "nome"],
  ...[
    "respondente",
    "entrevistado",
    "entrevistada",
    "matricula",
    "아이디",
    "이름",
    "성명",
    "참여자",
    "응답자",
    "번호",
    "코드",
    "사례",
  ],
]);
const MOST_WORDS = 4;
const LONGEST_NAME = 100;

/** How much a column looks as if it named the cases, 0 where it cannot: each row has a name, and no two the same. */
export function caseLikeness(heading: string, { filled, distinct, longest }: ColumnFacts, rowCount: number): number {
  const isUnique = filled.length === rowCount && distinct === Math.min(rowCount, MOST_COUNTED);
  if (!isUnique || longest > LONGEST_NAME) return 0;
  const words = wordsOf(heading);
  if (words.length > MOST_WORDS) return 0;
  const known = words.filter((word) => NAMES.has(word)).length;
  return known / words.length + (words.includes("id") ? 1 : 0);
}

/** `RespondentID -> respondent, id`, `Código -> codigo` */
function wordsOf(heading: string): string[] {
  const apart = heading.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase();
  const plain = apart
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize();
  return plain.match(/[\p{L}]+/gu) ?? [];
}
