/** The headings of a table, and how many of its lines they take up. */
export type Headings = { readonly cells: readonly string[]; readonly lineCount: number };

/** What SurveyMonkey writes below the questions. */
const RESPONSE = /^(?:open-ended )?response$/i;
/** What Qualtrics writes below the questions, which stand in its second line. */
const IMPORT_ID = /^\{"ImportId":/;

/**
 * The headings of a table of answers: its first line, or what services for surveys spread over more. In exports of
 * SurveyMonkey, a part of a question stands in the second line, below or beside the question; in those of Qualtrics, the
 * questions are the second line, and a third one is for programs.
 */
export function headingsOf(lines: readonly (readonly string[])[]): Headings {
  const [first = [], second = [], third = []] = lines;
  if (third.some((cell) => IMPORT_ID.test(cell))) {
    const cells = first.map((cell, column) => second[column]?.trim() || cell);
    return { cells, lineCount: 3 };
  }
  const hasGaps = second[0]?.trim() === "" || first.some((cell) => cell.trim() === "");
  if (!hasGaps || !second.some((cell) => RESPONSE.test(cell.trim()))) return { cells: first, lineCount: 1 };
  let question = "";
  const width = Math.max(first.length, second.length);
  const cells = Array.from({ length: width }, (_, column) => {
    question = first[column]?.trim() || question;
    const part = second[column]?.trim() ?? "";
    return part === "" || RESPONSE.test(part) ? (first[column] ?? "") : [question, part].filter(Boolean).join(" – ");
  });
  return { cells, lineCount: 2 };
}
