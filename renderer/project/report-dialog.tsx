import { type FormEvent, Fragment, useMemo, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import { Check } from "../ui/check.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { currentFilter, noFilter } from "../ui/filter.ts";
import { FilterBar } from "../ui/filter-bar.tsx";
import { chipsOf } from "../ui/filter-chips.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import {
  parseReportOptions,
  type ReportOptions,
  type ReportPart,
  reportFormats,
  reportParts,
} from "./report-options.ts";
import { filterOfPart, settingsInWords } from "./settings-in-words.ts";
import { useReportSettings, useWriteReport } from "./use-write-report.ts";
import "./report-dialog.css";

/** Asks what a report is to hold, and saves it. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const snapshot = useSnapshot();
  const [stored, setOptions] = useViewState("report", parseReportOptions);
  const options = useMemo(() => ({ ...stored, filter: currentFilter(stored.filter, snapshot) }), [stored, snapshot]);
  const [isWriting, setWriting] = useState(false);
  const write = useWriteReport(options);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setWriting(true);
    write()
      .then((saved) => {
        if (!saved) return;
        notifyDone(`Saved “${saved}”.`);
        onClose();
      })
      .catch(notifyProblem)
      .finally(() => setWriting(false));
  };
  return (
    <DialogBox title="Report" size="wide" onClose={onClose}>
      <Form className="dialog-form report-form" onSubmit={onSubmit}>
        <PartsField options={options} onOptions={setOptions} />
        <div className="report-filter">
          <span className="label">Filters</span>
          <Check isSelected={options.asOnScreens} onChange={(asOnScreens) => setOptions({ ...options, asOnScreens })}>
            Tables and pictures with the filters of their screens
          </Check>
          <span className="muted">
            {options.asOnScreens
              ? "These are for quotes and codebook, and for which documents have pictures of their own:"
              : "These are for the whole report:"}
          </span>
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
  const hintOf = usePartHints(options);
  return (
    <fieldset className="report-parts">
      <legend className="label">What it holds</legend>
      {reportParts.map(({ id, name }) => (
        <Fragment key={id}>
          <Check
            isSelected={parts.includes(id)}
            onChange={(isIn) =>
              onOptions({ ...options, parts: isIn ? [...parts, id] : parts.filter((one) => one !== id) })
            }
          >
            <span>
              {name} <span className="muted">{hintOf(id)}</span>
            </span>
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

/** What each part shows, by the settings of its screen, and with which filters. */
function usePartHints(options: ReportOptions): (part: ReportPart) => string {
  const snapshot = useSnapshot();
  const settings = useReportSettings(options);
  return (part) => {
    if (part === "quotes") return "Every passage with its reference";
    if (part === "codebook") return "Definitions, inclusion, exclusion, examples";
    const chips = options.asOnScreens ? chipsOf(filterOfPart(part, settings)?.filter ?? noFilter, snapshot) : [];
    return [settingsInWords(part, settings, snapshot.variables), ...chips.map(({ text }) => text)].join(" · ");
  };
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
