import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, problemSentence } from "../ui/notices.ts";
import { chosenFields, placeCount, placeKey, replacementsOf } from "./chosen-places.ts";
import { chooseKey } from "./key-files.ts";
import { NamesPreview } from "./names-preview.tsx";
import { useNamesSearch } from "./use-names-search.ts";
import "./pseudonyms.css";

/** Puts the names back in the place of their pseudonyms, by the key file that was saved when these were applied. */
export function PutBackDialog({ onClose }: { readonly onClose: () => void }) {
  const [search, { found, progress }] = useNamesSearch();
  const [fileName, setFileName] = useState<string | null>(null);
  const [touched, setTouched] = useState<ReadonlySet<string> | null>(null);
  const [isWriting, setWriting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const fields = useMemo(() => found?.fields ?? [], [found]);
  // where it is not sure who it was, the user says so
  const doubtful = useMemo(
    () =>
      new Set(
        fields.flatMap((field) => field.places.filter(({ isSure }) => !isSure).map((place) => placeKey(field, place))),
      ),
    [fields],
  );
  const excluded = touched ?? doubtful;
  const chosen = useMemo(() => chosenFields(fields, excluded), [fields, excluded]);
  const attempt = async (act: () => Promise<void>) => {
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(problemSentence(error));
      setWriting(false);
    }
  };
  const choose = async () => {
    const chosenKey = await chooseKey();
    if (!chosenKey) return;
    setFileName(chosenKey.fileName);
    setTouched(null);
    await search?.findBack(chosenKey.key);
  };
  const write = async () => {
    if (isWriting) return;
    setWriting(true);
    await search?.write("Put names back", replacementsOf(chosen), false);
    onClose();
    const count = placeCount(chosen);
    notifyDone(`The names stand in ${countInWords(count, "place")} again.`);
  };
  return (
    <DialogBox title="Put the names back" onClose={onClose} size="large" isLocked={isWriting}>
      <div className="put-back-head">
        <p>
          Choose the key file that was saved when the pseudonyms were applied. Where a text has not changed since, each
          name returns to its exact place; where it has, the pseudonyms are looked for, and you decide.
        </p>
        <Button className="button" autoFocus onPress={() => void attempt(choose)} isDisabled={search === null}>
          {fileName === null ? "Choose the key file…" : "Choose another key file…"}
        </Button>
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {fileName === null ? (
        <div className="names-nothing" />
      ) : (
        <NamesPreview
          fields={fields}
          progress={progress}
          excluded={excluded}
          onExclude={setTouched}
          nothing={`“${fileName}” puts nothing back: none of its pseudonyms stands where it was put. See whether it is the key of this project.`}
        />
      )}
      <div className="dialog-actions">
        <p className="hint names-note">
          Original files that were taken out of the project do not come back by this; Undo of “Apply pseudonyms” brings
          them.
        </p>
        <Button className="button" onPress={onClose} isDisabled={isWriting}>
          Cancel
        </Button>
        <Button
          className="button primary"
          // while it works it keeps the focus, and does nothing
          isDisabled={!isWriting && (progress !== null || chosen.length === 0)}
          onPress={() => void attempt(write)}
        >
          {isWriting ? "Putting back…" : "Put names back"}
        </Button>
      </div>
    </DialogBox>
  );
}
