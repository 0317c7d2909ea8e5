import { FileText } from "lucide-react";
import { type FormEvent, useEffect, useState, useSyncExternalStore } from "react";
import { Button, Form, ProgressBar } from "react-aria-components";
import type { Document } from "../../app/model/records.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyProblem } from "../ui/notices.ts";
import { TextInput } from "../ui/text-input.tsx";
import { useProject } from "../use-project.tsx";
import { chooseSources, pastedSource } from "./import-source.ts";
import { ReplacePreview } from "./replace-preview.tsx";
import { TextReplacement } from "./text-replacement.ts";
import "./replace.css";

/** Replaces a document's text by a corrected version, from a file or pasted, after showing what differs. */
export function ReplaceDialog({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const session = useProject();
  const [replacement] = useState(() => new TextReplacement(session, document));
  const state = useSyncExternalStore(replacement.subscribe, () => replacement.state);
  useEffect(() => () => replacement.stop(), [replacement]);
  return (
    <DialogBox
      title={`Replace the text of “${document.name}”`}
      onClose={onClose}
      size={state.step === "compared" ? "large" : "wide"}
    >
      {state.step === "choosing" && (
        <Choice document={document} replacement={replacement} problem={state.problem} onClose={onClose} />
      )}
      {(state.step === "reading" || state.step === "comparing") && (
        <>
          <ProgressBar className="import-progress" isIndeterminate aria-label={`Comparing “${state.fileName}”`}>
            <span className="replace-working" role="status">
              {state.step === "reading" ? `Reading “${state.fileName}”…` : "Comparing the texts…"}
            </span>
            <span className="import-track endless">
              <span />
            </span>
          </ProgressBar>
          <div className="dialog-actions">
            <Button className="button" onPress={onClose} autoFocus>
              Cancel
            </Button>
          </div>
        </>
      )}
      {state.step === "compared" && (
        <ReplacePreview
          document={document}
          replacement={replacement}
          file={state.file}
          comparison={state.comparison}
          onClose={onClose}
        />
      )}
    </DialogBox>
  );
}

function Choice(props: {
  readonly document: Document;
  readonly replacement: TextReplacement;
  readonly problem: string | null;
  readonly onClose: () => void;
}) {
  const { document, replacement, problem, onClose } = props;
  const [text, setText] = useState("");
  const choose = async () => {
    const [source] = await chooseSources();
    if (source) await replacement.take(source);
  };
  const compare = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") void replacement.take(pastedSource(document.name, { text, html: null }));
  };
  return (
    <Form className="dialog-form" onSubmit={compare}>
      <p>
        Choose a corrected version of this text, in any format that can be imported. Quipu compares the two and shows
        what differs before anything changes; codings and memos go with their words.
      </p>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button className="button primary" autoFocus onPress={() => void choose().catch(notifyProblem)}>
          <FileText size={15} aria-hidden />
          Choose a file…
        </Button>
      </div>
      <TextInput label="Or paste the corrected text" value={text} onChange={setText} rows={8} />
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button" type="submit" isDisabled={text.trim() === ""}>
          Compare
        </Button>
      </div>
    </Form>
  );
}
