import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Picture } from "../../app/pictures/picture.ts";
import type { Row, Table } from "../../app/table/table.ts";
import { useViewState } from "../use-project.tsx";
import { ExportPictureDialog } from "./export-picture-dialog.tsx";
import { useSortedRows } from "./matrix-rows.ts";
import { MatrixTable } from "./matrix-table.tsx";
import { PictureDrawing } from "./picture-drawing.tsx";
import { TableActions } from "./table-actions.tsx";
import { ViewSwitch } from "./view-switch.tsx";

const views = [
  { id: "picture", name: "Picture" },
  { id: "numbers", name: "Numbers" },
] as const;

/** A picture, or the numbers behind it as a table, whichever was looked at last; both can be saved. */
export function PictureView(props: {
  readonly picture: Picture;
  /** The numbers that the picture shows. */
  readonly table: Table;
  /** Of the files, after the project's name. */
  readonly name: string;
  /** What opens the target of a mark. */
  readonly onOpen?: (target: string) => void;
  /** What opens what is behind a row of the numbers, by its id. */
  readonly onRow?: (id: string) => void;
  /** Whether the notes of the numbers stand below, as they do unless the screen has them elsewhere. */
  readonly hasNotes?: boolean;
  /** What can be chosen of this picture, in its bar. */
  readonly children?: ReactNode;
}) {
  const { picture, table, name, onOpen, hasNotes = true, children } = props;
  const [view, setView] = useViewState("picture.view", (stored) => (stored === "numbers" ? "numbers" : "picture"));
  const [exporting, setExporting] = useState(false);
  const isPicture = view === "picture";
  return (
    <div className="picture-view">
      <div className="picture-bar">
        {children}
        <div className="picture-actions">
          <ViewSwitch label="Show as" items={views} value={view} onChange={setView} />
          {isPicture ? (
            <Button className="button" onPress={() => setExporting(true)}>
              <Download size={15} aria-hidden /> Export picture…
            </Button>
          ) : (
            <TableActions table={() => table} name={name} />
          )}
        </div>
      </div>
      {isPicture ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="scroll picture-scroller" tabIndex={0} aria-label={`${picture.title}: picture`}>
          <PictureDrawing picture={picture} {...(onOpen && { onOpen })} />
        </section>
      ) : (
        <Numbers {...props} />
      )}
      {hasNotes && table.notes.length > 0 && <p className="table-notes">{table.notes.join(" ")}</p>}
      {exporting && isPicture && (
        <ExportPictureDialog picture={picture} name={name} onClose={() => setExporting(false)} />
      )}
    </div>
  );
}

function Numbers({ table, onRow }: Pick<Parameters<typeof PictureView>[0], "table" | "onRow">) {
  const open = onRow && { onRow: ({ id }: Row) => onRow(id) };
  return <MatrixTable label={`${table.title}: numbers`} table={table} {...useSortedRows(table)} {...open} />;
}
