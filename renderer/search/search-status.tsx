import { Button } from "react-aria-components";
import { MOST_HITS } from "../../app/search/search-run.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { IndexState } from "../search-worker.ts";
import type { SearchAnswer } from "../use-search.ts";
import { isFiltered, type SearchView, unfiltered } from "./search-view.ts";

/** How many hits there are, and what is still being read. */
export function Found({ answer, index }: { readonly answer: SearchAnswer | null; readonly index: IndexState }) {
  const isReading = index.done < index.all;
  return (
    <span className="muted" role="status">
      {answer && foundText(answer)}
      {answer && isReading && " · "}
      {isReading && `Reading the texts: ${count(index.done)} of ${count(index.all)}`}
    </span>
  );
}

function foundText({ hits, documents, isCut, isDone, searched, toSearch }: SearchAnswer): string {
  const found = `${countInWords(hits, "hit")} in ${countInWords(documents, "document")}`;
  if (isCut)
    return `The first ${count(MOST_HITS)} hits, in ${count(documents)} documents: narrow the search to see the others`;
  return isDone ? found : `${found} so far, ${count(searched)} of ${count(toSearch)} searched`;
}

/** What stands where there are no hits. */
export function Empty(props: {
  readonly view: SearchView;
  readonly answer: SearchAnswer | null;
  readonly problem: string | null;
  /** Whether the query has no meaning, which is said beside it. */
  readonly isMistaken: boolean;
  readonly onView: (view: SearchView) => void;
}) {
  const { view, answer, problem, isMistaken, onView } = props;
  if (problem) return <p className="empty field-error">{problem}</p>;
  if (view.text.trim() === "") {
    return (
      <div className="empty">
        <p>
          Type words above to find them in all documents, each in its context. “Syntax” shows how phrases, alternatives
          and words near each other are written.
        </p>
        <p>Select hits to code them: the words themselves, or their sentence, paragraph, turn or answer.</p>
      </div>
    );
  }
  if (isMistaken || !answer?.isDone) return null;
  return (
    <div className="empty">
      <p>Nothing was found. Words are matched whole: write “{firstWord(view.text)}*” for all that begin so.</p>
      {isFiltered(view) && (
        <Button className="button" onPress={() => onView(unfiltered(view))}>
          Search without filters
        </Button>
      )}
    </div>
  );
}

function firstWord(text: string): string {
  return /[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0] ?? "cost";
}

function count(number: number): string {
  return number.toLocaleString("en");
}
