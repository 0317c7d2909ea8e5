import { useMemo } from "react";
import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from "react-aria-components";
import type { Document, Id } from "../../app/model/records.ts";
import { useRecords } from "../use-project.tsx";
import type { DocumentDeed } from "./document-menu.tsx";

/** Where on the screen a document's menu opens. */
export type MenuPlace = { readonly document: Document; readonly x: number; readonly y: number };

const ROW_HEIGHT_PX = 44;

const deedOfKey: ReadonlyMap<string, DocumentDeed> = new Map([
  ["F2", "rename"],
  ["Delete", "delete"],
]);

/** The documents in their order; Enter or a click opens one, F2 renames, Delete deletes, a right click shows all. */
export function DocumentList(props: {
  readonly openDocumentId: Id | null;
  readonly onDeed: (document: Document, deed: DocumentDeed) => void;
  readonly onMenu: (place: MenuPlace) => void;
}) {
  const { openDocumentId, onDeed, onMenu } = props;
  const documents = useRecords(({ documents }) => documents);
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);
  const select = (id: Id | undefined) => {
    const document = id === undefined ? undefined : byId.get(id);
    if (document) onDeed(document, "open");
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW_HEIGHT_PX, padding: 4 }}>
      <ListBox
        className="document-list"
        aria-label="Documents"
        items={documents}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={openDocumentId === null ? [] : [openDocumentId]}
        onSelectionChange={(keys) => keys !== "all" && select([...keys].map(String)[0])}
      >
        {(document) => (
          <ListBoxItem
            className="document-item"
            textValue={document.name}
            aria-label={document.name}
            onKeyDown={(event) => {
              const deed = deedOfKey.get(event.key);
              if (deed) onDeed(document, deed);
              else event.continuePropagation();
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu({ document, x: event.clientX, y: event.clientY });
            }}
          >
            <Text slot="label" className="document-name">
              {document.name}
            </Text>
            <Text slot="description" className="document-codings">
              <CodingsInWords documentId={document.id} />
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function CodingsInWords({ documentId }: { readonly documentId: Id }) {
  const count = useRecords(({ codings }) => codings.get(documentId)?.length ?? 0);
  return `${count.toLocaleString("en")} ${count === 1 ? "coding" : "codings"}`;
}
