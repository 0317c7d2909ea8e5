import { useEffect, useMemo, useRef, useState } from "react";
import type { FindQuery, Found } from "../../app/text/find-matches.ts";
import type { Range } from "../../app/text/range.ts";
import { firstAtLeast } from "../../app/text/words.ts";
import { useLatest } from "../ui/use-latest.ts";
import { useViewState } from "../use-project.tsx";
import { Finder } from "./finder.ts";

/** The matches of what is typed in the find bar, and which of them the reader is at. */
export type Finding = {
  readonly query: FindQuery;
  readonly setQuery: (query: FindQuery) => void;
  /** Null while nothing was found yet. */
  readonly found: Found | null;
  /** The index of the match that the reader is at; -1 where there is none. */
  readonly current: number;
  readonly match: Range | null;
  /** Whether what was found is not yet what is looked for now. */
  readonly isStale: boolean;
  /** Goes so many matches on, round from the last to the first. */
  readonly step: (by: 1 | -1) => void;
};

/** Looks in a text for what the window remembers to be looked for; the first match that is shown stands behind `from`. */
export function useFind(
  text: string,
  language: string,
  { from, onMatch }: { readonly from: number; readonly onMatch: (match: Range) => void },
): Finding {
  const [query, setQuery] = useViewState("find", parseQuery);
  const [found, setFound] = useState<Found | null>(null);
  const [foundFor, setFoundFor] = useState<FindQuery | null>(null);
  const [current, setCurrent] = useState(-1);
  // where the last match stood, also while there is none
  const reached = useRef(from);
  const finder = useMemo(() => new Finder(text, language), [text, language]);
  useEffect(() => () => finder.end(), [finder]);
  const show = (next: Found, index: number) => {
    setCurrent(index);
    const match = matchAt(next, index);
    if (!match) return;
    reached.current = match.start;
    onMatch(match);
  };
  const take = useLatest((next: Found, of: FindQuery) => {
    setFound(next);
    setFoundFor(of);
    show(next, next.problem === null ? firstFrom(next.starts, reached.current) : -1);
  });
  useEffect(() => {
    let isAwaited = true;
    void finder.find(query).then((next) => isAwaited && next && take(next, query));
    return () => {
      isAwaited = false;
    };
  }, [finder, query, take]);
  const step = (by: 1 | -1) => {
    const count = found?.problem === null ? found.starts.length : 0;
    if (found && count > 0) show(found, (current + by + count) % count);
  };
  return { query, setQuery, found, current, match: matchAt(found, current), isStale: foundFor !== query, step };
}

function firstFrom(starts: Uint32Array, position: number): number {
  if (starts.length === 0) return -1;
  return firstAtLeast(starts, position) % starts.length;
}

function matchAt(found: Found | null, index: number): Range | null {
  if (found?.problem !== null) return null;
  const [start, end] = [found.starts[index], found.ends[index]];
  return start === undefined || end === undefined ? null : { start, end };
}

function parseQuery(stored: unknown): FindQuery {
  const fields: Readonly<Record<string, unknown>> = { ...(typeof stored === "object" ? stored : null) };
  return {
    pattern: typeof fields["pattern"] === "string" ? fields["pattern"] : "",
    isRegex: fields["isRegex"] === true,
    matchesCase: fields["matchesCase"] === true,
    matchesAccents: fields["matchesAccents"] === true,
    wholeWords: fields["wholeWords"] === true,
  };
}
