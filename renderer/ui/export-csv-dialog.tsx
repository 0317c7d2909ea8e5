import { type FormEvent, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import { type CsvOptions, defaultCsvOptions, toCsv } from "../../app/table/csv.ts";
import type { Table } from "../../app/table/table.ts";
import { bridge } from "../bridge.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { Check } from "./check.tsx";
import { DialogBox } from "./dialog-box.tsx";
import { safeFileName } from "./file-name.ts";
import { notifyDone, notifyProblem } from "./notices.ts";
import "./export-csv-dialog.css";

const delimiters = [
  { value: ",", name: "Comma" },
  { value: ";", name: "Semicolon" },
  { value: "\t", name: "Tab" },
] as const;

/** Asks how a table is to be written and saves it. */
export function ExportCsvDialog(props: {
  readonly table: Table;
  /** Of the file, after the project's name. */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { table, name, onClose } = props;
  const project = useRecords(({ project }) => project);
  const [options, setOptions] = useViewState("csv", parseOptions);
  const [isSaving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const bytes = new TextEncoder().encode(toCsv(table, options));
    const fileName = safeFileName(`${project?.name ?? "Project"} ${name}.csv`);
    const saved = await bridge.saveFile({ name: fileName, bytes }).catch(notifyProblem);
    setSaving(false);
    if (saved) {
      notifyDone(`Saved “${saved}”: ${table.rows.length.toLocaleString("en")} rows.`);
      onClose();
    }
  };
  const set = (part: Partial<CsvOptions>) => setOptions({ ...options, ...part });
  return (
    <DialogBox title="Export CSV" onClose={onClose}>
      <Form className="export-csv" onSubmit={(event) => void save(event)}>
        <RadioGroup
          className="field"
          value={options.delimiter}
          onChange={(value) => set({ delimiter: delimiterOf(value) })}
          orientation="horizontal"
        >
          <Label>Between the cells</Label>
          <div className="radios">
            {delimiters.map((one) => (
              <Radio key={one.name} className="radio" value={one.value}>
                <span className="dot" /> {one.name}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <Check isSelected={options.byteOrderMark} onChange={(byteOrderMark) => set({ byteOrderMark })}>
          Begin with a byte-order mark, so that Excel shows accents
        </Check>
        <Check isSelected={options.escapeFormulas} onChange={(escapeFormulas) => set({ escapeFormulas })}>
          Put an apostrophe before text that a spreadsheet would run as a formula
        </Check>
        {table.totals && (
          <Check isSelected={options.totals} onChange={(totals) => set({ totals })}>
            Add the totals as the last row
          </Check>
        )}
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

function parseOptions(stored: unknown): CsvOptions {
  const { delimiter, byteOrderMark, escapeFormulas, totals } = (stored ?? {}) as Record<keyof CsvOptions, unknown>;
  const flag = (value: unknown, otherwise: boolean) => (typeof value === "boolean" ? value : otherwise);
  return {
    delimiter: delimiterOf(delimiter),
    byteOrderMark: flag(byteOrderMark, defaultCsvOptions.byteOrderMark),
    escapeFormulas: flag(escapeFormulas, defaultCsvOptions.escapeFormulas),
    totals: flag(totals, defaultCsvOptions.totals),
  };
}

function delimiterOf(value: unknown): CsvOptions["delimiter"] {
  return delimiters.find((one) => one.value === value)?.value ?? defaultCsvOptions.delimiter;
}
