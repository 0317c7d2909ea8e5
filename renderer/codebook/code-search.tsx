import { X } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import { codeEntries, matchCodes } from "../../app/codebook/match-codes.ts";
import { pruneTree } from "../../app/codebook/prune-tree.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";

/** A search in the codebook: `typed` is null while it is closed. */
type CodeSearch = {
  readonly typed: string | null;
  readonly onTyped: (typed: string | null) => void;
  /** What the tree shows: all codes, or those found with those above them. */
  readonly nodes: readonly CodeNode[];
  /** What the user closed among the codes found; each search begins with all open. Null where nothing is searched. */
  readonly collapsed: readonly Id[] | null;
  readonly onCollapsed: (ids: readonly Id[]) => void;
};

export function useCodeSearch(all: readonly CodeNode[]): CodeSearch {
  const [typed, setTyped] = useState<string | null>(null);
  const [collapsed, onCollapsed] = useState<readonly Id[]>([]);
  const words = typed?.trim() ?? "";
  const nodes = useMemo(() => {
    if (words === "") return all;
    return pruneTree(all, new Set(matchCodes(codeEntries(all), words).map(({ code }) => code.id)));
  }, [all, words]);
  const onTyped = (text: string | null) => {
    setTyped(text);
    onCollapsed([]);
  };
  return { typed, onTyped, nodes, collapsed: words === "" ? null : collapsed, onCollapsed };
}

/** The field of the search; Escape closes it. */
export function CodeSearchField(props: {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onClose: () => void;
}) {
  const { typed, onTyped, onClose } = props;
  return (
    <SearchField
      className="code-search"
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
  );
}
