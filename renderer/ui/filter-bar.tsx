import { FileText, Tags } from "lucide-react";
import { useMemo } from "react";
import type { Id } from "../../app/model/records.ts";
import { useRecords } from "../use-project.tsx";
import { Check } from "./check.tsx";
import { chooseCodes, type Filter } from "./filter.ts";
import { FilterChip } from "./filter-chip.tsx";
import { useCodeItems } from "./filter-items.ts";
import { FilterMenu } from "./filter-menu.tsx";
import "./filter-bar.css";

/** Which documents and codes are looked at; every filter that is on stands as a chip that takes it off. */
export function FilterBar(props: { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }) {
  const { filter, onFilter } = props;
  const documents = useRecords(({ documents }) => documents);
  const codes = useRecords(({ codes }) => codes);
  const codeItems = useCodeItems(codes);
  const documentItems = useMemo(() => documents.map(({ id, name }) => ({ id, name, depth: 0 })), [documents]);
  return (
    <fieldset className="filter-bar" aria-label="Filters">
      <FilterMenu
        label="Documents"
        icon={<FileText size={15} aria-hidden />}
        chosen={filter.documentIds}
        items={documentItems}
        onChoose={(ids) => onFilter({ ...filter, documentIds: [...ids] })}
      />
      <FilterMenu
        label="Codes"
        icon={<Tags size={15} aria-hidden />}
        chosen={filter.codeIds}
        items={codeItems}
        onChoose={(ids) => onFilter({ ...filter, codeIds: chooseCodes([...codes.values()], filter.codeIds, ids) })}
      />
      <Check
        isSelected={filter.leaveOutInterviewer}
        onChange={(leaveOutInterviewer) => onFilter({ ...filter, leaveOutInterviewer })}
      >
        Leave out the interviewer
      </Check>
      {filter.documentIds && (
        <FilterChip
          text={chipText(filter.documentIds, documents.length, "documents", (id) => nameOf(documents, id))}
          onRemove={() => onFilter({ ...filter, documentIds: null })}
        />
      )}
      {filter.codeIds && (
        <FilterChip
          text={chipText(filter.codeIds, codes.size, "codes", (id) => codes.get(id)?.name)}
          onRemove={() => onFilter({ ...filter, codeIds: null })}
        />
      )}
      {filter.leaveOutInterviewer && (
        <FilterChip text="Interviewer left out" onRemove={() => onFilter({ ...filter, leaveOutInterviewer: false })} />
      )}
    </fieldset>
  );
}

function chipText(ids: readonly Id[], all: number, noun: string, name: (id: Id) => string | undefined): string {
  const [first] = ids;
  return ids.length === 1 && first !== undefined ? `Only ${name(first) ?? noun}` : `${ids.length} of ${all} ${noun}`;
}

function nameOf(documents: readonly { readonly id: Id; readonly name: string }[], id: Id): string | undefined {
  return documents.find((document) => document.id === id)?.name;
}
