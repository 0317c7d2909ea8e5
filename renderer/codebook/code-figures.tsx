import { createContext, type ReactNode, useContext, useDeferredValue, useMemo, useRef } from "react";
import { type Counted, countCodings, parentsOf } from "../../app/codebook/count-codings.ts";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { useMemoSigns } from "../use-memo-signs.ts";
import { useRecords } from "../use-project.tsx";
import { useQuickKeys } from "../use-quick-keys.ts";

/** What a row of the tree shows beside its code; when it changes, the rows in sight are drawn anew and not the tree. */
type CodeFigures = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly countOf: (node: CodeNode, withSubcodes: boolean) => number;
  /** The keys 1 to 9, by the code that they apply. */
  readonly keyHints: ReadonlyMap<Id, QuickKey>;
  readonly withMemo: ReadonlySet<Id>;
  /** The words that are searched for, as `searchWords` gives them. */
  readonly words: readonly string[];
};

const CodeFiguresContext = createContext<CodeFigures | null>(null);

export function useCodeFigures(): CodeFigures {
  const figures = useContext(CodeFiguresContext);
  if (!figures) throw new Error("A row of codes stands outside of the codebook.");
  return figures;
}

/** How many codings each code has, alone and with those below it; counted on after each change, and late rather than slow. */
export function useCodeCounts(): Counted {
  // counts follow when more urgent things are drawn, so that coding is not held up
  const codings = useDeferredValue(useRecords(({ codings }) => codings));
  const codes = useDeferredValue(useRecords(({ codes }) => codes));
  const last = useRef<Counted | null>(null);
  return useMemo(() => {
    const parents = parentsOf(codes, last.current?.parentOf);
    const counted = last.current;
    if (counted?.codings === codings && counted.parentOf === parents) return counted;
    last.current = countCodings(codings, parents, counted);
    return last.current;
  }, [codes, codings]);
}

export function CodeFiguresProvider(props: {
  readonly counts: Counted;
  readonly words: readonly string[];
  readonly children: ReactNode;
}) {
  const { counts, words } = props;
  const withMemo = useMemoSigns();
  const keys = useQuickKeys();
  const codes = useRecords(({ codes }) => codes);
  const figures = useMemo((): CodeFigures => {
    return {
      codes,
      countOf: ({ code }, withSubcodes) => (withSubcodes ? counts.withSubcodes : counts.own).get(code.id) ?? 0,
      keyHints: new Map(keys.map((key) => [key.code.id, key])),
      withMemo,
      words,
    };
  }, [codes, counts, keys, withMemo, words]);
  return <CodeFiguresContext value={figures}>{props.children}</CodeFiguresContext>;
}
