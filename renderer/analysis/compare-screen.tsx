import type { OpenPassage } from "../ui/open-passage.ts";
import { useFilter } from "../use-filter.ts";
import { useViewState } from "../use-project.tsx";
import { parseCompareView } from "./compare-view.ts";
import { MatrixWay } from "./matrix-way.tsx";
import "../ui/table-screen.css";
import "./compare.css";

/** Compares interviews, or whatever else the project is divided into. */
export function CompareScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const [view, onView] = useViewState("compare", parseCompareView);
  const { filter, setFilter, counted } = useFilter("compare.filter");
  const shared = { view, onView, filter, onFilter: setFilter, counted, onOpen: onOpenPassage };
  return <MatrixWay {...shared} />;
}
