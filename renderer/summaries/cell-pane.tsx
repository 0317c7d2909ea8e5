import { Quote, Trash2 } from "lucide-react";
import { type RefObject, useMemo } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { countEverything } from "../../app/analysis/count-filter.ts";
import type { Passage } from "../../app/analysis/passages.ts";
import { type GridColumn, type GridRow, summaryTarget } from "../../app/analysis/summary-grid.ts";
import { quoteText } from "../../app/analysis/summary-tables.ts";
import { passagesInWords } from "../../app/report/summary-report.ts";
import { MemoForm } from "../ui/memo-form.tsx";
import { notifyDone } from "../ui/notices.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassageList } from "../ui/passage-list.tsx";
import { Region } from "../ui/region.tsx";
import { usePassages } from "../use-analysis.ts";
import { useMemoOn } from "../use-memo.tsx";
import { useMemoDraft } from "../use-memo-draft.ts";

/** The summary of a cell, to write beside its passages. Unsaved words stay while others are looked at. */
export function CellPane(props: {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly areaRef: RefObject<HTMLTextAreaElement | null>;
  readonly onOpen: OpenPassage;
  /** Leads back to the grid. */
  readonly onLeave: () => void;
}) {
  const { row, column, areaRef, onOpen, onLeave } = props;
  const memoOn = useMemoOn();
  const target = useMemo(() => summaryTarget(row, column.code.id), [row, column.code.id]);
  const draft = useMemoDraft({ target, id: memoOn.of(target)?.id ?? null });
  const save = async () => {
    if ((await draft.save())?.isAll) onLeave();
  };
  const remove = async () => {
    if (!(await draft.remove())) return;
    notifyDone("Summary removed. Undo brings it back.");
    onLeave();
  };
  return (
    <Region label="Summary" className="panel summary-pane" onEscape={onLeave}>
      <div className="panel-head">
        <h2 className="summary-pane-title" dir="auto" title={`${row.name}: ${column.path}`}>
          {row.name}: {column.code.name}
        </h2>
      </div>
      <MemoForm draft={draft} onSave={() => void save()} isSummary areaRef={areaRef}>
        {draft.memo && (
          <TooltipTrigger delay={400}>
            <Button
              className="icon-button"
              aria-label="Remove summary"
              isDisabled={draft.isDirty}
              onPress={() => void remove()}
            >
              <Trash2 size={16} aria-hidden />
            </Button>
            <Tooltip className="tooltip">Remove summary</Tooltip>
          </TooltipTrigger>
        )}
        <Button className="button end" isDisabled={!draft.isDirty} onPress={draft.discard}>
          Discard
        </Button>
        <Button className="button primary" isDisabled={!draft.isDirty} onPress={() => void save()}>
          Save <kbd>Ctrl+Enter</kbd>
        </Button>
      </MemoForm>
      <CellPassages row={row} column={column} onOpen={onOpen} onInsert={(passage) => insert(areaRef, passage)} />
    </Region>
  );
}

function CellPassages(props: {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly onOpen: OpenPassage;
  readonly onInsert: (passage: Passage) => void;
}) {
  const { row, column, onOpen, onInsert } = props;
  const { value, isOfOtherFilter } = usePassages({
    ...countEverything,
    documentIds: new Set(row.documentIds),
    codeIds: column.codeIds,
  });
  const passages = isOfOtherFilter ? null : value;
  return (
    <div className="summary-passages">
      <h3 className="summary-passages-title">{passages ? passagesInWords(passages.length) : "Passages"}</h3>
      {passages && (
        <PassageList
          passages={passages}
          onOpen={onOpen}
          action={(passage) => (
            <TooltipTrigger delay={400}>
              <Button className="icon-button" aria-label="Insert quote" onPress={() => onInsert(passage)}>
                <Quote size={15} aria-hidden />
              </Button>
              <Tooltip className="tooltip">Put this quote with its reference into the summary</Tooltip>
            </TooltipTrigger>
          )}
        />
      )}
    </div>
  );
}

/** Puts a quote where the caret was left, on a line of its own. */
function insert({ current: area }: RefObject<HTMLTextAreaElement | null>, passage: Passage): void {
  if (!area) return;
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const quote = quoteText(passage);
  area.focus();
  // typed as by hand, so that the field's own undo knows it
  document.execCommand(
    "insertText",
    false,
    `${/\S$/.test(before) ? "\n" : ""}${quote}${after === "" || /^\s/.test(after) ? "" : "\n"}`,
  );
}
