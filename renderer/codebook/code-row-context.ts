import { createContext, useContext } from "react";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import type { MenuPlace } from "./code-menu.tsx";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";

/** What every row of the tree shows or calls beside its own code; the tree need not be built anew when it changes. */
export type CodeRows = {
  readonly countOf: (node: CodeNode, withSubcodes: boolean) => number;
  /** The keys 1 to 9, by the code that they apply. */
  readonly keyHints: ReadonlyMap<Id, number>;
  readonly onApply: ((code: Code) => void) | null;
  readonly onShowPassages: (code: Code) => void;
  readonly onAsk: (question: CodebookQuestion) => void;
  readonly onMenu: (place: MenuPlace) => void;
};

export const CodeRowContext = createContext<CodeRows | null>(null);

export function useCodeRows(): CodeRows {
  const rows = useContext(CodeRowContext);
  if (!rows) throw new Error("A row of codes stands outside of the codebook's tree.");
  return rows;
}
