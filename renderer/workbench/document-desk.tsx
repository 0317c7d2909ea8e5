import { useMemo, useRef } from "react";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { Code, Document, Id } from "../../app/model/records.ts";
import { useCommands } from "../ui/commands.tsx";
import type { PassageAt } from "../ui/open-passage.ts";
import { useContent, useRecords } from "../use-project.tsx";
import { CodingDesk } from "./coding-desk.tsx";
import { DraftBar } from "./draft-bar.tsx";
import { EditDesk } from "./edit-desk.tsx";
import { useEditKeys } from "./use-edit-keys.ts";
import { useEditing } from "./use-editing.ts";

const NONE = [] as const;

/** The open document, which is either coded or has its text edited. */
export function DocumentDesk(props: {
  readonly document: Document;
  readonly shown: PassageAt | null;
  readonly quickKeys: readonly QuickKey[];
  readonly onUsed: (codeId: Id) => void;
  readonly onApplicable: (apply: ((code: Code) => void) | null) => void;
  readonly onShowPassages: (code: Code) => void;
}) {
  const { document } = props;
  const content = useContent(document);
  const codings = useRecords(({ codings }) => codings);
  const codes = useRecords(({ codes }) => codes);
  const { editing, ending, draft, begin, ...edit } = useEditing(document, content);
  const caret = useRef(0);
  useEditKeys({ onEdit: begin });
  useCommands(
    useMemo(
      () => (editing ? [] : [{ id: "edit-text", label: "Edit text", keys: "Ctrl+E", run: () => begin() }]),
      [editing, begin],
    ),
  );
  if (editing) {
    return (
      <div className="panel">
        <EditDesk
          document={document}
          start={editing.start}
          turns={editing.turns}
          codings={codings.get(document.id) ?? NONE}
          codes={codes}
          caret={caret.current}
          onEnd={edit.end}
        />
      </div>
    );
  }
  return (
    <CodingDesk
      {...props}
      content={content}
      ended={ending}
      onEdit={begin}
      onCaret={(position) => {
        caret.current = position;
      }}
    >
      {content && draft && (
        <DraftBar document={document} text={content.text} draft={draft} onResume={begin} onForget={edit.forgetDraft} />
      )}
    </CodingDesk>
  );
}
