import { FileText, Tags, X } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, type Selection } from "react-aria-components";
import { codeTree, flatten, subtreeIds } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { useSnapshot } from "../use-project.tsx";
import { Check } from "./check.tsx";
import type { Filter } from "./filter.ts";
import "./filter-bar.css";

/** Which documents and codes are looked at; every filter that is on stands as a chip that takes it off. */
export function FilterBar(props: { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }) {
  const { filter, onFilter } = props;
  const { documents, codes } = useSnapshot();
  const nodes = useMemo(() => flatten(codeTree([...codes.values()])), [codes]);
  const chooseCodes = (chosen: ReadonlySet<Id>) => {
    const before = new Set(filter.codeIds ?? []);
    // a code brings those below it along
    const added = [...chosen].filter((id) => !before.has(id)).flatMap((id) => [...subtreeIds([...codes.values()], id)]);
    onFilter({ ...filter, codeIds: [...new Set([...chosen, ...added])] });
  };
  return (
    <fieldset className="filter-bar" aria-label="Filters">
      <FilterMenu
        label="Documents"
        icon={<FileText size={15} aria-hidden />}
        chosen={filter.documentIds}
        items={documents.map(({ id, name }) => ({ id, name, depth: 0 }))}
        onChoose={(ids) => onFilter({ ...filter, documentIds: [...ids] })}
      />
      <FilterMenu
        label="Codes"
        icon={<Tags size={15} aria-hidden />}
        chosen={filter.codeIds}
        items={nodes.map(({ code, depth }) => ({ id: code.id, name: code.name, depth, color: code.color }))}
        onChoose={chooseCodes}
      />
      <Check
        isSelected={filter.leaveOutInterviewer}
        onChange={(leaveOutInterviewer) => onFilter({ ...filter, leaveOutInterviewer })}
      >
        Leave out the interviewer
      </Check>
      {filter.documentIds && (
        <Chip
          text={chipText(filter.documentIds, documents.length, "documents", (id) => nameOf(documents, id))}
          onRemove={() => onFilter({ ...filter, documentIds: null })}
        />
      )}
      {filter.codeIds && (
        <Chip
          text={chipText(filter.codeIds, codes.size, "codes", (id) => codes.get(id)?.name)}
          onRemove={() => onFilter({ ...filter, codeIds: null })}
        />
      )}
      {filter.leaveOutInterviewer && (
        <Chip text="Interviewer left out" onRemove={() => onFilter({ ...filter, leaveOutInterviewer: false })} />
      )}
    </fieldset>
  );
}

type Item = { readonly id: Id; readonly name: string; readonly depth: number; readonly color?: string };

function FilterMenu(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly chosen: readonly Id[] | null;
  readonly items: readonly Item[];
  readonly onChoose: (ids: ReadonlySet<Id>) => void;
}) {
  const { label, icon, chosen, items, onChoose } = props;
  const choose = (selection: Selection) =>
    onChoose(new Set(selection === "all" ? items.map(({ id }) => id) : [...selection].map(String)));
  return (
    <MenuTrigger>
      <Button className="button">
        {icon} {label}
      </Button>
      <Popover className="popover filter-popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          selectedKeys={chosen ?? []}
          onSelectionChange={choose}
          items={items}
        >
          {({ id, name, depth, color }) => (
            <MenuItem
              className="menu-item filter-item"
              id={id}
              textValue={name}
              style={{ paddingLeft: 10 + depth * 16 }}
            >
              {({ isSelected }) => (
                <>
                  <span className="filter-tick" aria-hidden>
                    {isSelected ? "✓" : ""}
                  </span>
                  {color !== undefined && <span className="swatch" style={{ background: color }} />}
                  <span className="filter-name">{name}</span>
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <span className="chip">
      <span title={text}>{text}</span>
      <Button className="icon-button" aria-label={`Take off the filter “${text}”`} onPress={onRemove}>
        <X size={13} aria-hidden />
      </Button>
    </span>
  );
}

function chipText(ids: readonly Id[], all: number, noun: string, name: (id: Id) => string | undefined): string {
  const [first] = ids;
  return ids.length === 1 && first !== undefined ? `Only ${name(first) ?? noun}` : `${ids.length} of ${all} ${noun}`;
}

function nameOf(documents: readonly { readonly id: Id; readonly name: string }[], id: Id): string | undefined {
  return documents.find((document) => document.id === id)?.name;
}
