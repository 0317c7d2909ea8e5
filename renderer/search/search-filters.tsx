import { FileText, Folder, Layers, Mic, Tag } from "lucide-react";
import { useMemo } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { CodingFilter } from "../../app/search/coded-stretches.ts";
import { valueKey } from "../../app/search/wanted-documents.ts";
import { Check } from "../ui/check.tsx";
import { FilterChip } from "../ui/filter-chip.tsx";
import { useValuesInUse } from "../ui/filter-items.ts";
import { FilterMenu } from "../ui/filter-menu.tsx";
import { useRecords } from "../use-project.tsx";
import { chipsOf } from "./filter-chips.ts";
import { codingFilters, type SearchView } from "./search-view.ts";
import "../ui/filter-bar.css";

const codingNames: Readonly<Record<CodingFilter, string>> = {
  any: "Coded or not",
  coded: "Only coded passages",
  uncoded: "Only passages without a code",
};

/** In whose words and in which documents is searched; every filter that is on stands as a chip that takes it off. */
export function SearchFilters(props: {
  readonly view: SearchView;
  readonly speakers: readonly string[];
  readonly onView: (view: SearchView) => void;
}) {
  const { view, speakers, onView } = props;
  const documents = useRecords(({ documents }) => documents);
  const sets = useRecords(({ sets }) => sets);
  const variables = useRecords(({ variables }) => variables);
  const values = useValuesInUse();
  const groups = useMemo(() => sets.filter(({ kind }) => kind === "documents"), [sets]);
  const set = (part: Partial<SearchView>) => onView({ ...view, ...part });
  const some = <Item,>(items: readonly Item[]): readonly Item[] | null => (items.length > 0 ? items : null);
  return (
    <fieldset className="filter-bar" aria-label="Filters">
      <FilterMenu
        label="Speakers"
        icon={<Mic size={15} aria-hidden />}
        chosen={view.speakers}
        items={speakers.map((name) => ({ id: name, name: name || "Without a name", depth: 0 }))}
        onChoose={(ids) => set({ speakers: some([...ids]) })}
      />
      <FilterMenu
        label="Documents"
        icon={<FileText size={15} aria-hidden />}
        chosen={view.documentIds}
        items={documents.map(({ id, name }) => ({ id, name, depth: 0 }))}
        onChoose={(ids) => set({ documentIds: some([...ids]) })}
      />
      {groups.length > 0 && (
        <FilterMenu
          label="Sets"
          icon={<Folder size={15} aria-hidden />}
          chosen={view.setIds}
          items={groups.map(({ id, name }) => ({ id, name, depth: 0 }))}
          onChoose={(ids) => set({ setIds: some([...ids]) })}
        />
      )}
      {values.length > 0 && (
        <FilterMenu
          label="Variables"
          icon={<Layers size={15} aria-hidden />}
          chosen={view.values?.map(valueKey) ?? null}
          items={values.map(({ key, name }) => ({ id: key, name, depth: 0 }))}
          onChoose={(ids) => set({ values: some(values.filter(({ key }) => ids.has(key)).map(({ value }) => value)) })}
        />
      )}
      <CodingMenu coding={view.coding} onCoding={(coding) => set({ coding })} />
      <Check isSelected={view.leaveOutInterviewer} onChange={(leaveOutInterviewer) => set({ leaveOutInterviewer })}>
        Leave out the interviewer
      </Check>
      {chipsOf(view, { documents, sets, variables }).map(({ text, without }) => (
        <FilterChip key={text} text={text} onRemove={() => onView(without)} />
      ))}
    </fieldset>
  );
}

function CodingMenu(props: { readonly coding: CodingFilter; readonly onCoding: (coding: CodingFilter) => void }) {
  const { coding, onCoding } = props;
  return (
    <MenuTrigger>
      <Button className="button">
        <Tag size={15} aria-hidden /> Coding
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Coding"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[coding]}
          onAction={(key) => onCoding(codingFilters.find((one) => one === key) ?? "any")}
        >
          {codingFilters.map((one) => (
            <MenuItem key={one} id={one} className="menu-item" textValue={codingNames[one]}>
              <span className="filter-tick" aria-hidden>
                {one === coding ? "✓" : ""}
              </span>
              {codingNames[one]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
