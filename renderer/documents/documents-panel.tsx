import { ClipboardPaste, FilePlus2, FolderInput, MoreHorizontal } from "lucide-react";
import { memo, useMemo, useRef, useState } from "react";
import { Button, MenuTrigger, Popover } from "react-aria-components";
import type { Document, Id } from "../../app/model/records.ts";
import { useCommands } from "../ui/commands.tsx";
import { useRecords } from "../use-project.tsx";
import { DocumentDialogs, type DocumentQuestion } from "./document-dialogs.tsx";
import { DocumentList, type MenuPlace } from "./document-list.tsx";
import { type DocumentDeed, DocumentMenu } from "./document-menu.tsx";
import { useImport } from "./import-provider.tsx";
import { useSaveOriginal } from "./save-original.ts";
import "./documents.css";
import "./import.css";

/** The list of documents, what can be done with each, and the ways to bring in more. */
export const DocumentsPanel = memo(function DocumentsPanel(props: {
  readonly openDocumentId: Id | null;
  readonly onOpen: (id: Id) => void;
}) {
  const { openDocumentId, onOpen } = props;
  const documents = useRecords(({ documents }) => documents);
  const { chooseFiles, chooseFolder, pasteText } = useImport();
  const saveOriginal = useSaveOriginal();
  const [question, setQuestion] = useState<DocumentQuestion | null>(null);
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const open = documents.find(({ id }) => id === openDocumentId);
  const act = (document: Document, deed: DocumentDeed) => {
    if (deed === "open") onOpen(document.id);
    else if (deed === "save") saveOriginal(document);
    else setQuestion({ deed, document });
  };
  const commands = useMemo(
    () =>
      open === undefined
        ? []
        : [
            {
              id: "replace-text",
              label: `Replace the text of “${open.name}” by a corrected file…`,
              run: () => setQuestion({ deed: "replace", document: open }),
            },
          ],
    [open],
  );
  useCommands(commands);
  return (
    <section className="panel documents" aria-label="Documents">
      <div className="panel-head">
        <h2>
          Documents <span className="document-count">{documents.length.toLocaleString("en")}</span>
        </h2>
        {open && (
          <MenuTrigger>
            <Button className="icon-button" aria-label={`Menu of ${open.name}`}>
              <MoreHorizontal size={17} aria-hidden />
            </Button>
            <Popover className="popover" placement="bottom end">
              <DocumentMenu onDeed={(deed) => act(open, deed)} />
            </Popover>
          </MenuTrigger>
        )}
      </div>
      <div className="document-ways">
        <Button className="button" onPress={chooseFiles}>
          <FilePlus2 size={15} aria-hidden />
          Import documents…
        </Button>
        <Button className="button" onPress={chooseFolder} aria-label="Import folder…">
          <FolderInput size={15} aria-hidden />
          Folder…
        </Button>
        <Button className="button" onPress={pasteText}>
          <ClipboardPaste size={15} aria-hidden />
          Paste text…
        </Button>
      </div>
      {documents.length === 0 ? (
        <div className="empty">
          <p>
            No documents yet. Import interviews from Word, OpenDocument, RTF, PDF, text, Markdown, web pages or
            subtitles, answers from tables, or a folder or .zip of them. Or drop them here, or paste a text.
          </p>
        </div>
      ) : (
        <DocumentList openDocumentId={openDocumentId} onDeed={act} onMenu={setPlace} />
      )}
      {place && <span ref={anchor} className="menu-anchor" style={{ left: place.x, top: place.y }} />}
      {place && (
        <Popover
          className="popover"
          aria-label={`Menu of ${place.document.name}`}
          triggerRef={anchor}
          isOpen
          onOpenChange={() => setPlace(null)}
          placement="bottom start"
        >
          <DocumentMenu onDeed={(deed) => act(place.document, deed)} onClose={() => setPlace(null)} />
        </Popover>
      )}
      {question && <DocumentDialogs question={question} onClose={() => setQuestion(null)} />}
    </section>
  );
});
