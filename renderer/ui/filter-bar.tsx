import { FileText, Folder, Layers, MessageCircleQuestion, Mic, Tags, UserRound } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { Dimension } from "../../app/analysis/groups.ts";
import { valueKey } from "../../app/search/wanted-documents.ts";
import { useGroups } from "../use-analysis.ts";
import { useRecords } from "../use-project.tsx";
import { Check } from "./check.tsx";
import { chooseCodes, type Filter } from "./filter.ts";
import { FilterChip } from "./filter-chip.tsx";
import { chipsOf } from "./filter-chips.ts";
import { useCodeItems, useCoderItems, useValuesInUse } from "./filter-items.ts";
import { FilterMenu } from "./filter-menu.tsx";
import "./filter-bar.css";

type Props = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void };
type BarProps = Props & {
  /** Whether codes are chosen elsewhere. */
  readonly withoutCodes?: boolean;
  /** What chooses the one document that is looked at, in the place of documents, sets and values of variables. */
  readonly documentChoice?: ReactNode;
};

/** What is looked at: documents, codes, whose words and whose codings; every filter that is on stands as a chip that takes it off. */
export function FilterBar({ filter: given, onFilter, withoutCodes = false, documentChoice }: BarProps) {
  const ofCodes = withoutCodes ? { ...given, codeIds: null } : given;
  const filter = documentChoice ? { ...ofCodes, documentIds: null, setIds: null, values: null } : ofCodes;
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  return (
    <fieldset className="filter-bar" aria-label="Filters">
      {documentChoice ?? <DocumentMenus filter={filter} onFilter={onFilter} />}
      {!withoutCodes && <CodeMenu filter={filter} onFilter={onFilter} />}
      <VoiceMenu
        label="Speakers"
        icon={<Mic size={15} aria-hidden />}
        kind="speaker"
        chosen={filter.speakers}
        onChoose={(speakers) => set({ speakers })}
      />
      <VoiceMenu
        label="Questions"
        icon={<MessageCircleQuestion size={15} aria-hidden />}
        kind="question"
        chosen={filter.questions}
        onChoose={(questions) => set({ questions })}
      />
      <CoderMenu filter={filter} onFilter={onFilter} />
      <Check isSelected={filter.leaveOutInterviewer} onChange={(leaveOutInterviewer) => set({ leaveOutInterviewer })}>
        Leave out the interviewer
      </Check>
      <FilterChips filter={filter} onFilter={onFilter} />
    </fieldset>
  );
}

function DocumentMenus({ filter, onFilter }: Props) {
  const documents = useRecords(({ documents }) => documents);
  const sets = useRecords(({ sets }) => sets);
  const values = useValuesInUse();
  const groups = useMemo(() => sets.filter(({ kind }) => kind === "documents"), [sets]);
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  return (
    <>
      <FilterMenu
        label="Documents"
        icon={<FileText size={15} aria-hidden />}
        chosen={filter.documentIds}
        items={documents.map(({ id, name }) => ({ id, name, depth: 0 }))}
        onChoose={(ids) => set({ documentIds: [...ids] })}
      />
      {groups.length > 0 && (
        <FilterMenu
          label="Sets"
          icon={<Folder size={15} aria-hidden />}
          chosen={filter.setIds}
          items={groups.map(({ id, name }) => ({ id, name, depth: 0 }))}
          onChoose={(ids) => set({ setIds: [...ids] })}
        />
      )}
      {values.length > 0 && (
        <FilterMenu
          label="Variables"
          icon={<Layers size={15} aria-hidden />}
          chosen={filter.values?.map(valueKey) ?? null}
          items={values.map(({ key, name }) => ({ id: key, name, depth: 0 }))}
          onChoose={(ids) => set({ values: values.filter(({ key }) => ids.has(key)).map(({ value }) => value) })}
        />
      )}
    </>
  );
}

function CodeMenu({ filter, onFilter }: Props) {
  const codes = useRecords(({ codes }) => codes);
  const items = useCodeItems(codes);
  return (
    <FilterMenu
      label="Codes"
      icon={<Tags size={15} aria-hidden />}
      chosen={filter.codeIds}
      items={items}
      onChoose={(ids) => onFilter({ ...filter, codeIds: chooseCodes([...codes.values()], filter.codeIds, ids) })}
    />
  );
}

/** Who coded; nothing to choose where one person did. */
function CoderMenu({ filter, onFilter }: Props) {
  const coders = useRecords(({ coders }) => coders);
  const items = useCoderItems(coders);
  if (items.length < 2) return null;
  return (
    <FilterMenu
      label="Coders"
      icon={<UserRound size={15} aria-hidden />}
      chosen={filter.coderIds}
      items={items}
      onChoose={(ids) => onFilter({ ...filter, coderIds: [...ids] })}
    />
  );
}

/** Speakers or questions, which stand in the texts: they are looked up when the menu is first opened. */
function VoiceMenu(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly kind: "speaker" | "question";
  readonly chosen: readonly string[] | null;
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const { label, icon, kind, chosen, onChoose } = props;
  const [isAsked, setAsked] = useState(false);
  const dimension: Dimension | null = isAsked ? { kind } : null;
  const { value: groups } = useGroups(dimension);
  return (
    <FilterMenu
      label={label}
      icon={icon}
      chosen={chosen}
      items={(groups ?? []).map(({ id, name }) => ({ id, name, depth: 0 }))}
      onChoose={(ids) => onChoose([...ids])}
      onOpen={() => setAsked(true)}
      emptyText={isAsked && groups?.length === 0 ? `The documents have no ${label.toLowerCase()}.` : "Looking them up…"}
    />
  );
}

/** Every filter that is on, with what takes it off. */
export function FilterChips({ filter, onFilter }: Props) {
  const documents = useRecords(({ documents }) => documents);
  const sets = useRecords(({ sets }) => sets);
  const variables = useRecords(({ variables }) => variables);
  const codes = useRecords(({ codes }) => codes);
  const coders = useRecords(({ coders }) => coders);
  return chipsOf(filter, { documents, sets, variables, codes, coders }).map(({ text, without }) => (
    <FilterChip key={text} text={text} onRemove={() => onFilter(without)} />
  ));
}
