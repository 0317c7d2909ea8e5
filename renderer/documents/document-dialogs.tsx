import { removeDocuments } from "../../app/coding/remove-documents.ts";
import { renameDocument } from "../../app/coding/rename-document.ts";
import type { Diff } from "../../app/model/diff.ts";
import type { Document, Id, RecordSet } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { NameDialog } from "../ui/name-dialog.tsx";
import { readCodings } from "../use-document-rows.ts";
import { type Reader, readDependents, useCommit, useProject, useRecords } from "../use-project.tsx";
import { useSetActions } from "../use-set-actions.ts";
import type { DocumentDeed } from "./document-menu.tsx";
import { NewSetDialog } from "./new-set-dialog.tsx";
import { PropertiesDialog } from "./properties-dialog.tsx";
import { ReplaceDialog } from "./replace-dialog.tsx";
import { SpeakersDialog } from "./speakers-dialog.tsx";
import { ValueDialog } from "./value-dialog.tsx";

/** A question about documents or a set, to be answered before something is done. */
export type DocumentQuestion =
  | { readonly deed: Exclude<DocumentDeed, "open" | "save" | "memo">; readonly documents: readonly Document[] }
  | { readonly deed: "rename set" | "delete set"; readonly set: RecordSet };

/** The dialog of a question about documents or a set. */
export function DocumentDialogs(props: { readonly question: DocumentQuestion; readonly onClose: () => void }) {
  const { question, onClose } = props;
  if ("set" in question) return <SetDialogs {...question} onClose={onClose} />;
  const { deed, documents } = question;
  const [document] = documents;
  if (!document) return null;
  switch (deed) {
    case "rename":
      return <RenameDocument document={document} onClose={onClose} />;
    case "properties":
      return <PropertiesDialog document={document} onClose={onClose} />;
    case "speakers":
      return <SpeakersDialog document={document} onClose={onClose} />;
    case "replace":
      return <ReplaceDialog document={document} onClose={onClose} />;
    case "new set":
      return <NewSetDialog documents={documents} onClose={onClose} />;
    case "value":
      return <ValueDialog documents={documents} onClose={onClose} />;
    case "delete":
      return <DeleteDocuments documents={documents} onClose={onClose} />;
  }
}

function RenameDocument({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const session = useProject();
  return (
    <NameDialog
      action="Rename"
      title="Rename document"
      label="Document name"
      name={document.name}
      onName={(name) => session.commit("Rename document", (read) => planRename(read, document.id, name))}
      onClose={onClose}
    />
  );
}

function DeleteDocuments({
  documents,
  onClose,
}: {
  readonly documents: readonly Document[];
  readonly onClose: () => void;
}) {
  const commit = useCommit();
  const codings = useRecords(({ codings }) => codings);
  const count = documents.reduce((sum, { id }) => sum + (codings.get(id)?.length ?? 0), 0);
  const title = documents.length === 1 ? "Delete document" : "Delete documents";
  return (
    <ConfirmDialog
      title={title}
      text={deletionSentence(documents, count)}
      action={title}
      onConfirm={() => {
        onClose();
        const ids = documents.map(({ id }) => id);
        void commit(title, (read) => planDelete(read, ids));
      }}
      onCancel={onClose}
    />
  );
}

function SetDialogs(props: {
  readonly deed: "rename set" | "delete set";
  readonly set: RecordSet;
  readonly onClose: () => void;
}) {
  const { deed, set, onClose } = props;
  const { rename, remove } = useSetActions();
  if (deed === "rename set") {
    return (
      <NameDialog
        action="Rename"
        title="Rename set"
        label="Set name"
        name={set.name}
        onName={(name) => rename(set, name)}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      title="Delete set"
      text={`Delete the set “${set.name}”? Its documents stay in the project. Undo brings it back.`}
      action="Delete set"
      onConfirm={() => {
        onClose();
        remove(set);
      }}
      onCancel={onClose}
    />
  );
}

function deletionSentence(documents: readonly Document[], codings: number): string {
  const [first, ...more] = documents;
  const isOne = more.length === 0;
  const what = isOne ? `“${first?.name}”` : `${documents.length.toLocaleString("en")} documents`;
  const [their, they, them] = isOne ? ["Its", "It has", "it"] : ["Their", "They have", "them"];
  const lost =
    codings === 0
      ? `${they} no codings.`
      : `${their} ${countInWords(codings, "coding goes", "codings go")} with ${them}.`;
  return `Delete ${what} from the project? ${lost} Undo brings ${them} back.`;
}

async function planRename(read: Reader, id: Id, name: string): Promise<Diff> {
  const document = await read.documents.get(id);
  return document ? renameDocument(document, name) : {};
}

async function planDelete(read: Reader, ids: readonly Id[]): Promise<Diff> {
  const [documents, texts, originals, turns, marks, codings] = await Promise.all([
    read.documents.where("id").anyOf(ids).toArray(),
    read.texts.where("id").anyOf(ids).toArray(),
    read.originals.where("id").anyOf(ids).toArray(),
    read.turns.where("id").anyOf(ids).toArray(),
    read.marks.where("id").anyOf(ids).toArray(),
    Promise.all(ids.map((id) => readCodings(read, id))).then((lists) => lists.flat()),
  ]);
  return removeDocuments({ documents, texts, originals, turns, marks, codings }, await readDependents(read));
}
