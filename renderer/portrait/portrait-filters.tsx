import { Tags } from "lucide-react";
import { useMemo } from "react";
import type { Document, Id } from "../../app/model/records.ts";
import { Check } from "../ui/check.tsx";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { chooseCodes, type Filter } from "../ui/filter.ts";
import { FilterChip } from "../ui/filter-chip.tsx";
import { useCodeItems } from "../ui/filter-items.ts";
import { FilterMenu } from "../ui/filter-menu.tsx";
import { useRecords } from "../use-project.tsx";

/** Which document is drawn, and which codes of it; filters that are on stand as chips. */
export function PortraitFilters(props: {
  readonly document: Document;
  readonly onDocument: (id: Id) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { document, onDocument, filter, onFilter } = props;
  const documents = useRecords(({ documents }) => documents);
  const codes = useRecords(({ codes }) => codes);
  const codeItems = useCodeItems(codes);
  const documentItems = useMemo(() => documents.map(({ id, name }) => ({ id, name })), [documents]);
  const { codeIds, leaveOutInterviewer } = filter;
  const [only] = codeIds ?? [];
  return (
    <fieldset className="portrait-filters" aria-label="Filters">
      <ChoiceSelect label="Document" isBare items={documentItems} value={document.id} onChange={onDocument} />
      <FilterMenu
        label="Codes"
        icon={<Tags size={15} aria-hidden />}
        chosen={codeIds}
        items={codeItems}
        onChoose={(ids) => onFilter({ ...filter, codeIds: chooseCodes([...codes.values()], codeIds, ids) })}
      />
      <Check
        isSelected={leaveOutInterviewer}
        onChange={(isLeftOut) => onFilter({ ...filter, leaveOutInterviewer: isLeftOut })}
      >
        Leave out the interviewer
      </Check>
      {codeIds && (
        <FilterChip
          text={
            codeIds.length === 1
              ? `Only ${codes.get(only ?? "")?.name ?? "code"}`
              : `${codeIds.length} of ${codes.size} codes`
          }
          onRemove={() => onFilter({ ...filter, codeIds: null })}
        />
      )}
      {leaveOutInterviewer && (
        <FilterChip text="Interviewer left out" onRemove={() => onFilter({ ...filter, leaveOutInterviewer: false })} />
      )}
    </fieldset>
  );
}
