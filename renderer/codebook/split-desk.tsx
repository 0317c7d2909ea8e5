import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button, Form, ProgressBar } from "react-aria-components";
import type { Passage } from "../../app/analysis/passages.ts";
import { fold } from "../../app/codebook/check-code.ts";
import type { SplitChoice } from "../../app/codebook/split-code.ts";
import { byPosition } from "../../app/codebook/tree.ts";
import type { Code, Document, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { TextInput } from "../ui/text-input.tsx";
import { useContent, useRecords } from "../use-project.tsx";
import { choose, isSameChoice, type SplitDraft } from "./split-draft.ts";

import "./split-desk.css";

/** A passage of the code that is split. */
export type SplitPassage = Passage & { readonly codingId: Id };

type Target = { readonly choice: SplitChoice; readonly name: string; readonly color: string; readonly isNew: boolean };

type DeskProps = {
  readonly code: Code;
  readonly passages: readonly SplitPassage[];
  readonly draft: SplitDraft;
  readonly onDraft: (draft: SplitDraft) => void;
};

/** One passage with what stands around it, and the sub-codes that it can be given. */
export function SplitDesk({ code, passages, draft, onDraft }: DeskProps) {
  const at = Math.min(draft.at, passages.length - 1);
  const passage = passages[at];
  const targets = useTargets(code, draft.newNames);
  const newName = useRef<HTMLDivElement>(null);
  const documents = useRecords(({ documents }) => documents);
  const document = documents.find(({ id }) => id === passage?.documentId);
  const goTo = (index: number, from = draft) =>
    onDraft({ ...from, at: Math.max(0, Math.min(index, passages.length - 1)) });
  const decide = (choice: SplitChoice | null) => {
    if (passage) goTo(at + 1, choose(draft, passage.codingId, choice));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = /^[1-9]$/.test(event.key) ? targets[Number(event.key) - 1] : undefined;
    const keys: Readonly<Record<string, () => void>> = {
      "0": () => decide(null),
      Backspace: () => decide(null),
      ArrowLeft: () => goTo(at - 1),
      ArrowRight: () => goTo(at + 1),
      n: () => newName.current?.querySelector("input")?.focus(),
    };
    const act = target ? () => decide(target.choice) : keys[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
  const addName = (name: string) => {
    const known = targets.find((target) => fold(target.name) === fold(name));
    const newNames = known ? draft.newNames : [...draft.newNames, name];
    if (passage) {
      const choice = known?.choice ?? { newName: name };
      goTo(at + 1, choose({ ...draft, newNames }, passage.codingId, choice));
    }
  };
  return (
    <div className="split-desk" role="presentation" onKeyDownCapture={onKeyDown}>
      <div className="split-text">
        <Progress at={at} all={passages.length} chosen={draft.choices.size} onGoTo={goTo} />
        {passage && document && <PassageInContext document={document} passage={passage} />}
      </div>
      <div className="split-targets">
        <h3>Give it</h3>
        {targets.map((target, index) => (
          <TargetButton
            key={`${target.isNew} ${target.name}`}
            target={target}
            digit={index < 9 ? index + 1 : null}
            isChosen={passage !== undefined && isSameChoice(draft.choices.get(passage.codingId), target.choice)}
            onPress={() => decide(target.choice)}
          />
        ))}
        <Button
          className="button split-target"
          aria-pressed={passage !== undefined && !draft.choices.has(passage.codingId)}
          autoFocus
          onPress={() => decide(null)}
        >
          Leave it with “{code.name}” <kbd>0</kbd>
        </Button>
        <div ref={newName}>
          <NewName onAdd={addName} />
        </div>
        <p className="hint">The arrow keys ← and → go back and forth without choosing.</p>
      </div>
    </div>
  );
}

function useTargets(code: Code, newNames: readonly string[]): readonly Target[] {
  const codes = useRecords(({ codes }) => codes);
  return useMemo(() => {
    const subcodes = [...codes.values()].filter(({ parentId }) => parentId === code.id).sort(byPosition);
    const known = new Set(subcodes.map(({ name }) => fold(name)));
    return [
      ...subcodes.map(({ id, name, color }) => ({ choice: { codeId: id }, name, color, isNew: false })),
      ...newNames
        .filter((name) => !known.has(fold(name)))
        .map((name) => ({ choice: { newName: name }, name, color: code.color, isNew: true })),
    ];
  }, [codes, code, newNames]);
}

function Progress(props: {
  readonly at: number;
  readonly all: number;
  readonly chosen: number;
  readonly onGoTo: (index: number) => void;
}) {
  const { at, all, chosen, onGoTo } = props;
  return (
    <div className="split-progress">
      <Button className="icon-button" aria-label="Passage before" isDisabled={at === 0} onPress={() => onGoTo(at - 1)}>
        <ChevronLeft size={17} aria-hidden />
      </Button>
      <span role="status">
        {(at + 1).toLocaleString("en")} of {all.toLocaleString("en")}
      </span>
      <Button
        className="icon-button"
        aria-label="Next passage"
        isDisabled={at === all - 1}
        onPress={() => onGoTo(at + 1)}
      >
        <ChevronRight size={17} aria-hidden />
      </Button>
      <ProgressBar className="split-bar" aria-label="Passages chosen for" value={chosen} maxValue={all}>
        {({ percentage }) => <div style={{ width: `${percentage ?? 0}%` }} />}
      </ProgressBar>
      <span className="hint">{countInWords(chosen, "choice")}</span>
    </div>
  );
}

const CONTEXT_CHARACTERS = 600;

function PassageInContext({ document, passage }: { readonly document: Document; readonly passage: SplitPassage }) {
  const content = useContent(document);
  const mark = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage, or its text, is what is to be seen
  useEffect(() => {
    // newer browsers give a promise here, which React would take for the clean-up
    mark.current?.scrollIntoView({ block: "center" });
  }, [content, passage]);
  const { start, end, speaker, question, paragraph } = passage;
  const where = [document.name, speaker, question === null ? null : `Q${question}`, `¶\u00a0${paragraph}`];
  const from = Math.max(0, start - CONTEXT_CHARACTERS);
  const to = end + CONTEXT_CHARACTERS;
  return (
    <>
      <p className="hint">{where.filter((part) => part !== null).join(" · ")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long passage is scrolled by keyboard */}
      <section className="scroll split-passage" tabIndex={0} aria-label="Passage in its context">
        {content && (
          <p dir="auto">
            {from > 0 && "… "}
            {content.text.slice(from, start)}
            <mark ref={mark}>{content.text.slice(start, end)}</mark>
            {content.text.slice(end, to)}
            {to < content.text.length && " …"}
          </p>
        )}
      </section>
    </>
  );
}

function TargetButton(props: {
  readonly target: Target;
  readonly digit: number | null;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}) {
  const { target, digit, isChosen, onPress } = props;
  return (
    <Button className="button split-target" aria-pressed={isChosen} onPress={onPress}>
      <span className="swatch" style={{ background: target.color }} />
      <span className="split-name">{target.name}</span>
      {target.isNew && <span className="hint">new</span>}
      {digit !== null && <kbd>{digit}</kbd>}
    </Button>
  );
}

function NewName({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [name, setName] = useState("");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onAdd(name.trim());
    setName("");
    // the digits are for the passages again
    event.currentTarget.closest(".split-desk")?.querySelector<HTMLElement>(".split-target")?.focus();
  };
  return (
    <Form className="split-new" onSubmit={submit}>
      <TextInput label="New sub-code (N)" value={name} onChange={setName} />
      <Button className="button" type="submit" isDisabled={name.trim() === ""}>
        <Plus size={14} aria-hidden /> Give it
      </Button>
    </Form>
  );
}
