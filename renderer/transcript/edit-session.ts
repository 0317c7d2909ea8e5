import type { HistoryState } from "@lexical/history";
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type PointType,
  REDO_COMMAND,
  SKIP_SCROLL_INTO_VIEW_TAG,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from "lexical";
import type { Mark } from "../../app/model/records.ts";
import { EditedText } from "../../app/text/edited-text.ts";
import { paragraphAt } from "../../app/text/paragraphs.ts";
import type { Range } from "../../app/text/range.ts";
import { setParagraphs } from "../../app/text/set-paragraphs.ts";
import { type Splice, spliced } from "../../app/text/splices.ts";
import { marksAfter } from "../../app/text/turns-after.ts";
import { type Caret, type Line, spliceOfLines } from "./changed-lines.ts";
import { $caretOf, $readLines, $setPoint, $textOf, rangesOfLines, textOfLines } from "./edit-lines.ts";
import { registerPlainEditing } from "./plain-editing.ts";
import { TextLayout } from "./text-layout.ts";
import { EDITABLE, openForEditing } from "./transcript-editor.ts";

/** What is edited, and how far it was before. */
export type EditStart = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What was typed earlier and not saved. */
  readonly splices: readonly Splice[];
};

/** A text being edited, as it stands; a new value after each change. */
export type EditState = {
  readonly layout: TextLayout;
  /** What differs from the beginning. */
  readonly splices: readonly Splice[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the editing cannot go on; what was typed can still be read. */
  readonly failure: string | null;
};

/** An editor on a text, and the splices that its user's changes come to. */
export class EditSession {
  readonly original: string;
  /** As the text was when it was opened. */
  readonly firstLayout: TextLayout;
  readonly #root: HTMLElement;
  readonly #editor: LexicalEditor;
  readonly #history: HistoryState;
  readonly #end: () => void;
  readonly #listeners = new Set<() => void>();
  /** Where the text was touched in each state that Undo may lead back to. */
  readonly #touched = new WeakMap<EditorState, readonly Splice[]>();
  #edited: EditedText;
  #lines: readonly Line[];
  #lineOf: ReadonlyMap<string, number>;
  #elements: readonly Element[];
  #state: EditState;

  constructor(root: HTMLElement, { text, marks, splices }: EditStart) {
    const now = spliced(text, splices);
    this.original = text;
    this.#root = root;
    this.#edited = new EditedText(text, splices);
    this.#editor = openForEditing(root, now, setParagraphs(now, marksAfter(marks, splices, now)), (error) =>
      this.#fail(String(error)),
    );
    this.#lines = this.#read(() => $readLines());
    this.#lineOf = this.#indexLines();
    this.#elements = this.#findElements();
    this.firstLayout = this.#newLayout();
    this.#state = { layout: this.firstLayout, splices, canUndo: false, canRedo: false, failure: null };
    const plain = registerPlainEditing(
      this.#editor,
      () => this.#$selectedText(),
      (history) => this.#announce(history),
    );
    this.#history = plain.history;
    this.#touched.set(this.#editor.getEditorState(), this.#edited.touched);
    const unfollow = this.#editor.registerUpdateListener((update) => this.#follow(update));
    this.#end = () => {
      unfollow();
      plain.unregister();
      this.#editor.setRootElement(null);
    };
  }

  get state(): EditState {
    return this.#state;
  }

  /** The text as the splices have it. */
  get text(): string {
    return this.#edited.text;
  }

  /** The text as it stands in the window. */
  get shownText(): string {
    return this.#read(() => textOfLines($readLines()));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly undo = (): void => void this.#editor.dispatchCommand(UNDO_COMMAND, undefined);

  readonly redo = (): void => void this.#editor.dispatchCommand(REDO_COMMAND, undefined);

  /** Where the caret stands. */
  get caret(): number {
    return this.#read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? this.#$positionOf(selection.focus) : 0;
    });
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Gives the text the focus and selects a part of it, without scrolling. */
  select({ start, end }: Range): void {
    const ranges = rangesOfLines(this.#lines);
    this.#root.focus({ preventScroll: true });
    this.#editor.update(
      () => {
        const selection = $createRangeSelection();
        for (const [point, position] of [[selection.anchor, start] as const, [selection.focus, end] as const]) {
          const index = paragraphAt(ranges, position);
          const [line, range] = [this.#lines[index], ranges[index]];
          if (line && range) $setPoint(point, line, Math.min(position, range.end) - range.start);
        }
        $setSelection(selection);
      },
      { tag: SKIP_SCROLL_INTO_VIEW_TAG, discrete: true },
    );
  }

  /** Keeps the text as it is, as while it is being saved, or lets it be changed again. */
  lock(isLocked: boolean): void {
    this.#editor.setEditable(!isLocked);
    this.#root.contentEditable = isLocked ? "false" : EDITABLE;
  }

  /** Whether what is on the screen is what the splices give; where it is not, the session fails. */
  check(): boolean {
    if (this.#state.failure === null && this.shownText !== this.text) this.#fail("The splices give another text.");
    return this.#state.failure === null;
  }

  end(): void {
    this.#end();
  }

  #follow({ editorState, dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): void {
    const isHistoric = tags.has(HISTORIC_TAG);
    if (isHistoric || dirtyElements.size > 0 || dirtyLeaves.size > 0) this.#takeIn(isHistoric, dirtyElements);
    this.#touched.set(editorState, this.#edited.touched);
  }

  #takeIn(isHistoric: boolean, dirty: ReadonlyMap<string, boolean>): void {
    const before = this.#lines;
    // where paragraphs came or went what holds them is changed itself, else only paragraphs are
    const isOther = isHistoric || [...dirty].some(([key, isOwn]) => isOwn && !this.#lineOf.has(key));
    const caret = this.#read((): Caret | null => {
      this.#lines = isOther ? this.#$allLines(isHistoric, dirty) : this.#$sameLines(dirty);
      if (isOther) this.#lineOf = this.#indexLines();
      const selection = $getSelection();
      return $isRangeSelection(selection) ? $caretOf(selection.focus, (key) => this.#lineOf.get(key)) : null;
    });
    if (isOther) this.#elements = this.#findElements();
    if (!(isHistoric && this.#goBack())) {
      const splice = spliceOfLines(before, this.#lines, caret);
      if (splice) this.#edited.replace(splice.start, splice.end, splice.inserted);
    }
    this.#set({ layout: this.#newLayout(), splices: this.#edited.splices });
  }

  /** Takes the splices of the state that Undo or Redo led to. */
  #goBack(): boolean {
    const state = this.#history.current?.editorState;
    const touched = state && this.#touched.get(state);
    if (!touched) return false;
    const edited = new EditedText(this.original, touched);
    if (edited.text !== textOfLines(this.#lines)) return false;
    this.#edited = edited;
    return true;
  }

  #$allLines(isHistoric: boolean, dirty: ReadonlyMap<string, boolean>): Line[] {
    if (isHistoric) return $readLines();
    return $readLines((key) => (dirty.has(key) ? undefined : this.#lines[this.#lineOf.get(key) ?? -1]?.text));
  }

  #$sameLines(dirty: ReadonlyMap<string, boolean>): Line[] {
    const fresh = new Map<number, Line>();
    for (const key of dirty.keys()) {
      const index = this.#lineOf.get(key);
      if (index !== undefined) fresh.set(index, { key, text: $textOf(key) });
    }
    const lines = [...this.#lines];
    for (const [index, line] of fresh) lines[index] = line;
    return lines;
  }

  #$selectedText(): string {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return "";
    const ends = [selection.anchor, selection.focus].map((point) => this.#$positionOf(point));
    return this.text.slice(Math.min(...ends), Math.max(...ends));
  }

  #$positionOf(point: PointType): number {
    const caret = $caretOf(point, (key) => this.#lineOf.get(key));
    return caret ? (rangesOfLines(this.#lines)[caret.line]?.start ?? 0) + caret.offset : this.text.length;
  }

  #indexLines(): ReadonlyMap<string, number> {
    return new Map(this.#lines.map(({ key }, index) => [key, index]));
  }

  #newLayout(): TextLayout {
    return new TextLayout(this.#root, rangesOfLines(this.#lines), this.#elements);
  }

  #findElements(): Element[] {
    return this.#lines.map(({ key }) => this.#editor.getElementByKey(key) ?? this.#root);
  }

  #announce({ undoStack, redoStack }: HistoryState): void {
    const [canUndo, canRedo] = [undoStack.length > 0, redoStack.length > 0];
    if (canUndo !== this.#state.canUndo || canRedo !== this.#state.canRedo) this.#set({ canUndo, canRedo });
  }

  #fail(failure: string): void {
    this.lock(true);
    this.#set({ failure });
  }

  #read<Value>(body: () => Value): Value {
    return this.#editor.getEditorState().read(body, { editor: this.#editor });
  }

  #set(part: Partial<EditState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
