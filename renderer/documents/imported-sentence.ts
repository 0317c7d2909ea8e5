import { type ImportRow, isChosen } from "./import-row.ts";

const NAMES_SHOWN = 3;

/** `8 documents imported. Not imported: “old.doc”, “scan.pdf”.` */
export function importedSentence(documents: readonly { readonly name: string }[], rows: readonly ImportRow[]): string {
  const what =
    documents.length === 1 ? `“${documents[0]?.name}”` : `${documents.length.toLocaleString("en")} documents`;
  return `${what} imported.${leftOut(rows)}`;
}

function leftOut(rows: readonly ImportRow[]): string {
  const names = rows.filter((row) => !isChosen(row)).map(({ fileName }) => `“${fileName}”`);
  if (names.length === 0) return "";
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  return ` Not imported: ${names.slice(0, NAMES_SHOWN).join(", ")}${more}.`;
}
