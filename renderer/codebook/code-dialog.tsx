import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { CodeFields } from "../../app/codebook/add-code.ts";
import { nextColor } from "../../app/codebook/palette.ts";
import { codePath } from "../../app/codebook/tree.ts";
import type { Code } from "../../app/model/records.ts";
import { Check } from "../ui/check.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { problemSentence } from "../ui/notices.ts";
import { TextInput } from "../ui/text-input.tsx";
import { useRecords } from "../use-project.tsx";
import { ColorField } from "./color-field.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** Everything that is said of a code, for a new one under `parent` or the code that there is. */
export function CodeDialog(props: {
  readonly code: Code | null;
  readonly parent: Code | null;
  readonly onClose: () => void;
}) {
  const { code, parent, onClose } = props;
  const codes = useRecords(({ codes }) => codes);
  const { add, edit } = useCodebookActions();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState<CodeFields>(
    () => code ?? blank(parent?.color ?? nextColor([...codes.values()])),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const set = (part: Partial<CodeFields>) => setFields((before) => ({ ...before, ...part }));
  const hasColor = /^#[0-9a-f]{6}$/.test(fields.color);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!hasColor) return;
    const saved = code ? edit(code.id, chosen(fields)) : add(parent?.id ?? null, chosen(fields));
    saved.then(onClose, (error: unknown) => setProblem(problemSentence(error)));
  };
  const saveOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <DialogBox title={titleOf(code, parent, codes)} onClose={onClose}>
      <Form ref={form} validationBehavior="aria" onSubmit={submit}>
        <div className="dialog-form" role="presentation" onKeyDownCapture={saveOnCtrlEnter}>
          <TextInput label="Name" value={fields.name} onChange={(name) => set({ name })} error={problem} autoFocus />
          <ColorField value={fields.color} onChange={(color) => set({ color })} isWrong={!hasColor} />
          <TextInput
            label="Definition"
            value={fields.definition}
            onChange={(definition) => set({ definition })}
            rows={2}
          />
          <TextInput
            label="Use it for"
            value={fields.inclusion}
            onChange={(inclusion) => set({ inclusion })}
            rows={2}
          />
          <TextInput
            label="Do not use it for"
            value={fields.exclusion}
            onChange={(exclusion) => set({ exclusion })}
            rows={2}
          />
          <TextInput label="Example" value={fields.example} onChange={(example) => set({ example })} rows={2} />
          <Check isSelected={fields.isCodable} onChange={(isCodable) => set({ isCodable })}>
            Can be applied to passages
          </Check>
          <div className="dialog-actions">
            <span className="hint code-dialog-keys">Ctrl+Enter saves</span>
            <Button className="button" onPress={onClose}>
              Cancel
            </Button>
            <Button className="button primary" type="submit">
              {code ? "Save" : "Add code"}
            </Button>
          </div>
        </div>
      </Form>
    </DialogBox>
  );
}

function blank(color: string): CodeFields {
  return { name: "", color, definition: "", inclusion: "", exclusion: "", example: "", isCodable: true };
}

/** The fields alone: a row must not take its place in the tree along. */
function chosen({ name, color, definition, inclusion, exclusion, example, isCodable }: CodeFields): CodeFields {
  return { name, color, definition, inclusion, exclusion, example, isCodable };
}

function titleOf(code: Code | null, parent: Code | null, codes: ReadonlyMap<string, Code>): string {
  if (code) return "Edit code";
  return parent ? `New code in “${codePath(parent, codes)}”` : "New code";
}
