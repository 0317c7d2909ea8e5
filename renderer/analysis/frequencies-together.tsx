import { type ReactNode, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { narrow } from "../../app/analysis/count-filter.ts";
import type { Table } from "../../app/table/table.ts";
import { useSortedRows } from "../ui/matrix-rows.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { TableActions } from "../ui/table-actions.tsx";
import { TwoPanels } from "../ui/two-panels.tsx";
import { useFrequencies } from "../use-analysis.ts";
import { useRecords } from "../use-project.tsx";
import { type FrequencyChoices, FrequencyFrame } from "./frequency-frame.tsx";
import { FrequencyPictures } from "./frequency-pictures.tsx";
import { shownFrequencies } from "./frequency-rows.ts";
import { FrequencyTable } from "./frequency-table.tsx";
import { NumberPassages, type PressedNumber } from "./number-passages.tsx";

type Props = { readonly choices: FrequencyChoices; readonly onOpen: OpenPassage };

/** How often each code is used in all that is counted, as a table or a picture. */
export function FrequenciesTogether({ choices, onOpen }: Props) {
  const { view, counted, withSubcodes } = choices;
  const codes = useRecords(({ codes }) => codes);
  const answer = useFrequencies(counted);
  const table = answer.value;
  const shown = useMemo(() => table && shownFrequencies(table, codes, withSubcodes), [table, codes, withSubcodes]);
  const sorted = useSortedRows(shown);
  const { pressed, press, close } = usePressedNumber();
  return (
    <FrequencyFrame
      choices={choices}
      answer={answer}
      notes={table?.notes ?? []}
      controls={
        sorted.sorting &&
        view === "table" && (
          <Button className="button" onPress={() => sorted.onSort(null)}>
            Tree order
          </Button>
        )
      }
      actions={view === "table" && <TableActions table={table && (() => table)} name="code frequencies" />}
    >
      <WithNumberPassages {...{ choices, onOpen, pressed }} table={shown} onClose={close}>
        {table && view !== "table" && (
          <FrequencyPictures
            {...{ view, table, counted, withSubcodes }}
            onOpen={(id, documentIds) => press({ id, figure: "codings", documentIds })}
          />
        )}
        {shown && view === "table" && (
          <FrequencyTable
            {...{ table: shown, sorted }}
            selected={pressed}
            onNumber={({ id }, figure) => press({ id, figure })}
          />
        )}
      </WithNumberPassages>
    </FrequencyFrame>
  );
}

/** The number whose passages are shown, if any; closing them gives the focus back to it. */
function usePressedNumber() {
  const [pressed, setPressed] = useState<PressedNumber | null>(null);
  const opener = useRef<Element | null>(null);
  return {
    pressed,
    press: (number: PressedNumber) => {
      opener.current = document.activeElement;
      setPressed(number);
    },
    close: () => {
      setPressed(null);
      if (opener.current instanceof HTMLElement || opener.current instanceof SVGElement) opener.current.focus();
    },
  };
}

/** The table or picture, with the passages of the number that was pressed beside it. */
function WithNumberPassages(
  props: Props & {
    readonly table: Table | null;
    readonly pressed: PressedNumber | null;
    readonly onClose: () => void;
    readonly children: ReactNode;
  },
) {
  const { choices, onOpen, table, pressed, onClose, children } = props;
  const { view, counted, withSubcodes } = choices;
  const codes = useRecords(({ codes }) => codes);
  const row = pressed && table?.rows.find(({ id }) => id === pressed.id);
  const code = row && codes.get(row.id);
  const number = row?.cells[table?.columns.findIndex(({ id }) => id === pressed?.figure) ?? -1];
  return (
    <TwoPanels
      secondSize="31%"
      resize="Resize table and passages"
      first={children}
      second={
        code ? (
          <NumberPassages
            code={code}
            number={Number(number)}
            pressed={pressed}
            counted={narrow(counted, pressed.documentIds ? { documentIds: new Set(pressed.documentIds) } : {})}
            withSubcodes={withSubcodes && view !== "tree-map"}
            onOpen={onOpen}
            onClose={onClose}
          />
        ) : null
      }
    />
  );
}
