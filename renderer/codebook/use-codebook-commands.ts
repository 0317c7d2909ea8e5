import { useMemo } from "react";
import type { TreeOrder } from "../../app/codebook/sort-tree.ts";
import type { Id } from "../../app/model/records.ts";
import { useCommands } from "../ui/commands.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useProject } from "../use-project.tsx";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";

/** Offers in the palette what the codebook can do. */
export function useCodebookCommands(codebook: {
  readonly ask: (question: CodebookQuestion) => void;
  readonly onOrder: (order: TreeOrder) => void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
  readonly find: (typed: string) => void;
  readonly selected: ReadonlySet<Id>;
}): void {
  const { ask, onOrder, selected } = codebook;
  const session = useProject();
  const count = selected.size;
  const ids = useLatest(() => [...selected]);
  const one = useLatest(() => session.state.snapshot.codes.get([...selected][0] ?? ""));
  const find = useLatest(() => codebook.find(""));
  const expandAll = useLatest(codebook.expandAll);
  const collapseAll = useLatest(codebook.collapseAll);
  const commands = useMemo(() => {
    const what = count > 1 ? `the ${count.toLocaleString("en")} selected codes` : "the selected code";
    const withSome = (id: string, label: string, run: () => void, keys?: string) => {
      return { id: `codes-${id}`, label, isDisabled: count === 0, run, ...(keys !== undefined && { keys }) };
    };
    return [
      { id: "codes-new", label: "New code…", run: () => ask({ deed: "new", parent: null }) },
      { id: "codes-find", label: "Find codes in the codebook", run: find },
      { id: "codes-import", label: "Import a codebook…", run: () => ask({ deed: "import" }) },
      { id: "codes-sets", label: "Sets of codes…", run: () => ask({ deed: "sets" }) },
      { id: "codes-expand", label: "Expand all codes", run: expandAll },
      { id: "codes-collapse", label: "Collapse all codes", run: collapseAll },
      { id: "codes-by-tree", label: "Sort codes in tree order", run: () => onOrder("tree") },
      { id: "codes-by-name", label: "Sort codes by name", run: () => onOrder("name") },
      { id: "codes-by-use", label: "Sort codes by use", run: () => onOrder("use") },
      withSome("merge", `Merge ${what}…`, () => ask({ deed: "merge", ids: ids() })),
      withSome("set", `New set of ${what}…`, () => ask({ deed: "new set", ids: ids() })),
      withSome("copy", `Copy ${what} to another project…`, () => ask({ deed: "copy", ids: ids() })),
      withSome("delete", `Delete ${what}…`, () => ask({ deed: "delete", ids: ids() }), "Del"),
      {
        id: "codes-split",
        label: "Split the selected code by its passages…",
        isDisabled: count !== 1,
        run: () => {
          const code = one();
          if (code) ask({ deed: "split", code });
        },
      },
    ];
  }, [count, ask, onOrder, ids, one, find, expandAll, collapseAll]);
  useCommands(commands);
}
