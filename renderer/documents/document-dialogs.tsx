import { removeDocuments } from "../../app/coding/remove-documents.ts";
import { renameDocument } from "../../app/coding/rename-document.ts";
import type { Diff } from "../../app/model/diff.ts";
import type { Document, Id } from "../../app/model/records.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { RenameDialog } from "../ui/rename-dialog.tsx";
import { type Reader, readDependents, useCommit, useProject, useRecords } from "../use-project.tsx";
import { ReplaceDialog } from "./replace-dialog.tsx";
import { SpeakersDialog } from "./speakers-dialog.tsx";

/** A question about a document, to be answered before something is done with it. */
export type DocumentQuestion = {
  readonly deed: "rename" | "speakers" | "replace" | "delete";
  readonly document: Document;
};

/** Asks for a document's new name, for who speaks in it, or whether it is to be deleted, and does it. */
export function DocumentDialogs(props: { readonly question: DocumentQuestion; readonly onClose: () => void }) {
  const { question, onClose } = props;
  const { deed, document } = question;
  const session = useProject();
  const commit = useCommit();
  const codings = useRecords(({ codings }) => codings);
  if (deed === "rename") {
    return (
      <RenameDialog
        title="Rename document"
        label="Document name"
        name={document.name}
        onRename={(name) => session.commit("Rename document", (read) => planRename(read, document.id, name))}
        onClose={onClose}
      />
    );
  }
  if (deed === "speakers") return <SpeakersDialog document={document} onClose={onClose} />;
  if (deed === "replace") return <ReplaceDialog document={document} onClose={onClose} />;
  return (
    <ConfirmDialog
      title="Delete document"
      text={deletionSentence(document.name, codings.get(document.id)?.length ?? 0)}
      action="Delete document"
      onConfirm={() => {
        onClose();
        void commit("Delete document", (read) => planDelete(read, document.id));
      }}
      onCancel={onClose}
    />
  );
}

function deletionSentence(name: string, codings: number): string {
  const lost =
    codings === 0
      ? "It has no codings."
      : `Its ${codings.toLocaleString("en")} ${codings === 1 ? "coding goes" : "codings go"} with it.`;
  return `Delete “${name}” from the project? ${lost} Undo brings it back.`;
}

async function planRename(read: Reader, id: Id, name: string): Promise<Diff> {
  const document = await read.documents.get(id);
  return document ? renameDocument(document, name) : {};
}

async function planDelete(read: Reader, id: Id): Promise<Diff> {
  const [documents, texts, originals, turns, marks, codings] = await Promise.all([
    read.documents.where("id").equals(id).toArray(),
    read.texts.where("id").equals(id).toArray(),
    read.originals.where("id").equals(id).toArray(),
    read.turns.where("id").equals(id).toArray(),
    read.marks.where("id").equals(id).toArray(),
    read.codings.filter(({ documentId }) => documentId === id).toArray(),
  ]);
  return removeDocuments({ documents, texts, originals, turns, marks, codings }, await readDependents(read));
}
