import { type FormEvent, Fragment, useMemo, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import { Check } from "../ui/check.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { currentFilter } from "../ui/filter.ts";
import { FilterBar } from "../ui/filter-bar.tsx";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import { parseReportOptions, type ReportOptions, reportFormats, reportParts } from "./report-options.ts";
import { useWriteReport } from "./use-write-report.ts";
import "./report-dialog.css";

/** Asks what a report is to hold, and saves it. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const snapshot = useSnapshot();
  const [stored, setOptions] = useViewState("report", parseReportOptions);
  const options = useMemo(() => ({ ...stored, filter: currentFilter(stored.filter, snapshot) }), [stored, snapshot]);
  const [isWriting, setWriting] = useState(false);
  const write = useWriteReport();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setWriting(true);
    write(options)
      .then((saved) => {
        if (!saved) return;
        notifyDone(`Saved “${saved}”.`);
        onClose();
      })
      .catch(notifyProblem)
      .finally(() => setWriting(false));
  };
  return (
    <DialogBox title="Report" onClose={onClose}>
      <Form className="dialog-form" onSubmit={onSubmit}>
        <PartsField options={options} onOptions={setOptions} />
        <div className="report-filter">
          <span className="label">Filters</span>
          <FilterBar filter={options.filter} onFilter={(filter) => setOptions({ ...options, filter })} />
        </div>
        <FormatField options={options} onOptions={setOptions} />
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button
            className="button primary"
            type="submit"
            autoFocus
            isDisabled={isWriting || options.parts.length === 0}
          >
            {isWriting ? "Writing…" : "Save report…"}
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

type OptionsProps = { readonly options: ReportOptions; readonly onOptions: (options: ReportOptions) => void };

function PartsField({ options, onOptions }: OptionsProps) {
  const { parts, withContext } = options;
  return (
    <fieldset className="report-parts">
      <legend className="label">What it holds</legend>
      {reportParts.map(({ id, name, hint }) => (
        <Fragment key={id}>
          <Check
            isSelected={parts.includes(id)}
            onChange={(isIn) =>
              onOptions({ ...options, parts: isIn ? [...parts, id] : parts.filter((one) => one !== id) })
            }
          >
            {name} <span className="muted">{hint}</span>
          </Check>
          {id === "quotes" && parts.includes("quotes") && (
            <div className="report-part-option">
              <Check isSelected={withContext} onChange={(isWith) => onOptions({ ...options, withContext: isWith })}>
                With what stands before and after each quote
              </Check>
            </div>
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}

function FormatField({ options, onOptions }: OptionsProps) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={options.format}
      onChange={(value) => {
        const format = reportFormats.find(({ id }) => id === value)?.id;
        if (format) onOptions({ ...options, format });
      }}
    >
      <Label className="label">Format</Label>
      <div className="radios">
        {reportFormats.map(({ id, name }) => (
          <Radio key={id} className="radio" value={id}>
            <span className="dot" /> {name} <span className="muted">(.{id})</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
