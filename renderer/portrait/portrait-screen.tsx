import { useCallback, useMemo } from "react";
import { narrow } from "../../app/analysis/count-filter.ts";
import { codeNames } from "../../app/pictures/code-names.ts";
import { IfCodes } from "../ui/if-codes.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { portraitViews } from "../ui/portrait-choice.ts";
import { screenStates } from "../ui/screen-states.ts";
import { ViewSwitch } from "../ui/view-switch.tsx";
import { useFilter } from "../use-filter.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import { useScreenState } from "../use-screen-state.ts";
import { CodelineView } from "./codeline-view.tsx";
import { PortraitFilters } from "./portrait-filters.tsx";
import { PortraitView } from "./portrait-view.tsx";
import { TimelineView } from "./timeline-view.tsx";
import "../ui/table-screen.css";
import "./portrait.css";

/** Pictures of one document: which codes lie where in it. */
export function PortraitScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const snapshot = useSnapshot();
  const [remembered, setDocumentId] = useViewState("portrait.documentId", parseId);
  const { filter, setFilter, counted } = useFilter(screenStates.portraitFilter);
  const [choice, onChoice] = useScreenState(screenStates.portrait);
  const names = useMemo(() => codeNames(snapshot.codes.values()), [snapshot.codes]);
  const [read] = useViewState("documentId", parseId);
  const byId = (wanted: string | null) => snapshot.documents.find(({ id }) => id === wanted);
  const document = byId(remembered) ?? byId(read) ?? snapshot.documents[0];
  const documentId = document?.id ?? "";
  const onOpen = useCallback(
    (start: number, end: number) => onOpenPassage({ documentId, start, end }),
    [documentId, onOpenPassage],
  );
  if (!document)
    return <p className="empty">There is no document yet. Import one in Transcripts to see its portrait.</p>;
  const shown = {
    document,
    counted: narrow(counted, { documentIds: new Set([documentId]) }),
    names,
    choice,
    onChoice,
    onOpen,
  };
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Document portrait</h1>
          <ViewSwitch
            label="View"
            items={portraitViews}
            value={choice.view}
            onChange={(view) => onChoice({ ...choice, view })}
          />
        </div>
        <PortraitFilters document={document} onDocument={setDocumentId} filter={filter} onFilter={setFilter} />
      </div>
      <IfCodes>
        {choice.view === "portrait" && <PortraitView {...shown} />}
        {choice.view === "codeline" && <CodelineView {...shown} />}
        {choice.view === "timeline" && <TimelineView {...shown} />}
      </IfCodes>
    </div>
  );
}

function parseId(stored: unknown): string | null {
  return typeof stored === "string" ? stored : null;
}
