import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from "react";
import { codingsByCode, countWithSubcodes } from "../../app/codebook/count-codings.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { useRecords } from "../use-project.tsx";

/** What a row of the tree shows beside its code; when it changes, the rows in sight are drawn anew and not the tree. */
type CodeFigures = {
  readonly countOf: (node: CodeNode, withSubcodes: boolean) => number;
  /** The keys 1 to 9, by the code that they apply. */
  readonly keyHints: ReadonlyMap<Id, number>;
};

const CodeFiguresContext = createContext<CodeFigures | null>(null);

export function useCodeFigures(): CodeFigures {
  const figures = useContext(CodeFiguresContext);
  if (!figures) throw new Error("A row of codes stands outside of the codebook.");
  return figures;
}

export function CodeFiguresProvider(props: { readonly recentCodeIds: readonly Id[]; readonly children: ReactNode }) {
  // counts follow when more urgent things are drawn, so that coding is not held up
  const codings = useDeferredValue(useRecords(({ codings }) => codings));
  const recent = props.recentCodeIds.slice(0, 9).join(" ");
  const figures = useMemo((): CodeFigures => {
    const byCode = codingsByCode(codings.values());
    return {
      countOf: (node, withSubcodes) =>
        withSubcodes ? countWithSubcodes(node, byCode) : (byCode.get(node.code.id)?.length ?? 0),
      keyHints: new Map(recent.split(" ").map((id, index) => [id, index + 1])),
    };
  }, [codings, recent]);
  return <CodeFiguresContext value={figures}>{props.children}</CodeFiguresContext>;
}
