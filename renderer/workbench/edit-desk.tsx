import { useMemo, useRef } from "react";
import type { Code, Coding, Document, Id, Turn } from "../../app/model/records.ts";
import type { EditStart } from "../transcript/edit-session.ts";
import { TextEditing } from "../transcript/text-editing.tsx";
import { useCommands } from "../ui/commands.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { EditBar } from "./edit-bar.tsx";
import { EditDialogs } from "./edit-dialogs.tsx";
import { useEditKeys } from "./use-edit-keys.ts";
import { type Ending, useTextEdit } from "./use-text-edit.ts";

/** The open transcript while its text is being edited. */
export function EditDesk(props: {
  readonly document: Document;
  readonly start: EditStart;
  readonly turns: readonly Turn[];
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly caret: number;
  readonly onEnd: (ending: Ending) => void;
}) {
  const { document, turns, codes, caret } = props;
  const edit = useTextEdit(document, props.start, props.codings, props.onEnd);
  // once saved, they stand in a text that is not on the screen yet
  const codings = useRef(props.codings);
  if (!edit.isBusy) codings.current = props.codings;
  useEditKeys({ onDone: edit.done });
  const [done, discard] = [useLatest(edit.done), useLatest(edit.askDiscard)];
  useCommands(
    useMemo(
      () => [
        { id: "finish-edit", label: "Done editing the text", keys: "Ctrl+Enter", run: () => done() },
        { id: "discard-edit", label: "Discard the changes to the text…", run: () => discard() },
      ],
      [done, discard],
    ),
  );
  return (
    <>
      <EditBar
        document={document}
        changeCount={edit.changeCount}
        isBusy={edit.isBusy}
        onDone={edit.done}
        onDiscard={edit.askDiscard}
      />
      <TextEditing
        document={document}
        start={edit.start}
        turns={turns}
        codings={codings.current}
        codes={codes}
        caret={caret}
        onEdited={edit.onEdited}
      />
      {edit.question && (
        <EditDialogs
          question={edit.question}
          document={document}
          before={edit.start.text}
          codes={codes}
          changeCount={edit.changeCount}
          onSave={edit.save}
          onDiscard={edit.discard}
          onKeepEditing={edit.keepEditing}
        />
      )}
    </>
  );
}
