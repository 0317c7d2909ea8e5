import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import { type CodeChoice, chosenCode } from "../../app/codebook/chosen-code.ts";
import { type AutoCoding, autoCode, planAutoCode } from "../../app/coding/auto-code.ts";
import { combine, type Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { CodeField } from "../ui/code-field.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { type Reader, useCommit, useProject, useRecords, useViewState } from "../use-project.tsx";
import { type PreparedRanges, rangesToCode, type SegmentUnit } from "./ranges-to-code.ts";

const units: readonly { readonly unit: SegmentUnit; readonly name: string }[] = [
  { unit: "passage", name: "The passages as they are" },
  { unit: "sentence", name: "The sentence" },
  { unit: "paragraph", name: "The paragraph" },
  { unit: "turn", name: "The speaker’s turn (the paragraph where nobody is named)" },
  { unit: "answer", name: "The answer: what respondents say to the question" },
];

/** Asks with which code the passages are coded, says what that comes to, and does it as one change. */
export function CodeSegmentsDialog(props: {
  readonly passages: readonly RetrievedPassage[];
  readonly onClose: () => void;
}) {
  const { passages, onClose } = props;
  const session = useProject();
  const commit = useCommit();
  const [unit, setUnit] = useViewState("segments.codedUnit", parseUnit);
  const [choice, setChoice] = useState<CodeChoice | null>(null);
  const [isCoding, setCoding] = useState(false);
  const prepared = usePrepared(passages, unit);
  const plan = usePlan(prepared, choice);
  const submit = useRef<HTMLButtonElement>(null);
  const isChosen = useRef(false);
  const isReady = choice !== null && plan !== null && plan.codings > 0 && !isCoding;
  // who has chosen a code only has to press Enter
  useEffect(() => {
    if (!isReady || !isChosen.current) return;
    isChosen.current = false;
    submit.current?.focus();
  }, [isReady]);
  const apply = async () => {
    if (!choice || !prepared) return;
    setCoding(true);
    let name = "";
    const change = await commit("Code passages", async (read) => {
      const { code, diff } = await planCoding(read, choice, prepared, session.coder.id);
      name = code;
      return diff;
    });
    setCoding(false);
    if (change === undefined) return;
    notifyDone(`Made ${countInWords(plan?.codings ?? 0, "coding")} with “${name}”. Undo takes all of them back.`);
    onClose();
  };
  return (
    <DialogBox title={`Code ${countInWords(passages.length, "passage")}`} onClose={onClose} isLocked={isCoding}>
      <Form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void apply();
        }}
      >
        <RadioGroup className="field" value={unit} onChange={(value) => setUnit(parseUnit(value))}>
          <Label>What is coded</Label>
          <div className="radios">
            {units.map((one) => (
              <Radio key={one.unit} className="radio" value={one.unit}>
                <span className="dot" /> {one.name}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <CodeField
          choice={choice}
          onChoice={(next) => {
            isChosen.current = true;
            setChoice(next);
          }}
        />
        <p role="status">
          {plan ? sentenceOf(plan, unit) : "Counting…"} {choice && "path" in choice && "The code is made, too."}
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

function usePrepared(passages: readonly RetrievedPassage[], unit: SegmentUnit): readonly PreparedRanges[] | null {
  const session = useProject();
  const [found, setFound] = useState<{ readonly of: SegmentUnit; readonly ranges: PreparedRanges[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    rangesToCode(session, passages, unit)
      .then((ranges) => isWanted && setFound({ of: unit, ranges }))
      .catch(notifyProblem);
    return () => {
      isWanted = false;
    };
  }, [session, passages, unit]);
  return found?.of === unit ? found.ranges : null;
}

/** What coding would do; without a code it is counted as for one that nobody has used. */
function usePlan(prepared: readonly PreparedRanges[] | null, choice: CodeChoice | null): AutoCoding | null {
  const session = useProject();
  const codings = useRecords(({ codings }) => codings);
  return useMemo(() => {
    if (!prepared) return null;
    const codeId = choice && "codeId" in choice ? choice.codeId : null;
    const there = prepared.flatMap(({ documentId }) => codings.get(documentId) ?? []);
    const own = there.filter((coding) => coding.codeId === codeId && coding.coderId === session.coder.id);
    return planAutoCode(prepared, own);
  }, [prepared, choice, codings, session]);
}

async function planCoding(
  read: Reader,
  choice: CodeChoice,
  prepared: readonly PreparedRanges[],
  coderId: Id,
): Promise<{ readonly code: string; readonly diff: Diff }> {
  const { code, diff } = chosenCode(await read.codes.toArray(), choice, systemIdentity);
  const rows = await read.documents.bulkGet(prepared.map(({ documentId }) => documentId));
  const documents = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  for (const { documentId, revision } of prepared) {
    const row = documents.get(documentId);
    if (row && row.revision !== revision) throw new Error(`“${row.name}” was changed meanwhile, so nothing was coded.`);
  }
  const there = await read.codings.where("codeId").equals(code.id).toArray();
  const existing = there.filter((coding) => coding.coderId === coderId);
  const coded = autoCode({ documents, wanted: prepared, code, coder: { id: coderId }, existing }, systemIdentity);
  return { code: code.name, diff: combine(diff, coded) };
}

/** What coding comes to: `This makes 87 codings in 12 documents; 5 are there already.` */
function sentenceOf({ codings, documents, alreadyThere }: AutoCoding, unit: SegmentUnit): string {
  const there = alreadyThere === 0 ? "" : `; ${countInWords(alreadyThere, "is", "are")} there already`;
  const made = `This makes ${countInWords(codings, "coding")} in ${countInWords(documents, "document")}${there}.`;
  return unit === "passage" ? made : `${made} Ranges that overlap are joined.`;
}

function parseUnit(stored: unknown): SegmentUnit {
  return units.find(({ unit }) => unit === stored)?.unit ?? "passage";
}
