import type { Code, Coding, Document, Id, Mark, Turn } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { CodingProps } from "./coding-props.ts";
import type { ScreenPoint } from "./screen-point.ts";

export type TranscriptProps = {
  readonly document: Document;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly marks: readonly Mark[];
  /** The document's, by start. */
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  /** What else the next code goes to, such as the further turns of an answer. */
  readonly furtherPassages: readonly Range[];
  /** The passage that the next code goes to. */
  readonly passage: Range | null;
  readonly onPassage: (passage: Range | null) => void;
  readonly onCaret: (position: number) => void;
  /** A passage to bring into view and select; a new object asks anew. */
  readonly shown: Range | null;
  /** A passage to select again without scrolling, after the focus was elsewhere; a new object asks anew. */
  readonly refocus: Range | null;
  /** Asks for a code; answers where on the screen the passage ends. */
  readonly onAskCode: (at: ScreenPoint) => void;
  /** A digit was pressed, from 1. */
  readonly onQuickCode: (digit: number) => void;
  /** Asks for a memo on the selected passage. */
  readonly onAnnotate: () => void;
  readonly onDropCode: (codeId: Id) => void;
  readonly desk: CodingProps;
};
