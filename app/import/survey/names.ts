import type { Document } from "../../model/records.ts";
import { bareName, FreeNames } from "../file-names.ts";

const [LONGEST_CASE, LONGEST_QUESTION] = [60, 50];

/**
 * Names for documents of a table, each once: after the case and the question, or, for a whole row, after the case, to
 * which the file is added where a document has that name already.
 */
export function documentNames(
  existing: readonly Document[],
  fileName: string,
): (of: string, question: string | null) => string {
  const free = new FreeNames(existing.map(({ name }) => name));
  return (of, question) => {
    const name = shortened(of, LONGEST_CASE);
    if (question !== null) return free.take(`${name} – ${shortened(question, LONGEST_QUESTION)}`);
    return free.take(free.has(name) ? `${name} – ${shortened(bareName(fileName), LONGEST_QUESTION)}` : name);
  };
}

/** The first words, as many as there is room for. */
function shortened(words: string, most: number): string {
  const letters = [...words];
  if (letters.length <= most) return words;
  const cut = letters.slice(0, most - 1).join("");
  const end = cut.lastIndexOf(" ");
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/, "")}…`;
}
