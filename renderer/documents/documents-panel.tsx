import { ClipboardPaste, FilePlus2, FolderInput, MoreHorizontal } from "lucide-react";
import { memo, type ReactNode, useState } from "react";
import { Button, Input, MenuTrigger, Popover, SearchField, Tooltip, TooltipTrigger } from "react-aria-components";
import type { Document, Id } from "../../app/model/records.ts";
import { MenuAt } from "../ui/menu-at.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useMemoDialog } from "../use-memo.tsx";
import { useRecords, useViewState } from "../use-project.tsx";
import { useSetActions } from "../use-set-actions.ts";
import { DocumentDialogs, type DocumentQuestion } from "./document-dialogs.tsx";
import { DocumentList, type MenuPlace } from "./document-list.tsx";
import { type DocumentDeed, DocumentMenu } from "./document-menu.tsx";
import type { ListRow } from "./document-rows.ts";
import { useImport } from "./import-provider.tsx";
import { useSaveOriginal } from "./save-original.ts";
import { type SetDeed, SetMenu } from "./set-menu.tsx";
import { SortMenu } from "./sort-menu.tsx";
import { useDocumentCommands } from "./use-document-commands.ts";
import { parseSorting } from "./use-document-rows.ts";
import "./documents.css";
import "./import.css";

type PanelProps = {
  readonly openDocumentId: Id | null;
  readonly onOpen: (id: Id) => void;
};

/** The list of documents, what can be done with each, and the ways to bring in more. */
export const DocumentsPanel = memo(function DocumentsPanel({ openDocumentId, onOpen }: PanelProps) {
  const openMemo = useMemoDialog();
  const documents = useRecords(({ documents }) => documents);
  const saveOriginal = useSaveOriginal();
  const [search, setSearch] = useState("");
  const [sorting, setSorting] = useViewState("documentSorting", parseSorting);
  const [question, setQuestion] = useState<DocumentQuestion | null>(null);
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const open = documents.find(({ id }) => id === openDocumentId);
  const act = useLatest((chosen: readonly Document[], deed: DocumentDeed) => {
    const [first] = chosen;
    if (!first) return;
    if (deed === "open") onOpen(first.id);
    else if (deed === "save") saveOriginal(first);
    else if (deed === "memo") openMemo({ kind: "document", documentId: first.id });
    else setQuestion({ deed, documents: chosen });
  });
  const actOnSet = ({ set }: ListRow & { readonly kind: "set" }, deed: SetDeed) => {
    if (!set) return;
    if (deed === "memo") openMemo({ kind: "set", setId: set.id });
    else setQuestion({ deed: deed === "rename" ? "rename set" : "delete set", set });
  };
  useDocumentCommands(open, act);
  return (
    <section className="panel documents" aria-label="Documents">
      <div className="panel-head">
        <h2 className="document-title">
          Documents <span className="document-count">{documents.length.toLocaleString("en")}</span>
        </h2>
        <SearchField className="document-search" aria-label="Find documents" value={search} onChange={setSearch}>
          <Input className="input" placeholder="Find documents" />
        </SearchField>
        <SortMenu sorting={sorting} onSort={setSorting} />
        {open && (
          <MenuTrigger>
            <Button className="icon-button" aria-label={`Menu of ${open.name}`}>
              <MoreHorizontal size={17} aria-hidden />
            </Button>
            <Popover className="popover" placement="bottom end">
              <ChosenMenu chosen={[open]} row={null} onDeed={act} />
            </Popover>
          </MenuTrigger>
        )}
      </div>
      <Ways />
      {documents.length === 0 ? (
        <NoDocuments />
      ) : (
        <DocumentList
          openDocumentId={openDocumentId}
          search={search}
          sorting={sorting}
          onDeed={act}
          onSetDeed={actOnSet}
          onMenu={setPlace}
        />
      )}
      {place && <PlacedMenu place={place} onDeed={act} onSetDeed={actOnSet} onClose={() => setPlace(null)} />}
      {question && <DocumentDialogs question={question} onClose={() => setQuestion(null)} />}
    </section>
  );
});

function Ways() {
  const { chooseFiles, chooseFolder, pasteText } = useImport();
  return (
    <div className="document-ways">
      <Button className="button" onPress={chooseFiles}>
        <FilePlus2 size={15} aria-hidden />
        Import documents…
      </Button>
      <Way label="Import folder…" onPress={chooseFolder}>
        <FolderInput size={16} aria-hidden />
      </Way>
      <Way label="Paste text…" onPress={pasteText}>
        <ClipboardPaste size={16} aria-hidden />
      </Way>
    </div>
  );
}

/** One of the further ways, by its sign; its name stands in the tooltip. */
function Way(props: { readonly label: string; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={400}>
      <Button className="button document-way" aria-label={props.label} onPress={props.onPress}>
        {props.children}
      </Button>
      <Tooltip className="tooltip">{props.label}</Tooltip>
    </TooltipTrigger>
  );
}

function NoDocuments() {
  return (
    <div className="empty">
      <p>
        No documents yet. Import interviews from Word, OpenDocument, RTF, PDF, text, Markdown, web pages or subtitles,
        answers from tables, or a folder or .zip of them. Or drop them here, or paste a text.
      </p>
    </div>
  );
}

type MenuProps = {
  readonly onDeed: (documents: readonly Document[], deed: DocumentDeed) => void;
};

function PlacedMenu(
  props: MenuProps & {
    readonly place: MenuPlace;
    readonly onSetDeed: (row: ListRow & { readonly kind: "set" }, deed: SetDeed) => void;
    readonly onClose: () => void;
  },
) {
  const { place, onSetDeed, onClose } = props;
  const { row, selected, point } = place;
  if (row.kind === "document") {
    return (
      <MenuAt label={`Menu of ${row.document.name}`} at={point} onClose={onClose}>
        <ChosenMenu {...props} chosen={selected} row={row} />
      </MenuAt>
    );
  }
  if (!row.set) return null;
  return (
    <MenuAt label={`Menu of ${row.set.name}`} at={point} onClose={onClose}>
      <SetMenu onDeed={(deed) => onSetDeed(row, deed)} onClose={onClose} />
    </MenuAt>
  );
}

function ChosenMenu(
  props: MenuProps & {
    readonly chosen: readonly Document[];
    readonly row: ListRow | null;
    readonly onClose?: () => void;
  },
) {
  const { chosen, row, onDeed, onClose } = props;
  const { addTo, removeFrom } = useSetActions();
  const ids = chosen.map(({ id }) => id);
  return (
    <DocumentMenu
      count={chosen.length}
      inSet={row?.set ?? null}
      onDeed={(deed) => onDeed(chosen, deed)}
      onAddTo={(set) => addTo(set, ids)}
      onRemoveFrom={(set) => removeFrom(set, ids)}
      {...(onClose && { onClose })}
    />
  );
}
