import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { coOccurrenceMatrix, coOccurrenceTable } from "../../app/analysis/co-occurrence-tables.ts";
import type { PairMeasure } from "../../app/analysis/pair-figures.ts";
import type { CoOccurrenceAnswer } from "../project-worker.ts";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";

const exports = [
  { id: "pairs", name: "Pairs that co-occur, one a row…" },
  { id: "all pairs", name: "All pairs, one a row…" },
  { id: "matrix", name: "The table on screen, code by code…" },
] as const;

type Export = (typeof exports)[number]["id"];

/** Writes the pairs, or the table as it is on screen, as CSV. */
export function ExportMenu(props: {
  readonly answer: CoOccurrenceAnswer | null;
  readonly places: readonly number[];
  readonly measure: PairMeasure;
}) {
  const { answer, places, measure } = props;
  const [chosen, setChosen] = useState<Export | null>(null);
  return (
    <>
      <MenuTrigger>
        <Button className="button" isDisabled={!answer}>
          Export CSV…
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label="Export CSV"
            items={exports}
            onAction={(key) => setChosen(exports.find(({ id }) => id === key)?.id ?? null)}
          >
            {({ id, name }) => (
              <MenuItem className="menu-item" id={id}>
                {name}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {chosen && answer && (
        <ExportCsvDialog
          table={tableOf(chosen, answer, { places, measure })}
          name={chosen === "matrix" ? "co-occurrence matrix" : "co-occurrence pairs"}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

function tableOf(
  chosen: Export,
  { found, notes }: CoOccurrenceAnswer,
  shown: { readonly places: readonly number[]; readonly measure: PairMeasure },
) {
  if (chosen === "matrix") return coOccurrenceMatrix(found, { ...shown, notes });
  return coOccurrenceTable(found, { zeroPairs: chosen === "all pairs", notes });
}
