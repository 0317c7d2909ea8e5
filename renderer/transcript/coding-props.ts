import type { Code, Coder, Coding, Id, MemoTarget } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { Step } from "../../app/text/steps.ts";
import type { ScreenPoint } from "./screen-point.ts";

/** How a coding's passage is changed without the mouse: one of its ends moves, or it takes in what it touches. */
export type PassageChange = { readonly step: Step } | { readonly widenTo: "sentence" | "turn" };

/** What the transcript knows of the selected coding, and what can be done with each. */
export type CodingProps = {
  readonly coders: ReadonlyMap<Id, Coder>;
  /** The coding whose handles are shown. */
  readonly selectedId: Id | null;
  readonly onSelectCoding: (id: Id | null) => void;
  /** A coding whose name in the margin is to take the focus; a new object asks anew. */
  readonly focused: { readonly id: Id } | null;
  /** Where the caret stands after each move. */
  readonly onCaret: (caret: number) => void;
  /** The range that a change of the passage would come to, on from `range`. */
  readonly rangeAfter: (range: Range, change: PassageChange) => Range;
  /** Resolves when the new range is on the screen, or was refused. */
  readonly onResize: (coding: Coding, range: Range) => Promise<void>;
  readonly onRecode: (coding: Coding, at: ScreenPoint) => void;
  readonly onAddCode: (coding: Coding, at: ScreenPoint) => void;
  readonly onCopy: (coding: Coding) => void;
  readonly onRemove: (coding: Coding) => void;
  readonly onShowPassages: (code: Code) => void;
  /** Leaves only the codings of this code, and of those below it if so asked, in sight. */
  readonly onShowOnly: (code: Code, withSubcodes: boolean) => void;
  readonly onMemo: (target: MemoTarget) => void;
};
