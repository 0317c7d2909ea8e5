import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { CodeChoice } from "../../app/codebook/chosen-code.ts";
import { useRecords } from "../use-project.tsx";
import { useQuickKeys } from "../use-quick-keys.ts";
import { CodePicker } from "./code-picker.tsx";
import "./code-field.css";

/** Asks for a code, one that is there or a new one. */
export function CodeField({
  choice,
  onChoice,
}: {
  readonly choice: CodeChoice | null;
  readonly onChoice: (choice: CodeChoice) => void;
}) {
  const codes = useRecords(({ codes }) => codes);
  const quickKeys = useQuickKeys();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const choose = (next: CodeChoice) => {
    onChoice(next);
    setAt(null);
  };
  const code = choice && "codeId" in choice ? codes.get(choice.codeId) : undefined;
  const ask = () => {
    const box = button.current?.getBoundingClientRect();
    if (box) setAt({ x: box.left, y: box.bottom });
  };
  return (
    <div className="field">
      <span className="label">Code</span>
      <div className="code-choice">
        <Button ref={button} className="button" onPress={ask} autoFocus>
          {choice ? "Another code…" : "Choose a code…"}
        </Button>
        {code && <span className="swatch" style={{ background: code.color }} />}
        <span className="code-choice-name">
          {code?.name}
          {choice && "path" in choice && `New code “${choice.path}”`}
        </span>
      </div>
      {at && (
        <CodePicker
          codes={codes}
          recentCodeIds={quickKeys.map(({ code }) => code.id)}
          at={at}
          onPick={({ id }) => choose({ codeId: id })}
          onCreate={(path) => choose({ path })}
          onClose={() => setAt(null)}
        />
      )}
    </div>
  );
}
