import { ArrowUpDown } from "lucide-react";
import { useMemo } from "react";
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { inOrder } from "../../app/cases/column-ids.ts";
import { useRecords } from "../use-project.tsx";
import type { DocumentSorting } from "./document-rows.ts";

type By = DocumentSorting["by"];

const ways: readonly { readonly by: By; readonly title: string; readonly descends?: boolean }[] = [
  { by: "list", title: "List order" },
  { by: "name", title: "Name" },
  { by: "codings", title: "Codings, most first", descends: true },
  { by: "imported", title: "Imported last", descends: true },
];

/** By what the list of documents is sorted. */
export function SortMenu(props: {
  readonly sorting: DocumentSorting;
  readonly onSort: (sorting: DocumentSorting) => void;
}) {
  const { sorting, onSort } = props;
  const variables = useRecords(({ variables }) => variables);
  const all = useMemo(() => {
    const own = inOrder(variables.values()).map(({ id, name }) => ({ by: `variable ${id}` as const, title: name }));
    return [...ways, ...own];
  }, [variables]);
  const current = all.find(({ by }) => by === sorting.by) ?? ways[0];
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`Sort documents, now by: ${current?.title}`}>
        <ArrowUpDown size={16} aria-hidden className={sorting.by === "list" ? undefined : "sorted"} />
      </Button>
      <Popover className="popover" placement="bottom end" maxHeight={420}>
        <Menu className="menu" aria-label="Sort documents">
          <MenuSection
            aria-label="Sort by"
            selectionMode="single"
            selectedKeys={[sorting.by]}
            onSelectionChange={(keys) => {
              const way = all.find(({ by }) => keys !== "all" && keys.has(by));
              if (way) onSort({ by: way.by, isDescending: "descends" in way && way.descends === true });
            }}
          >
            {all.map(({ by, title }) => (
              <MenuItem key={by} id={by} className="menu-item checked-item">
                {title}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuItem
            id="reverse"
            className="menu-item"
            isDisabled={sorting.by === "list"}
            onAction={() => onSort({ ...sorting, isDescending: !sorting.isDescending })}
          >
            Reverse
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
