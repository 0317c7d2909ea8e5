import { useEffect, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { ColumnUse, SurveyMapping } from "../../app/import/survey/mapping.ts";
import type { SurveyPreview } from "../../app/import/survey/preview.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { notifyProblem } from "../ui/notices.ts";
import { ColumnUseSelect } from "./column-use-select.tsx";
import { EncodingField } from "./encoding-field.tsx";
import type { ImportBatch } from "./import-batch.ts";
import type { RowContent } from "./import-row.ts";

/** What the columns of a table are for, and what the table becomes by that. */
export function SurveyDetail(props: {
  readonly batch: ImportBatch;
  readonly rowKey: number;
  readonly content: Extract<RowContent, { kind: "table" }>;
  readonly isBusy: boolean;
}) {
  const { batch, rowKey, content, isBusy } = props;
  const { table, mapping } = content;
  const preview = useSurveyPreview(batch, rowKey, mapping);
  const problemsOf = (column: number) => preview?.problems.filter((problem) => problem.column === column) ?? [];
  const use = (column: number, next: ColumnUse) => {
    const uses = mapping.uses.map((one, index) => {
      if (index === column) return next;
      // one column names the case
      return next.as === "case" && one.as === "case" ? ({ as: "ignore" } as const) : one;
    });
    batch.map(rowKey, { ...mapping, uses });
  };
  return (
    <>
      {table.readAs && table.readAs.by !== "bytes" && (
        <EncodingField
          readAs={table.readAs}
          lines={table.foreign}
          isDisabled={isBusy}
          onEncoding={(encoding) => void batch.readAs(rowKey, encoding)}
        />
      )}
      <p role="status">{preview && summary(preview)}</p>
      <RadioGroup
        className="field"
        value={mapping.documentsPer}
        orientation="horizontal"
        onChange={(value) => batch.map(rowKey, { ...mapping, documentsPer: value === "row" ? "row" : "answer" })}
      >
        <Label>A document for</Label>
        <div className="radios">
          <Radio className="radio" value="row">
            <span className="dot" /> each row, with its answers one after the other
          </Radio>
          <Radio className="radio" value="answer">
            <span className="dot" /> each answer
          </Radio>
        </div>
      </RadioGroup>
      <table className="survey-columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What it is</th>
            <th scope="col">First rows</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((name, column) => (
            <tr key={name} className={mapping.uses[column]?.as}>
              <th scope="row" dir="auto">
                <span className="survey-heading" title={name}>
                  {name}
                </span>
              </th>
              <td>
                <ColumnUseSelect
                  column={name}
                  use={mapping.uses[column] ?? { as: "ignore" }}
                  onUse={(next) => use(column, next)}
                />
                {problemsOf(column).map(({ sentence }) => (
                  <p key={sentence} className="survey-problem">
                    {sentence}
                  </p>
                ))}
              </td>
              <td className="survey-sample" dir="auto">
                {table.sample.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no identity but their place
                  <p key={index}>{row[column]}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function useSurveyPreview(batch: ImportBatch, rowKey: number, mapping: SurveyMapping): SurveyPreview | null {
  const [preview, setPreview] = useState<SurveyPreview | null>(null);
  useEffect(() => {
    let isAwaited = true;
    batch
      .surveyPreview(rowKey, mapping)
      .then((next) => isAwaited && setPreview(next))
      .catch(notifyProblem);
    return () => {
      isAwaited = false;
    };
  }, [batch, rowKey, mapping]);
  return preview;
}

/** `Becomes 17 new cases, 34 documents and 5 new variables.` */
function summary({ newCases, knownCases, newVariables, documents }: SurveyPreview): string {
  const parts = [
    countInWords(newCases, "new case"),
    knownCases > 0 ? `adds to ${countInWords(knownCases, "case")} of the project` : null,
    countInWords(documents, "document"),
    countInWords(newVariables, "new variable"),
  ].filter((part) => part !== null);
  return `Becomes ${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}.`;
}
