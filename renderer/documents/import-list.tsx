import { CircleAlert, Copy, FileText, LoaderCircle, Table2 } from "lucide-react";
import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from "react-aria-components";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { type ImportRow, isChosen } from "./import-row.ts";
import { speakersInWords } from "./speakers-in-words.ts";

const layout = { estimatedRowHeight: 52, padding: 4 };

/** The files of an import, each with what came of it; the one that is shown beside the list is selected. */
export function ImportList(props: {
  readonly rows: readonly ImportRow[];
  readonly shownKey: number | null;
  readonly onShow: (key: number) => void;
}) {
  const { rows, shownKey, onShow } = props;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <ListBox
        className="import-list"
        aria-label="Files"
        items={rows}
        selectionMode="single"
        selectedKeys={shownKey === null ? [] : [shownKey]}
        onSelectionChange={(keys) => {
          // a press on the one that is shown keeps it shown when the list changes its order
          const [key = shownKey] = keys === "all" ? [] : keys;
          if (key !== null) onShow(Number(key));
        }}
      >
        {(row) => (
          <ListBoxItem
            id={row.key}
            className={isChosen(row) || row.content.kind === "waiting" ? "import-item" : "import-item unwanted"}
            textValue={row.fileName}
            aria-label={row.fileName}
          >
            <RowIcon row={row} />
            <Text slot="label" className="import-name">
              {row.fileName}
            </Text>
            <Text
              slot="description"
              className={row.content.kind === "problem" ? "import-state problem" : "import-state"}
            >
              {stateOf(row)}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function RowIcon({ row: { content, twin } }: { readonly row: ImportRow }) {
  const about = { size: 17, "aria-hidden": true, className: "import-icon" } as const;
  if (content.kind === "problem") return <CircleAlert {...about} className="import-icon problem" />;
  if (content.kind === "reading") return <LoaderCircle {...about} className="import-icon turning" />;
  if (twin !== null) return <Copy {...about} />;
  if (content.kind === "table") return <Table2 {...about} />;
  return <FileText {...about} className={content.kind === "waiting" ? "import-icon waiting" : "import-icon"} />;
}

function stateOf({ content, twin, isWanted }: ImportRow): string {
  switch (content.kind) {
    case "waiting":
      return "Waiting";
    case "reading":
      return content.share > 0 ? `Reading, ${Math.floor(content.share * 100)} %` : "Reading";
    case "problem":
      return content.sentence;
    default:
      if (!isWanted) return twin ?? "Not to be imported";
      return content.kind === "table" ? tableInWords(content.table.rowCount) : textInWords(content);
  }
}

function tableInWords(rowCount: number): string {
  return `Table, ${countInWords(rowCount, "row")}`;
}

function textInWords({ facts, choice, file }: Extract<ImportRow["content"], { kind: "text" }>): string {
  if (!facts) return "Counting words";
  const words = countInWords(facts.wordCount, "word");
  const notes = file.warnings.length;
  const noted = notes === 0 ? "" : ` · ${countInWords(notes, "note")}`;
  return `${words} · ${choice.hasSpeakers ? speakersInWords(facts.speakers) : "no speakers wanted"}${noted}`;
}
