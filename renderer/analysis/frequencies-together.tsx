import { type ReactNode, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Group, Panel, Separator } from "react-resizable-panels";
import { narrow } from "../../app/analysis/count-filter.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { TableActions } from "../ui/table-actions.tsx";
import { useFrequencies } from "../use-analysis.ts";
import { useRecords } from "../use-project.tsx";
import { type FrequencyChoices, FrequencyFrame } from "./frequency-frame.tsx";
import { FrequencyPictures } from "./frequency-pictures.tsx";
import { type FrequencyRow, frequencyRows, type Sorting } from "./frequency-rows.ts";
import { FrequencyTable } from "./frequency-table.tsx";
import { NumberPassages, type PressedNumber } from "./number-passages.tsx";

type Props = { readonly choices: FrequencyChoices; readonly onOpen: OpenPassage };

/** How often each code is used in all that is counted, as a table or a picture. */
export function FrequenciesTogether({ choices, onOpen }: Props) {
  const { view, counted, withSubcodes } = choices;
  const codes = useRecords(({ codes }) => codes);
  const [sorting, setSorting] = useState<Sorting>(null);
  const answer = useFrequencies(counted);
  const table = answer.value;
  const rows = useMemo(
    () => (table ? frequencyRows(table, codes, { withSubcodes, sorting }) : []),
    [table, codes, withSubcodes, sorting],
  );
  const { pressed, press, close } = usePressedNumber();
  return (
    <FrequencyFrame
      choices={choices}
      answer={answer}
      notes={table?.notes ?? []}
      controls={
        sorting &&
        view === "table" && (
          <Button className="button" onPress={() => setSorting(null)}>
            Tree order
          </Button>
        )
      }
      actions={view === "table" && <TableActions table={table && (() => table)} name="code frequencies" />}
    >
      <WithNumberPassages {...{ choices, onOpen, rows, pressed }} onClose={close}>
        {table && view !== "table" && (
          <FrequencyPictures
            {...{ view, table, counted, withSubcodes }}
            onOpen={(id, documentIds) => press({ id, figure: "codings", documentIds })}
          />
        )}
        {table && view === "table" && (
          <FrequencyTable
            {...{ table, rows, withSubcodes, sorting }}
            onSort={setSorting}
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
    readonly rows: readonly FrequencyRow[];
    readonly pressed: PressedNumber | null;
    readonly onClose: () => void;
    readonly children: ReactNode;
  },
) {
  const { choices, onOpen, rows, pressed, onClose, children } = props;
  const { view, counted, withSubcodes } = choices;
  const shown = pressed && rows.find(({ id }) => id === pressed.id);
  return (
    <Group className="table-body" orientation="horizontal">
      <Panel id="table" minSize="320px">
        {children}
      </Panel>
      {shown && <Separator className="separator vertical" aria-label="Resize table and passages" />}
      {shown && (
        <Panel id="passages" defaultSize="31%" minSize="240px">
          <NumberPassages
            row={shown}
            pressed={pressed}
            counted={narrow(counted, pressed.documentIds ? { documentIds: new Set(pressed.documentIds) } : {})}
            withSubcodes={withSubcodes && view !== "tree-map"}
            onOpen={onOpen}
            onClose={onClose}
          />
        </Panel>
      )}
    </Group>
  );
}
