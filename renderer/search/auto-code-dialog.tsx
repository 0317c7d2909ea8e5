import { useEffect, useRef, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import type { CodeChoice } from "../../app/codebook/chosen-code.ts";
import type { CodedUnit } from "../../app/search/coded-ranges.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { CodeField } from "../ui/code-field.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { useProject, useViewState } from "../use-project.tsx";
import { type SearchAnswer, useSearchApi } from "../use-search.ts";
import { useCodingPreview } from "./use-coding-preview.ts";

const codedUnits: readonly { readonly unit: CodedUnit; readonly name: string }[] = [
  { unit: "match", name: "The words found" },
  { unit: "sentence", name: "The sentence" },
  { unit: "paragraph", name: "The paragraph" },
  { unit: "turn", name: "The speaker’s turn (the paragraph where nobody is named)" },
  { unit: "answer", name: "The answer: what respondents say to the question" },
];

/** Asks how much around the selected hits is coded, and with which code, and says what that comes to. */
export function AutoCodeDialog(props: {
  readonly answer: SearchAnswer;
  /** The numbers of the selected hits; null for all. */
  readonly hits: Uint32Array | null;
  readonly onClose: () => void;
}) {
  const { answer, hits, onClose } = props;
  const session = useProject();
  const api = useSearchApi();
  const [unit, setUnit] = useViewState("search.codedUnit", parseUnit);
  const [choice, setChoice] = useState<CodeChoice | null>(null);
  const [isCoding, setCoding] = useState(false);
  const { preview, key } = useCodingPreview(answer.number, hits, unit, choice);
  const count = hits ? hits.length : answer.hits;
  const apply = async () => {
    if (!choice) return;
    setCoding(true);
    try {
      const done = await api().code(key, choice, session.coder.id);
      await session.reached(done.seq);
      const name = session.state.snapshot.codes.get(done.codeId)?.name ?? "the code";
      notifyDone(`Made ${countInWords(done.codings, "coding")} with “${name}”. Undo takes all of them back.`);
      onClose();
    } catch (error) {
      notifyProblem(error);
      setCoding(false);
    }
  };
  const submit = useRef<HTMLButtonElement>(null);
  const isChosen = useRef(false);
  const isReady = choice !== null && preview !== null && preview.codings > 0 && !isCoding;
  // who has chosen a code only has to press Enter
  useEffect(() => {
    if (!isReady || !isChosen.current) return;
    isChosen.current = false;
    submit.current?.focus();
  }, [isReady]);
  return (
    <DialogBox title={`Code ${countInWords(count, "hit")}`} onClose={onClose} isLocked={isCoding}>
      <Form
        className="dialog-form auto-code"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void apply();
        }}
      >
        <RadioGroup className="field" value={unit} onChange={(value) => setUnit(parseUnit(value))}>
          <Label>What is coded</Label>
          <div className="radios">
            {codedUnits.map((one) => (
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
          {preview ? sentenceOf(preview) : "Counting…"} {choice && "path" in choice && "The code is made, too."}
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

/** What coding comes to: `This makes 87 codings in 12 documents; 5 are there already.` */
function sentenceOf(preview: {
  readonly codings: number;
  readonly documents: number;
  readonly alreadyThere: number;
}): string {
  const { codings, documents, alreadyThere } = preview;
  const there = alreadyThere === 0 ? "" : `; ${countInWords(alreadyThere, "is", "are")} there already`;
  const made = `This makes ${countInWords(codings, "coding")} in ${countInWords(documents, "document")}${there}.`;
  return `${made} Ranges that overlap are joined.`;
}

function parseUnit(stored: unknown): CodedUnit {
  return codedUnits.find(({ unit }) => unit === stored)?.unit ?? "sentence";
}
