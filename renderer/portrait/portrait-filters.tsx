import { useMemo } from "react";
import type { Document, Id } from "../../app/model/records.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import type { Filter } from "../ui/filter.ts";
import { FilterBar } from "../ui/filter-bar.tsx";
import { useRecords } from "../use-project.tsx";

/** Which document is drawn, and what of it: codes, whose words and whose codings; filters that are on stand as chips. */
export function PortraitFilters(props: {
  readonly document: Document;
  readonly onDocument: (id: Id) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { document, onDocument, filter, onFilter } = props;
  const documents = useRecords(({ documents }) => documents);
  const items = useMemo(() => documents.map(({ id, name }) => ({ id, name })), [documents]);
  return (
    <FilterBar
      filter={filter}
      onFilter={onFilter}
      documentChoice={
        <span className="portrait-document">
          <ChoiceSelect label="Document" isBare items={items} value={document.id} onChange={onDocument} />
        </span>
      }
    />
  );
}
