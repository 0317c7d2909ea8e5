import { useCallback, useRef, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { Code, Id } from "../../app/model/records.ts";
import { CodebookPanel } from "../codebook/codebook-panel.tsx";
import { DocumentsPanel } from "../documents/documents-panel.tsx";
import type { PassageAt } from "../ui/open-passage.ts";
import { useNarrow } from "../ui/use-narrow.ts";
import { useRecords } from "../use-project.tsx";
import { useKeyChanges, useQuickKeys } from "../use-quick-keys.ts";
import { DocumentDesk } from "./document-desk.tsx";
import { SetKey } from "./set-key.tsx";
import { SideDrawer } from "./side-drawer.tsx";
import "./workbench.css";

type ApplyCode = (code: Code) => void;

/** In CSS pixels; side panels and transcript have no room beside each other in less. */
const BOTH = 600;

/** Documents and codebook beside the transcript that is being coded. */
export function Workbench(props: {
  readonly documentId: Id | null;
  readonly onOpenDocument: (id: Id) => void;
  /** A passage to bring into view; a new object asks anew. */
  readonly shown: PassageAt | null;
  readonly onShowPassages: (code: Code) => void;
  readonly onCodebookPage: () => void;
}) {
  const { documentId, onOpenDocument, shown, onShowPassages } = props;
  const documents = useRecords(({ documents }) => documents);
  const quickKeys = useQuickKeys();
  const { remember } = useKeyChanges();
  const [hasPassage, setHasPassage] = useState(false);
  // the codebook is not drawn anew for each passage, only when there begins or ceases to be one
  const applyToPassage = useRef<ApplyCode | null>(null);
  const apply = useCallback((code: Code) => applyToPassage.current?.(code), []);
  const setApply = useCallback((next: ApplyCode | null) => {
    applyToPassage.current = next;
    setHasPassage(next !== null);
  }, []);
  const document = documents.find(({ id }) => id === documentId);
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(frame, BOTH);
  const [isOut, setOut] = useState(false);
  const side = (
    <SidePanels
      documentId={documentId}
      onOpenDocument={(id) => {
        setOut(false);
        onOpenDocument(id);
      }}
      onApply={hasPassage ? apply : null}
      onShowPassages={onShowPassages}
      onCodebookPage={props.onCodebookPage}
    />
  );
  return (
    <div ref={frame} className="workbench">
      {isNarrow && (
        <SideDrawer isOut={isOut} onOut={setOut}>
          {side}
        </SideDrawer>
      )}
      <Group orientation="horizontal">
        {!isNarrow && (
          <Panel id="side" defaultSize="24%" minSize="200px">
            {side}
          </Panel>
        )}
        <SetKey />
        {!isNarrow && <Separator className="separator vertical" aria-label="Resize side panels and transcript" />}
        <Panel id="desk" minSize="360px" onFocus={() => setOut(false)}>
          {document ? (
            <DocumentDesk
              key={document.id}
              document={document}
              shown={shown?.documentId === document.id ? shown : null}
              quickKeys={quickKeys}
              onUsed={remember}
              onApplicable={setApply}
              onShowPassages={onShowPassages}
            />
          ) : (
            <div className="empty desk-empty">
              <h1>No transcript yet</h1>
              <p>
                Import an interview on the left, drop files on the window, or paste a text. It opens here for coding.
              </p>
            </div>
          )}
        </Panel>
      </Group>
    </div>
  );
}

/** The documents, and the codebook below them. */
function SidePanels(props: {
  readonly documentId: Id | null;
  readonly onOpenDocument: (id: Id) => void;
  readonly onApply: ApplyCode | null;
  readonly onShowPassages: (code: Code) => void;
  readonly onCodebookPage: () => void;
}) {
  return (
    <Group orientation="vertical">
      <Panel id="documents" defaultSize="36%" minSize="150px">
        <DocumentsPanel openDocumentId={props.documentId} onOpen={props.onOpenDocument} />
      </Panel>
      <Separator className="separator horizontal" aria-label="Resize documents and codebook" />
      <Panel id="codebook" minSize="140px">
        <CodebookPanel onApply={props.onApply} onShowPassages={props.onShowPassages} onPage={props.onCodebookPage} />
      </Panel>
    </Group>
  );
}
