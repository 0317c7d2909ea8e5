import { Plus, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Button, Input, Label, NumberField } from "react-aria-components";
import { countsParagraphs, operatorNames } from "../../app/analysis/query-words.ts";
import type { CodeQuery, QueryOperator, QueryStep, SavedQuery } from "../../app/model/records.ts";
import { leadsTo } from "../../app/model/saved-queries.ts";
import { Check } from "../ui/check.tsx";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { useRecords } from "../use-project.tsx";
import { OperandField } from "./operand-field.tsx";
import { OperatorHelp } from "./operator-help.tsx";
import { withOperator } from "./segments-view.ts";

const MOST_PARAGRAPHS = 999;
const operators = [...operatorNames].map(([id, name]) => ({ id, name }));
const newStep: QueryStep = { operator: "and", isNegated: false, operand: { kind: "any" }, paragraphs: 0 };

/** The query in rows: which passages, and a condition a row. */
export function QueryBuilder(props: {
  readonly query: CodeQuery;
  readonly onQuery: (query: CodeQuery) => void;
  /** The saved query that is edited; null for a new one. */
  readonly saved: SavedQuery | null;
}) {
  const { query, onQuery, saved } = props;
  const queries = useRecords(({ queries }) => queries);
  const offered = useMemo(() => {
    const isBelow = (one: SavedQuery) =>
      saved !== null && (one.id === saved.id || leadsTo(queries, one.query, saved.id));
    return queries.filter((one) => !isBelow(one));
  }, [queries, saved]);
  const rows = useRef<HTMLFieldSetElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const shown = useRef(query.steps.length);
  const isAdded = useRef(false);
  useEffect(() => {
    // the row that was added is the one to fill in
    if (isAdded.current && query.steps.length > shown.current) {
      const last = [...(rows.current?.querySelectorAll(".query-row") ?? [])].at(-1);
      last?.querySelector<HTMLElement>("button.select-button")?.focus();
    }
    isAdded.current = false;
    shown.current = query.steps.length;
  }, [query]);
  const setSteps = (steps: readonly QueryStep[]) => onQuery({ ...query, steps });
  return (
    <fieldset ref={rows} className="query-builder" aria-label="Query">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read twice */}
      <div className="query-row" role="group" aria-label="Passages">
        <span className="query-lead">Passages with</span>
        <OperandField
          operand={query.operand}
          offered={offered}
          onOperand={(operand) => onQuery({ ...query, operand })}
        />
      </div>
      {query.steps.map((step, index) => (
        <StepRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place alone
          key={index}
          number={index + 1}
          step={step}
          offered={offered}
          onStep={(next) => setSteps(query.steps.map((one, at) => (at === index ? next : one)))}
          onRemove={() => {
            setSteps(query.steps.filter((_, at) => at !== index));
            add.current?.focus();
          }}
        />
      ))}
      <div className="query-foot">
        <Button
          ref={add}
          className="button"
          onPress={() => {
            isAdded.current = true;
            setSteps([...query.steps, newStep]);
          }}
        >
          <Plus size={15} aria-hidden /> Add a condition
        </Button>
        <OperatorHelp />
      </div>
    </fieldset>
  );
}

function StepRow(props: {
  readonly number: number;
  readonly step: QueryStep;
  readonly offered: readonly SavedQuery[];
  readonly onStep: (step: QueryStep) => void;
  readonly onRemove: () => void;
}) {
  const { number, step, offered, onStep, onRemove } = props;
  const { operator, isNegated, operand, paragraphs } = step;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read twice
    <div className="query-row" role="group" aria-label={`Condition ${number}`}>
      {isRelation(operator) && (
        <Check isSelected={isNegated} onChange={(next) => onStep({ ...step, isNegated: next })}>
          not
        </Check>
      )}
      <div className="query-operator">
        <ChoiceSelect
          label="Operator"
          isBare
          items={operators}
          value={operator}
          onChange={(next) => onStep(withOperator(step, next))}
        />
      </div>
      {countsParagraphs(operator) && (
        <NumberField
          className="query-paragraphs"
          value={paragraphs}
          minValue={0}
          maxValue={MOST_PARAGRAPHS}
          onChange={(next) => onStep({ ...step, paragraphs: Number.isNaN(next) ? 0 : next })}
        >
          <Input className="input" />
          <Label className="muted">{paragraphs === 1 ? "paragraph" : "paragraphs"}</Label>
        </NumberField>
      )}
      <OperandField operand={operand} offered={offered} onOperand={(next) => onStep({ ...step, operand: next })} />
      <Button className="icon-button" aria-label={`Remove condition ${number}`} onPress={onRemove}>
        <X size={15} aria-hidden />
      </Button>
    </div>
  );
}

function isRelation(operator: QueryOperator): boolean {
  return operator !== "and" && operator !== "or" && operator !== "not";
}
