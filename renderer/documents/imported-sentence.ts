import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { Written } from "../import-worker.ts";
import { type ImportRow, isChosen } from "./import-row.ts";

const NAMES_SHOWN = 3;

/** `8 documents and 3 cases imported. Not imported: “old.doc”, “scan.pdf”.` */
export function importedSentence({ documents, caseCount }: Written, rows: readonly ImportRow[]): string {
  const many = `${documents.length.toLocaleString("en")} documents`;
  const what = documents.length === 1 ? `“${documents[0]?.name}”` : many;
  const cases = caseCount === 0 ? "" : ` and ${countInWords(caseCount, "case")}`;
  return `${what}${cases} imported.${leftOut(rows)}`;
}

function leftOut(rows: readonly ImportRow[]): string {
  const names = rows.filter((row) => !isChosen(row)).map(({ fileName }) => `“${fileName}”`);
  if (names.length === 0) return "";
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  return ` Not imported: ${names.slice(0, NAMES_SHOWN).join(", ")}${more}.`;
}
