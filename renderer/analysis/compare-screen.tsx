import type { Way } from "../ui/compare-view.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { screenStates } from "../ui/screen-states.ts";
import { useFilter } from "../use-filter.ts";
import { useScreenState } from "../use-screen-state.ts";
import { CrosstabWay } from "./crosstab-way.tsx";
import { MatrixWay } from "./matrix-way.tsx";
import { MentionsWay } from "./mentions-way.tsx";
import { QuestionsWay } from "./questions-way.tsx";
import { SideBySideWay } from "./side-by-side-way.tsx";
import { SimilarityWay } from "./similarity-way.tsx";
import "../ui/table-screen.css";
import "./compare.css";

const screens = {
  matrix: MatrixWay,
  passages: SideBySideWay,
  questions: QuestionsWay,
  mentions: MentionsWay,
  similarity: SimilarityWay,
  crosstab: CrosstabWay,
} as const satisfies Record<Way, unknown>;

/** Compares interviews, or whatever else the project is divided into. */
export function CompareScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const [view, onView] = useScreenState(screenStates.compare);
  const { filter, setFilter, counted } = useFilter(screenStates.compareFilter);
  const Screen = screens[view.way];
  return (
    <Screen view={view} onView={onView} filter={filter} onFilter={setFilter} counted={counted} onOpen={onOpenPassage} />
  );
}
