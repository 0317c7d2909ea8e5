import { retrievedTable } from "../../app/analysis/passages-table.ts";
import { queryInWords } from "../../app/analysis/query-words.ts";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import { codePath } from "../../app/codebook/tree.ts";
import type { CodeQuery, Id } from "../../app/model/records.ts";
import type { Table } from "../../app/table/table.ts";
import type { Filter } from "../ui/filter.ts";
import { filterNote } from "../ui/filter-chips.ts";
import { useSnapshot } from "../use-project.tsx";
import { hasSharedWords, type SegmentsView } from "./segments-view.ts";

/** What gives passages as a table whose notes say what was asked for. */
export function usePassagesTable(
  query: CodeQuery,
  filter: Filter,
  { words, isRegex, onlyShared }: Pick<SegmentsView, "words" | "isRegex" | "onlyShared">,
): (passages: readonly RetrievedPassage[]) => Table {
  const snapshot = useSnapshot();
  const { codes, queries } = snapshot;
  const nameOf = (id: Id) => {
    const code = codes.get(id);
    return code ? codePath(code, codes) : queries.find((one) => one.id === id)?.name;
  };
  return (passages) => {
    return retrievedTable(passages, snapshot, [
      `Passages with ${queryInWords(query, { get: nameOf })}.`,
      filterNote({ ...filter, codeIds: null }, snapshot),
      ...(onlyShared && hasSharedWords(query)
        ? ["Of each passage only the words that OVERLAPS, WITHIN and ENCLOSES share with others."]
        : []),
      ...(words.trim() === ""
        ? []
        : [`Containing ${isRegex ? `/${words.trim()}/` : `“${words.trim()}”`}, capitals and accents or not.`]),
    ]);
  };
}
