import { type ReactNode, useRef, useState } from "react";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import type { Column, Row } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassagesPanel } from "../ui/passages-panel.tsx";
import { TwoPanels } from "../ui/two-panels.tsx";

/** The cell that was pressed; a new object with each press. */
export type PressedCell = { readonly rowId: string; readonly columnId: string };

/** The cell whose passages stand beside the table, if any; closing them gives the focus back to it. */
export function usePressedCell() {
  const [pressed, setPressed] = useState<PressedCell | null>(null);
  const opener = useRef<Element | null>(null);
  return {
    pressed,
    press: (row: Row, column: Column) => {
      opener.current = document.activeElement;
      setPressed({ rowId: row.id, columnId: column.id });
    },
    close: () => {
      setPressed(null);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}

/** A table with what is behind its pressed cell at its side, or below it where there is no room. */
export function WithPassages(props: {
  readonly pressed: PressedCell | null;
  /** What is behind it; null where it is there no more. */
  readonly behind: { readonly title: string; readonly filter: CountFilter } | null;
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { pressed, behind, onOpen, onClose, children } = props;
  const passages = pressed !== null && behind !== null && (
    <PassagesPanel
      title={behind.title}
      counted={behind.filter}
      pressed={pressed}
      said={(listed) => countInWords(listed, "passage")}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
  return <TwoPanels first={children} second={passages || null} secondSize="32%" resize="Resize table and passages" />;
}
