import { Label, ProgressBar } from "react-aria-components";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { FoundField } from "../pseudonyms-worker.ts";
import { chosenFields, placeCount } from "./chosen-places.ts";
import { NamePlaces } from "./name-places.tsx";
import type { SearchState } from "./names-search.ts";

/** What would be replaced where, or how far the search has come. */
export function NamesPreview(props: {
  readonly fields: readonly FoundField[];
  readonly progress: SearchState["progress"];
  readonly excluded: ReadonlySet<string>;
  readonly onExclude: (excluded: ReadonlySet<string>) => void;
  /** Said where nothing was found. */
  readonly nothing: string;
}) {
  const { fields, progress, excluded, onExclude, nothing } = props;
  return (
    <section className="names-preview" aria-label="Preview">
      <div className="names-preview-head">
        {progress === null ? (
          <p role="status">{fields.length === 0 ? nothing : summary(fields, excluded)}</p>
        ) : (
          <SearchProgress progress={progress} />
        )}
      </div>
      {fields.length > 0 && <NamePlaces fields={fields} excluded={excluded} onExclude={onExclude} />}
    </section>
  );
}

function SearchProgress({ progress: { done, all } }: { readonly progress: { done: number; all: number } }) {
  return (
    <ProgressBar
      className="import-progress counting"
      value={done}
      maxValue={Math.max(all, 1)}
      valueLabel={`${done.toLocaleString("en")} of ${all.toLocaleString("en")} texts`}
    >
      {({ percentage, valueText }) => (
        <>
          <Label>Going through</Label> <span>{valueText}</span>
          <span className="import-track">
            <span style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

function summary(fields: readonly FoundField[], excluded: ReadonlySet<string>): string {
  const all = placeCount(fields);
  const chosen = placeCount(chosenFields(fields, excluded));
  const texts = new Set(
    fields.filter(({ target }) => target === "texts" || target === "speakers").map(({ title }) => title),
  );
  const inTexts = countInWords(texts.size, "text");
  const places = countInWords(all, "place");
  return chosen === all
    ? `Found in ${places}, in ${inTexts} and elsewhere. Untick what is to stay as it is.`
    : `${chosen.toLocaleString("en")} of ${places} chosen.`;
}
