import { useState } from "react";
import { Button } from "react-aria-components";
import { setTurns } from "../../app/coding/set-turns.ts";
import type { Document, Mark, Turn } from "../../app/model/records.ts";
import { chooseSpeakers, type SpeakerChoice, speakersOf } from "../../app/text/speakers.ts";
import { findTurns } from "../../app/text/turns.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { useCommit, useContent } from "../use-project.tsx";
import { SpeakerFields } from "./speaker-fields.tsx";

/** Who speaks in a document: renames, merges, says who interviews, or looks for speakers anew. Text and codings stay. */
export function SpeakersDialog({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const content = useContent(document);
  return (
    <DialogBox title={`Speakers of “${document.name}”`} onClose={onClose} size="wide">
      {content && <SpeakersForm document={document} content={content} onClose={onClose} />}
    </DialogBox>
  );
}

function SpeakersForm(props: {
  readonly document: Document;
  readonly content: { readonly text: string; readonly turns: readonly Turn[]; readonly marks: readonly Mark[] };
  readonly onClose: () => void;
}) {
  const { document, content, onClose } = props;
  const commit = useCommit();
  const [turns, setBase] = useState(content.turns);
  const [choices, setChoices] = useState<ReadonlyMap<string, SpeakerChoice>>(new Map());
  const startFrom = (base: readonly Turn[]) => {
    setBase(base);
    setChoices(new Map());
  };
  // times come from the file alone; looking in the text would lose them
  const hasTimes = content.turns.some(({ time }) => time !== undefined);
  const save = () => {
    onClose();
    const chosen = chooseSpeakers(content.text, turns, choices);
    void commit("Change speakers", async (read) => {
      const [current, from] = [await read.documents.get(document.id), await read.turns.get(document.id)];
      return current ? setTurns(current, from, chosen) : {};
    });
  };
  return (
    <>
      <SpeakerFields speakers={speakersOf(turns)} choices={choices} onChoose={setChoices} />
      <div className="speaker-ways">
        <Button
          className="button"
          isDisabled={hasTimes}
          onPress={() => startFrom(findTurns(content.text, content.marks))}
        >
          Find speakers again
        </Button>
        <Button className="button" isDisabled={turns.length === 0} onPress={() => startFrom([])}>
          No speakers
        </Button>
      </div>
      <p className="hint">
        {hasTimes
          ? "The file itself says who speaks when. Text and codings stay as they are; Undo brings the speakers back."
          : "Text and codings stay as they are. Undo brings the speakers back."}
      </p>
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" onPress={save}>
          Save
        </Button>
      </div>
    </>
  );
}
