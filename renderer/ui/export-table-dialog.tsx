import { type FormEvent, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import type { Table } from "../../app/table/table.ts";
import { type TableFileOptions, tableFile, tableFormats } from "../../app/table/table-file.ts";
import { bridge } from "../bridge.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { Check } from "./check.tsx";
import { DialogBox } from "./dialog-box.tsx";
import { delimiterOf, delimiters, parseExportOptions } from "./export-options.ts";
import { safeFileName } from "./file-name.ts";
import { notifyDone, notifyProblem } from "./notices.ts";
import "./export-table-dialog.css";

/** Asks in which format a table is to be written, and saves it. */
export function ExportTableDialog(props: {
  readonly table: Table;
  /** Of the file, after the project's name. */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { table, name, onClose } = props;
  const project = useRecords(({ project }) => project);
  const [options, setOptions] = useViewState("export", parseExportOptions);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    const bytes = await tableFile(table, options, project?.language ?? "en");
    const fileName = safeFileName(`${project?.name ?? "Project"} ${name}.${options.format}`);
    const saved = await bridge.saveFile({ name: fileName, bytes });
    if (!saved) return;
    notifyDone(`Saved “${saved}”: ${table.rows.length.toLocaleString("en")} rows.`);
    onClose();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    void save()
      .catch(notifyProblem)
      .finally(() => setSaving(false));
  };
  return (
    <DialogBox title="Export table" onClose={onClose}>
      <Form className="export-table" onSubmit={onSubmit}>
        <FormatField options={options} onOptions={setOptions} />
        <FormatOptions table={table} options={options} onOptions={setOptions} />
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" autoFocus isDisabled={isSaving}>
            Export
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

type OptionsProps = {
  readonly options: TableFileOptions;
  readonly onOptions: (options: TableFileOptions) => void;
};

function FormatField({ options, onOptions }: OptionsProps) {
  return (
    <RadioGroup
      className="field"
      value={options.format}
      onChange={(value) => {
        const format = tableFormats.find(({ id }) => id === value)?.id;
        if (format) onOptions({ ...options, format });
      }}
    >
      <Label className="label">Format</Label>
      <div className="format-choices">
        {tableFormats.map(({ id, name, hint }) => (
          <Radio key={id} className="radio format-choice" value={id}>
            <span className="dot" />
            <span>
              <span className="format-name">
                {name} <span className="muted">(.{id})</span>
              </span>
              <span className="hint">{hint}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function FormatOptions({ table, options, onOptions }: OptionsProps & { readonly table: Table }) {
  const { format, csv } = options;
  const setCsv = (part: Partial<TableFileOptions["csv"]>) => onOptions({ ...options, csv: { ...csv, ...part } });
  const isPlain = format === "csv" || format === "tsv";
  return (
    <>
      {format === "csv" && (
        <RadioGroup
          className="field"
          value={delimiterOf(csv.delimiter)}
          onChange={(value) => setCsv({ delimiter: delimiterOf(value) })}
          orientation="horizontal"
        >
          <Label className="label">Between the cells</Label>
          <div className="radios">
            {delimiters.map((one) => (
              <Radio key={one.name} className="radio" value={one.value}>
                <span className="dot" /> {one.name}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      )}
      {isPlain && (
        <>
          <Check isSelected={csv.byteOrderMark} onChange={(byteOrderMark) => setCsv({ byteOrderMark })}>
            Begin with a byte-order mark, so that Excel shows accents
          </Check>
          <Check isSelected={csv.escapeFormulas} onChange={(escapeFormulas) => setCsv({ escapeFormulas })}>
            Put an apostrophe before text that a spreadsheet would run as a formula
          </Check>
        </>
      )}
      {(table.totals || table.denominators) && (
        <Check isSelected={options.totals} onChange={(totals) => onOptions({ ...options, totals })}>
          {totalsText(table, format)}
        </Check>
      )}
      {isPlain ? (
        <Check isSelected={csv.notes === true} onChange={(notes) => setCsv({ notes })}>
          Add the notes below the table (programs take them for rows)
        </Check>
      ) : (
        <Check isSelected={options.notes} onChange={(notes) => onOptions({ ...options, notes })}>
          Add the notes: filters, units, denominators
        </Check>
      )}
    </>
  );
}

/** What of a table stands below its rows, in words. */
function totalsText({ denominators }: Table, format: TableFileOptions["format"]): string {
  const what = denominators ? "Add the totals and the denominators" : "Add the totals";
  if (format === "json") return what;
  return `${what} as the last ${denominators ? "rows" : "row"}`;
}
