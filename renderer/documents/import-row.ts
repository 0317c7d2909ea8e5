import type { ReadTable, ReadText, TextFacts } from "../../app/import/file-preview.ts";
import type { TextChoice } from "../../app/import/plan-items.ts";
import type { SurveyMapping } from "../../app/import/survey/mapping.ts";

/** What was found in a file. */
export type RowContent =
  | { readonly kind: "waiting" }
  /** `share` is how much of it is read, from 0 to 1. */
  | { readonly kind: "reading"; readonly share: number }
  /** The sentence says why it cannot be imported, and what to do. */
  | { readonly kind: "problem"; readonly sentence: string }
  | {
      readonly kind: "text";
      readonly file: ReadText;
      /** Null while it is being counted. */
      readonly facts: TextFacts | null;
      readonly choice: TextChoice;
    }
  | { readonly kind: "table"; readonly table: ReadTable; readonly mapping: SurveyMapping };

/** A file of an import: what was found in it, and what the user wants done with it. */
export type ImportRow = {
  readonly key: number;
  readonly fileName: string;
  readonly content: RowContent;
  /** The sentence that says where the same bytes are already, or null. */
  readonly twin: string | null;
  readonly isWanted: boolean;
};

/** Whether the file is read and the user wants it. */
export function isChosen({ content, isWanted }: ImportRow): boolean {
  return isWanted && isReadable(content);
}

/** Whether the file can be imported. */
export function isReadable({ kind }: RowContent): boolean {
  return kind === "text" || kind === "table";
}
