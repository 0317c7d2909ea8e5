import { useMemo } from "react";
import type { CodeQuery, SavedQuery } from "../../app/model/records.ts";
import { type Command, useCommands } from "../ui/commands.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useRecords } from "../use-project.tsx";
import type { SavedDeed } from "./saved-bar.tsx";
import { everything, type SegmentsView } from "./segments-view.ts";

/** What can be done on this screen, for the command palette; every saved query is one. */
export function useSegmentsCommands(screen: {
  readonly view: SegmentsView;
  readonly onView: (view: SegmentsView) => void;
  readonly query: CodeQuery;
  readonly saved: SavedQuery | null;
  readonly isChanged: boolean;
  readonly hasPassages: boolean;
  readonly canCode: boolean;
  readonly onDeed: (deed: SavedDeed) => void;
  readonly onOpen: (dialog: "code" | "uncode" | "export") => void;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onCopy: () => void;
}): void {
  const { hasPassages, canCode } = screen;
  const queries = useRecords(({ queries }) => queries);
  const isSaved = screen.saved !== null;
  const show = useLatest((savedId: string | null) =>
    screen.onView({ ...screen.view, savedId, draft: savedId === null ? everything : null }),
  );
  const ask = useLatest(screen.onDeed);
  const open = useLatest(screen.onOpen);
  const selectAll = useLatest(screen.onSelectAll);
  const copy = useLatest(screen.onCopy);
  useCommands(
    useMemo(
      (): readonly Command[] => [
        { id: "query-new", label: "New query", run: () => show(null) },
        { id: "query-save-as", label: isSaved ? "Save query as…" : "Save query…", run: () => ask("save-as") },
        ...(isSaved
          ? [
              { id: "query-rename", label: "Rename query…", run: () => ask("rename") },
              { id: "query-delete", label: "Delete query…", run: () => ask("delete") },
            ]
          : []),
        { id: "segments-all", label: "Select all passages", isDisabled: !hasPassages, run: () => selectAll(true) },
        { id: "segments-none", label: "Select no passages", isDisabled: !canCode, run: () => selectAll(false) },
        { id: "segments-code", label: "Code the selected passages…", isDisabled: !canCode, run: () => open("code") },
        {
          ...{ id: "segments-uncode", label: "Remove a code from the selected passages…", isDisabled: !canCode },
          run: () => open("uncode"),
        },
        { id: "segments-export", label: "Export the passages…", isDisabled: !hasPassages, run: () => open("export") },
        { id: "segments-copy", label: "Copy the passages as a table", isDisabled: !hasPassages, run: copy },
        ...queries.map(({ id, name }) => ({
          id: `query-${id}`,
          label: `Show the query “${name}”`,
          run: () => show(id),
        })),
      ],
      [queries, isSaved, hasPassages, canCode, show, ask, open, selectAll, copy],
    ),
  );
}
