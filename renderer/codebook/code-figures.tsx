import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from "react";
import { codingsByCode, countWithSubcodes } from "../../app/codebook/count-codings.ts";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { useRecords } from "../use-project.tsx";
import { useQuickKeys } from "../use-quick-keys.ts";

/** What a row of the tree shows beside its code; when it changes, the rows in sight are drawn anew and not the tree. */
type CodeFigures = {
  readonly countOf: (node: CodeNode, withSubcodes: boolean) => number;
  /** The keys 1 to 9, by the code that they apply. */
  readonly keyHints: ReadonlyMap<Id, QuickKey>;
};

const CodeFiguresContext = createContext<CodeFigures | null>(null);

export function useCodeFigures(): CodeFigures {
  const figures = useContext(CodeFiguresContext);
  if (!figures) throw new Error("A row of codes stands outside of the codebook.");
  return figures;
}

export function CodeFiguresProvider({ children }: { readonly children: ReactNode }) {
  // counts follow when more urgent things are drawn, so that coding is not held up
  const codings = useDeferredValue(useRecords(({ codings }) => codings));
  const keys = useQuickKeys();
  const figures = useMemo((): CodeFigures => {
    const byCode = codingsByCode(codings.values());
    return {
      countOf: (node, withSubcodes) =>
        withSubcodes ? countWithSubcodes(node, byCode) : (byCode.get(node.code.id)?.length ?? 0),
      keyHints: new Map(keys.map((key) => [key.code.id, key])),
    };
  }, [codings, keys]);
  return <CodeFiguresContext value={figures}>{children}</CodeFiguresContext>;
}
