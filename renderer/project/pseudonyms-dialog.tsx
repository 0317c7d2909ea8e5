import { useEffect, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { NameOptions, Pseudonym } from "../../app/coding/find-names.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, notifyProblem, problemSentence } from "../ui/notices.ts";
import { useRecords } from "../use-project.tsx";
import { chosenFields, placeCount, replacementsOf } from "./chosen-places.ts";
import { chooseNames, saveKey } from "./key-files.ts";
import { NameList } from "./name-list.tsx";
import { completeNames, listSentences } from "./name-list-sentences.ts";
import { allTargets, NameOptionFields } from "./name-options.tsx";
import { NamesPreview } from "./names-preview.tsx";
import type { NamesSearch } from "./names-search.ts";
import { PseudonymsFoot } from "./pseudonyms-foot.tsx";
import { useNamesDraft } from "./use-names-draft.ts";
import { useNamesSearch } from "./use-names-search.ts";
import "./pseudonyms.css";

const SUGGESTED = 12;
const FOUND_AFTER_MS = 250;

/** Replaces names by pseudonyms in the whole project, after showing where, and saves the key that puts them back. */
export function PseudonymsDialog({ onClose }: { readonly onClose: () => void }) {
  const project = useRecords(({ project }) => project);
  const [search, { found, progress, speakers }] = useNamesSearch();
  const [names, setNames] = useNamesDraft();
  const [options, setOptions] = useState<NameOptions>(USUAL);
  const [targets, setTargets] = useState(allTargets);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [removesOriginals, setRemovesOriginals] = useState(true);
  const [isWriting, setWriting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const complete = useMemo(() => completeNames(names), [names]);
  const query = useMemo(() => JSON.stringify({ names: complete, options, targets }), [complete, options, targets]);
  useEffect(() => void search?.findSpeakers().catch(notifyProblem), [search]);
  const isFound = useFinding(search, query);
  const fields = useMemo(() => found?.fields ?? [], [found]);
  const chosen = useMemo(() => chosenFields(fields, excluded), [fields, excluded]);
  const apply = async () => {
    if (isWriting) return;
    setWriting(true);
    setProblem(null);
    try {
      const file = await saveKey(`${project?.name ?? "Project"} key of pseudonyms.csv`, complete, chosen);
      if (file === null) throw new Error("The key file was not saved, so nothing was changed.");
      await search?.write("Apply pseudonyms", replacementsOf(chosen), removesOriginals);
      setNames([]);
      onClose();
      notifyDone(`${inPlaces(placeCount(chosen))} replaced. Keep “${file}” safe, away from the project.`);
    } catch (error) {
      setProblem(problemSentence(error));
      setWriting(false);
    }
  };
  return (
    <DialogBox title="Pseudonyms" onClose={onClose} size="large" isLocked={isWriting}>
      <div className="names-body">
        <section className="names-side" aria-label="List of names">
          <NameList
            names={names}
            onChange={setNames}
            counts={countsOf(fields)}
            suggestions={suggestionsOf(speakers, names)}
          />
          <Sentences sentences={listSentences(names)} />
          <ListWays names={names} complete={complete} onNames={setNames} />
          <NameOptionFields options={options} onOptions={setOptions} targets={targets} onTargets={setTargets} />
        </section>
        <NamesPreview
          fields={fields}
          progress={progress}
          excluded={excluded}
          onExclude={setExcluded}
          nothing={complete.length === 0 ? "Fill in a name and its replacement to see where it stands." : NOWHERE}
        />
      </div>
      <PseudonymsFoot problem={problem} removesOriginals={removesOriginals} onRemovesOriginals={setRemovesOriginals} />
      <div className="dialog-actions">
        <Button className="button" onPress={onClose} isDisabled={isWriting}>
          Cancel
        </Button>
        <Button
          className="button primary"
          // while it works it keeps the focus, and does nothing
          isDisabled={!isWriting && (!isFound || progress !== null || chosen.length === 0)}
          onPress={() => void apply()}
        >
          {isWriting ? "Replacing…" : `Save key file and replace in ${inPlaces(placeCount(chosen))}…`}
        </Button>
      </div>
    </DialogBox>
  );
}

const USUAL: NameOptions = { wholeWords: true, matchesCase: true, matchesAccents: false };
const NOWHERE = "None of these names stands anywhere in the project.";

/** Looks for the names of a query, and says whether what was found is for this one: what is shown may be for the last. */
function useFinding(search: NamesSearch | null, query: string): boolean {
  const [foundFor, setFoundFor] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const isAnswered = (await search?.find(JSON.parse(query))) ?? false;
      if (isCurrent && isAnswered) setFoundFor(query);
    }, FOUND_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      // who comes back to an earlier query may find the answer to another one there
      setFoundFor(null);
    };
  }, [search, query]);
  return foundFor === query;
}

function inPlaces(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "place" : "places"}`;
}

function countsOf(fields: readonly { readonly places: readonly Pseudonym[] }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { places } of fields) for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function suggestionsOf(speakers: readonly string[], names: readonly Pseudonym[]): string[] {
  const known = new Set(names.flatMap(({ name, replacement }) => [name.trim(), replacement.trim()]));
  return speakers.filter((name) => !known.has(name)).slice(0, SUGGESTED);
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="import-warnings" aria-label="Notes">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function ListWays(props: {
  readonly names: readonly Pseudonym[];
  readonly complete: readonly Pseudonym[];
  readonly onNames: (names: readonly Pseudonym[]) => void;
}) {
  const { names, complete, onNames } = props;
  const load = async () => {
    const loaded = await chooseNames();
    if (loaded) onNames([...names.filter(({ name }) => name.trim() !== ""), ...loaded]);
  };
  return (
    <div className="name-ways">
      <Button className="button" onPress={() => void load().catch(notifyProblem)}>
        Load a list…
      </Button>
      <Button
        className="button"
        isDisabled={complete.length === 0}
        onPress={() => void saveKey("Names and pseudonyms.csv", complete, []).catch(notifyProblem)}
      >
        Save the list…
      </Button>
    </div>
  );
}
