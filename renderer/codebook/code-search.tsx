import { X } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import { searchWords } from "../../app/codebook/found-words.ts";
import { codeEntries, matchCodes, matchTexts } from "../../app/codebook/match-codes.ts";
import { pruneTree } from "../../app/codebook/prune-tree.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { Check } from "../ui/check.tsx";

/** A search in the codebook: `typed` is null while it is closed. */
type CodeSearch = {
  readonly typed: string | null;
  readonly onTyped: (typed: string | null) => void;
  /** Whether the search goes through definitions, too. */
  readonly inTexts: boolean;
  readonly onInTexts: (inTexts: boolean) => void;
  /** What the tree shows: all codes, or those found with those above them. */
  readonly nodes: readonly CodeNode[];
  /** The words to be marked. */
  readonly words: readonly string[];
  /** What the user closed among the codes found; each search begins with all open. Null where nothing is searched. */
  readonly collapsed: readonly Id[] | null;
  readonly onCollapsed: (ids: readonly Id[]) => void;
};

export function useCodeSearch(all: readonly CodeNode[]): CodeSearch {
  const [typed, setTyped] = useState<string | null>(null);
  const [inTexts, setInTexts] = useState(false);
  const [collapsed, onCollapsed] = useState<readonly Id[]>([]);
  // what is typed shows at once, however many codes there are to look through
  const text = useDeferredValue(typed?.trim() ?? "");
  const words = useMemo(() => searchWords(text), [text]);
  const isSearching = text !== "";
  const entries = useMemo(() => (isSearching ? codeEntries(all) : []), [all, isSearching]);
  const nodes = useMemo(() => {
    if (text === "") return all;
    const found = inTexts ? matchTexts(entries, text) : matchCodes(entries, text);
    return pruneTree(all, new Set(found.map(({ code }) => code.id)));
  }, [all, entries, text, inTexts]);
  const onTyped = (next: string | null) => {
    setTyped(next);
    onCollapsed([]);
  };
  return {
    ...{ typed, onTyped, inTexts, onInTexts: setInTexts, nodes, words, onCollapsed },
    collapsed: text === "" ? null : collapsed,
  };
}

/** The field of the search; Escape closes it. */
export function CodeSearchField(props: {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly inTexts: boolean;
  readonly onInTexts: (inTexts: boolean) => void;
  readonly onClose: () => void;
}) {
  const { typed, onTyped, inTexts, onInTexts, onClose } = props;
  return (
    <div className="code-search">
      <SearchField
        className="code-search-field"
        autoFocus
        value={typed}
        onChange={onTyped}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          else event.continuePropagation();
        }}
      >
        <Label className="visually-hidden">Find codes</Label>
        <Input className="input" placeholder="Find codes" />
        <Button slot={null} className="icon-button" aria-label="Close the search" onPress={onClose}>
          <X size={15} aria-hidden />
        </Button>
      </SearchField>
      <Check isSelected={inTexts} onChange={onInTexts}>
        In definitions and examples, too
      </Check>
    </div>
  );
}
