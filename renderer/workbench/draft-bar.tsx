import { useState } from "react";
import { Button } from "react-aria-components";
import type { Document } from "../../app/model/records.ts";
import { spliced } from "../../app/text/splices.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import type { TextDraft } from "../use-project.tsx";
import { changesInWords } from "./edit-in-words.ts";
import { saveText } from "./save-text.ts";

/** Offers to go on with what was typed into the text earlier, or to keep it elsewhere where it fits no more. */
export function DraftBar(props: {
  readonly document: Document;
  readonly text: string;
  readonly draft: TextDraft;
  readonly onResume: () => void;
  readonly onForget: () => void;
}) {
  const { document, text, draft, onResume, onForget } = props;
  const [isAsking, setAsking] = useState(false);
  const fits = draft.text === text;
  const changes = changesInWords(draft.splices.length);
  return (
    <div className="draft-bar" role="status">
      <p>
        {fits
          ? `You began to edit this text: ${changes} not saved yet.`
          : `You began to edit this text (${changes}), but it was changed elsewhere since, so your version does not fit it any more.`}
      </p>
      <div className="draft-actions">
        {fits ? (
          <Button className="button primary" onPress={onResume}>
            Go on editing
          </Button>
        ) : (
          <Button className="button" onPress={() => void saveText(document.name, spliced(draft.text, draft.splices))}>
            Save my version as a file…
          </Button>
        )}
        <Button className="button" onPress={() => setAsking(true)}>
          Discard…
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title="Discard your changes?"
          text={`What you typed into “${document.name}” (${changes}) is lost for good.`}
          action="Discard changes"
          onConfirm={onForget}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
