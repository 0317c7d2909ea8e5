import { useMemo } from "react";
import { subtreeIds } from "../app/codebook/tree.ts";
import type { Code } from "../app/model/records.ts";
import { parseShownCodings, type ShownCodings, stillShown } from "./ui/shown-codings.ts";
import { useLatest } from "./ui/use-latest.ts";
import { useRecords, useViewState } from "./use-project.tsx";

/** Which codings the transcripts show, remembered between starts; and what leaves only those of one code, or branch, in sight. */
export function useShownCodings(): {
  readonly shown: ShownCodings;
  readonly show: (shown: ShownCodings) => void;
  readonly showOnly: (code: Code, withSubcodes: boolean) => void;
} {
  const codes = useRecords(({ codes }) => codes);
  const coders = useRecords(({ coders }) => coders);
  const [stored, show] = useViewState("shownCodings", parseShownCodings);
  const shown = useMemo(() => stillShown(stored, codes, coders), [stored, codes, coders]);
  const showOnly = useLatest((code: Code, withSubcodes: boolean) => {
    const ids = withSubcodes ? [...subtreeIds([...codes.values()], code.id)] : [code.id];
    show({ ...shown, codeIds: ids });
  });
  return { shown, show, showOnly };
}
