import { useEffect, useRef, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import type { CodeChoice } from "../../app/codebook/chosen-code.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { CodeField } from "./code-field.tsx";
import "./coding-dialog.css";
import { DialogBox } from "./dialog-box.tsx";
import { notifyDone, notifyProblem } from "./notices.ts";

/** How much is coded of what was found, as the user chooses it. */
export type UnitChoice<Unit extends string> = {
  readonly unit: Unit;
  readonly name: string;
  /** Whether ranges that overlap stay apart; else they are joined. */
  readonly keepsApart?: boolean;
};

/** What stands around a place in a text. */
export const surroundings = [
  { unit: "sentence", name: "The sentence" },
  { unit: "paragraph", name: "The paragraph" },
  { unit: "turn", name: "The speaker’s turn (the paragraph where nobody is named)" },
  { unit: "answer", name: "The answer: what respondents say to the question" },
] as const;

/** What coding would make. */
export type CodingCounts = { readonly codings: number; readonly documents: number; readonly alreadyThere: number };

/**
 * Asks how much of what was found is coded, and with which code, and says what that comes to. `onApply` gives what was
 * made, or null where nothing was and the user has been told why.
 */
export function CodingDialog<Unit extends string>(props: {
  readonly title: string;
  readonly units: readonly UnitChoice<Unit>[];
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  readonly choice: CodeChoice | null;
  readonly onChoice: (choice: CodeChoice) => void;
  /** Null while it is counted. */
  readonly counts: CodingCounts | null;
  readonly onApply: (choice: CodeChoice) => Promise<{ readonly code: string; readonly codings: number } | null>;
  readonly onClose: () => void;
}) {
  const { title, units, unit, onUnit, choice, counts, onApply, onClose } = props;
  const [isCoding, setCoding] = useState(false);
  const isReady = choice !== null && counts !== null && counts.codings > 0 && !isCoding;
  const { submit, expectReady } = useFocusWhenReady(isReady);
  const apply = async () => {
    if (!choice || !isReady) return;
    setCoding(true);
    const made = await onApply(choice).catch((error: unknown) => {
      notifyProblem(error);
      return null;
    });
    setCoding(false);
    if (!made) return;
    notifyDone(`Made ${countInWords(made.codings, "coding")} with “${made.code}”. Undo takes all of them back.`);
    onClose();
  };
  return (
    <DialogBox title={title} onClose={onClose} isLocked={isCoding}>
      <Form
        className="dialog-form coding-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <UnitField units={units} unit={unit} onUnit={onUnit} />
        <CodeField
          choice={choice}
          onChoice={(next) => {
            expectReady();
            props.onChoice(next);
          }}
        />
        <p role="status">
          {counts ? sentenceOf(counts, units.find((one) => one.unit === unit)?.keepsApart) : "Counting…"}{" "}
          {choice && "path" in choice && "The code is made, too."}
        </p>
        <div className="dialog-actions">
          <Button className="button" onPress={onClose} isDisabled={isCoding}>
            Cancel
          </Button>
          <Button ref={submit} className="button primary" type="submit" isDisabled={!isReady}>
            {isCoding ? "Coding…" : "Code"}
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

function UnitField<Unit extends string>(props: {
  readonly units: readonly UnitChoice<Unit>[];
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
}) {
  const { units, unit, onUnit } = props;
  return (
    <RadioGroup
      className="field"
      value={unit}
      onChange={(value) => {
        const chosen = units.find((one) => one.unit === value);
        if (chosen) onUnit(chosen.unit);
      }}
    >
      <Label className="label">What is coded</Label>
      <div className="radios">
        {units.map((one) => (
          <Radio key={one.unit} className="radio" value={one.unit}>
            <span className="dot" /> {one.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Who has chosen a code only has to press Enter: the button that codes takes the focus when it can be pressed. */
function useFocusWhenReady(isReady: boolean) {
  const submit = useRef<HTMLButtonElement>(null);
  const isExpected = useRef(false);
  useEffect(() => {
    if (!isReady || !isExpected.current) return;
    isExpected.current = false;
    submit.current?.focus();
  }, [isReady]);
  const expectReady = () => {
    isExpected.current = true;
  };
  return { submit, expectReady };
}

/** What coding comes to: `This makes 87 codings in 12 documents; 5 are there already.` */
function sentenceOf({ codings, documents, alreadyThere }: CodingCounts, keepsApart = false): string {
  const there = alreadyThere === 0 ? "" : `; ${countInWords(alreadyThere, "is", "are")} there already`;
  const made = `This makes ${countInWords(codings, "coding")} in ${countInWords(documents, "document")}${there}.`;
  return keepsApart ? made : `${made} Ranges that overlap are joined.`;
}
