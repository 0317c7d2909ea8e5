// biome-ignore-all lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys act in the field, which keeps the focus
// biome-ignore-all lint/a11y/useSemanticElements: a list that belongs to a field is none of the browser's own
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

/** Where the cursor goes after an edit. */
export type Step = { readonly row: number; readonly column: number };

const STAY: Step = { row: 0, column: 0 };
const MOST_CHOICES = 50;

/**
 * A cell while it is being edited. Enter and Tab put what was typed, Escape lets it go; where it cannot be put, the
 * sentence stands at the cell and the text stays.
 */
export function CellEditor(props: {
  readonly label: string;
  readonly initial: string;
  /** Whether what is typed replaces the text, since typing opened the editor. */
  readonly isTyped: boolean;
  /** Lines are broken with Alt+Enter. */
  readonly hasLines: boolean;
  /** What can be chosen; anything else can be typed as well. */
  readonly choices: readonly string[];
  readonly opensUp: boolean;
  /** Puts the text; answers why it cannot be put, or null. Without a step the focus stays where it has gone. */
  readonly onPut: (text: string, step: Step | null) => string | null;
  readonly onCancel: () => void;
}) {
  const { label, hasLines, onCancel } = props;
  const [text, setText] = useState(props.initial);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useChoices(props.choices, text, text !== props.initial || props.isTyped);
  const id = useId();
  /** Once the text is put or let go, losing the focus puts nothing more. */
  const isDone = useRef(false);
  const put = (wanted: string, step: Step | null) => {
    if (isDone.current) return;
    isDone.current = true;
    const refused = props.onPut(wanted, step);
    if (refused === null) return;
    isDone.current = false;
    setProblem(refused);
    if (step) field.current?.focus();
  };
  useCaret(field, props.isTyped);
  useGridFocus(field, isDone);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = stepOf(event);
    if (event.key === "Enter" && event.altKey && hasLines) breakLine(field.current, setText);
    else if (step) put(list.chosen ?? text, step);
    else if (event.key === "Escape") {
      isDone.current = true;
      onCancel();
    } else if (!list.onKey(event.key)) return;
    event.preventDefault();
  };
  const shared = {
    ref: field,
    "aria-label": label,
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : `${id}-problem`,
    className: "sheet-field",
    value: text,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setText(target.value);
      setProblem(null);
    },
    onKeyDown,
    onBlur: () => put(text, null),
  };
  const combobox = props.choices.length > 0 && {
    ...{ role: "combobox", "aria-expanded": list.shown.length > 0, "aria-controls": `${id}-choices` },
    "aria-activedescendant": list.at === null ? undefined : `${id}-choice-${list.at}`,
  };
  return (
    <div className="sheet-editor" data-up={props.opensUp}>
      {hasLines ? (
        <textarea rows={Math.min(6, text.split("\n").length)} {...shared} />
      ) : (
        <input {...shared} {...combobox} />
      )}
      {problem !== null && (
        <div className="sheet-problem" id={`${id}-problem`} role="alert">
          {problem}
        </div>
      )}
      {problem === null && list.shown.length > 0 && (
        <Choices id={id} label={label} list={list} onPick={(choice) => put(choice, STAY)} />
      )}
    </div>
  );
}

function Choices(props: {
  readonly id: string;
  readonly label: string;
  readonly list: ReturnType<typeof useChoices>;
  readonly onPick: (choice: string) => void;
}) {
  const { id, label, list, onPick } = props;
  return (
    <div className="sheet-choices" id={`${id}-choices`} role="listbox" aria-label={label}>
      {list.shown.map((choice, index) => (
        <div
          key={choice}
          id={`${id}-choice-${index}`}
          role="option"
          aria-selected={index === list.at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}

function stepOf({ key, shiftKey, altKey }: KeyboardEvent): Step | null {
  const one = shiftKey ? -1 : 1;
  if (key === "Enter" && !altKey) return { row: one, column: 0 };
  return key === "Tab" ? { row: 0, column: one } : null;
}

function useCaret(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>, isTyped: boolean): void {
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    if (isTyped) current?.setSelectionRange(current.value.length, current.value.length);
    else current?.select();
  }, [field, isTyped]);
}

/** The grid hears no keys while a cell is edited: where the focus comes back to it, it is the field's. */
function useGridFocus(field: RefObject<HTMLElement | null>, isDone: RefObject<boolean>): void {
  useEffect(() => {
    const grid = field.current?.closest("[role=grid]");
    const pass = ({ target }: Event) => {
      if (target === grid && !isDone.current) field.current?.focus();
    };
    grid?.addEventListener("focusin", pass);
    return () => grid?.removeEventListener("focusin", pass);
  }, [field, isDone]);
}

function breakLine(field: HTMLTextAreaElement | null, set: (text: string) => void): void {
  if (!field) return;
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  set(field.value);
}

/** The choices that what was typed leaves, and the one that the arrow keys have come to. */
function useChoices(choices: readonly string[], text: string, isNarrowed: boolean) {
  const [at, setAt] = useState<number | null>(null);
  const wanted = text.trim().toLowerCase();
  const fitting = isNarrowed ? choices.filter((choice) => choice.toLowerCase().startsWith(wanted)) : choices;
  const shown = fitting.slice(0, MOST_CHOICES);
  const current = at !== null && at < shown.length ? at : null;
  const onKey = (key: string): boolean => {
    if (shown.length === 0 || (key !== "ArrowDown" && key !== "ArrowUp")) return false;
    const step = key === "ArrowDown" ? 1 : -1;
    setAt(current === null ? (step > 0 ? 0 : shown.length - 1) : (current + step + shown.length) % shown.length);
    return true;
  };
  return { shown, at: current, chosen: current === null ? null : (shown[current] ?? null), onKey };
}
