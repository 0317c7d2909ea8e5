import type { ReactNode } from "react";
import type { Id } from "../app/model/records.ts";
import { CompareScreen } from "./analysis/compare-screen.tsx";
import { FrequenciesScreen } from "./analysis/frequencies-screen.tsx";
import { CasesScreen } from "./cases/cases-screen.tsx";
import { CheckScreen } from "./check/check-screen.tsx";
import { CoOccurrenceScreen } from "./co-occurrence/co-occurrence-screen.tsx";
import { CodebookPage } from "./codebook/codebook-page.tsx";
import { HistoryScreen } from "./history/history-screen.tsx";
import { MemosScreen } from "./memos/memos-screen.tsx";
import { PortraitScreen } from "./portrait/portrait-screen.tsx";
import type { Workspace } from "./project-bar.tsx";
import { SearchScreen } from "./search/search-screen.tsx";
import { SegmentsScreen } from "./segments/segments-screen.tsx";
import { SummariesScreen } from "./summaries/summaries-screen.tsx";
import type { OpenPassage } from "./ui/open-passage.ts";
import { WordsScreen } from "./words/words-screen.tsx";

/** Every workspace but the transcripts. */
export function WorkspaceScreen(props: {
  readonly workspace: Exclude<Workspace, "Transcripts">;
  readonly onOpenPassage: OpenPassage;
  readonly onOpenDocument: (id: Id) => void;
  readonly onGo: Parameters<typeof MemosScreen>[0]["onGo"];
  /** Rises when the field of the search is asked for. */
  readonly searchAsked: number;
}): ReactNode {
  const { workspace, onOpenPassage } = props;
  switch (workspace) {
    case "Search":
      return <SearchScreen onOpenPassage={onOpenPassage} asked={props.searchAsked} />;
    case "Segments":
      return <SegmentsScreen onOpenPassage={onOpenPassage} />;
    case "Frequencies":
      return <FrequenciesScreen onOpenPassage={onOpenPassage} />;
    case "Portrait":
      return <PortraitScreen onOpenPassage={onOpenPassage} />;
    case "Compare":
      return <CompareScreen onOpenPassage={onOpenPassage} />;
    case "Co-occurrence":
      return <CoOccurrenceScreen onOpenPassage={onOpenPassage} />;
    case "Words":
      return <WordsScreen onOpenPassage={onOpenPassage} />;
    case "Summaries":
      return <SummariesScreen onOpenPassage={onOpenPassage} />;
    case "Cases":
      return <CasesScreen onOpenDocument={props.onOpenDocument} />;
    case "Memos":
      return <MemosScreen onGo={props.onGo} />;
    case "Codebook page":
      return <CodebookPage />;
    case "Project check":
      return <CheckScreen onOpenPassage={onOpenPassage} />;
    case "History":
      return <HistoryScreen />;
  }
}
