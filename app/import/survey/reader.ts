import { endingOf } from "../file-names.ts";
import { ImportProblem } from "../import-problem.ts";
import type { SourceFile } from "../imported.ts";
import type { SurveyTable } from "./table.ts";

/**
 * Reads a table of answers, .csv, .tsv or .xlsx. Throws ImportProblem, with a sentence for the user, where it cannot be
 * read.
 */
export async function readSurveyTable(file: SourceFile): Promise<SurveyTable> {
  const ending = endingOf(file.name);
  if (ending === "csv" || ending === "tsv") return (await import("./csv.ts")).readDelimited(file);
  if (ending === "xlsx") return (await import("./xlsx.ts")).readWorkbook(file);
  const advice = OTHERS.includes(ending) ? "Save it as .xlsx or .csv and try again." : "It reads .csv, .tsv, .xlsx.";
  throw new ImportProblem(`“${file.name}” is of a kind that Quipu does not read as a table. ${advice}`);
}

const OTHERS = ["xls", "xlsm", "xlsb", "ods", "numbers", "sav", "dta"];
