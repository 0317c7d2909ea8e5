/** An identifier that stays with a record for good: a lower-case GUID. */
export type Id = string;

/** SHA-256 in hexadecimal digits. */
export type Digest = string;

/** A moment as ISO 8601 in UTC, `2026-01-31T09:30:00.000Z`. */
export type Timestamp = string;

/** The one study that a database holds. */
export type Project = {
  readonly id: Id;
  readonly name: string;
  /** BCP 47 tag given to documents when they are imported; decides how words are told apart. */
  readonly language: string;
  readonly createdAt: Timestamp;
};

/** Who codes. */
export type Coder = {
  readonly id: Id;
  readonly name: string;
};

/** One imported text. Its characters lie in `DocumentText`, so that renaming it copies no text. */
export type Document = {
  readonly id: Id;
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Place in the list of documents, from 0. */
  readonly position: number;
  /** UTF-16 code units in its text. */
  readonly length: number;
  /** Rises by one with each change of its text, turns or marks, which lie elsewhere. */
  readonly revision: number;
  /** At most one of each variable. */
  readonly values: readonly VariableValue[];
  readonly importedAt: Timestamp;
};

/** The verbatim text of the document with the same id; lines end in `\n`. */
export type DocumentText = {
  readonly id: Id;
  readonly text: string;
};

/** The file that the document with the same id was imported from; its bytes are kept under their digest. */
export type Original = {
  readonly id: Id;
  readonly fileName: string;
  readonly digest: Digest;
  readonly byteLength: number;
};

export type Role = "interviewer" | "respondent";

/** A speaker's stretch of a document, `[start, end)`; derived from the text, never part of it. */
export type Turn = {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly role: Role;
  /** Number of the question asked or answered in this turn; null where none was recognised. */
  readonly question: number | null;
  /** When it was said, in seconds of the recording; only where the file says so. */
  readonly time?: { readonly start: number; readonly end: number };
};

/** The turns of the document with the same id, in order, not overlapping. Text before the first belongs to nobody. */
export type DocumentTurns = {
  readonly id: Id;
  readonly turns: readonly Turn[];
};

/** How a stretch of a text is set, `[start, end)`; beside the text, never part of it. */
export type Mark = { readonly start: number; readonly end: number } & (
  | { readonly kind: "bold" | "italic" | "underline" | "strike" }
  /** A whole paragraph; 1 is the highest level, 6 the lowest. */
  | { readonly kind: "heading"; readonly level: number }
  /** A whole paragraph; level 1 is the outermost. */
  | { readonly kind: "list-item"; readonly level: number; readonly isOrdered: boolean }
  /** Where the words lead to, as the file says it; nothing is ever opened. */
  | { readonly kind: "link"; readonly target: string }
);

/** The formatting of the document with the same id, by start, then end. */
export type DocumentMarks = {
  readonly id: Id;
  readonly marks: readonly Mark[];
};

export type VariableType = "text" | "number" | "yes-no" | "date" | "choice";

/** A typed attribute of cases and documents. What can be chosen of a `choice` are the values in use. */
export type Variable = {
  readonly id: Id;
  readonly name: string;
  readonly type: VariableType;
  /** Place among the variables, from 0. */
  readonly position: number;
  readonly createdAt: Timestamp;
};

/** A number, a truth, or a text; a date is a text, `2026-01-31`. What is unknown has no value. */
export type VariableValue = {
  readonly variableId: Id;
  readonly value: string | number | boolean;
};

/** A unit of analysis: a person, an agency, a household. Several documents may be of it, and it may have none. */
export type Case = {
  readonly id: Id;
  readonly name: string;
  /** Place in the list of cases, from 0. */
  readonly position: number;
  readonly documentIds: readonly Id[];
  /** At most one of each variable. */
  readonly values: readonly VariableValue[];
  readonly createdAt: Timestamp;
};

/** A code of the codebook, a tree by `parentId`. */
export type Code = {
  readonly id: Id;
  readonly name: string;
  readonly parentId: Id | null;
  /** Place among its siblings, from 0. */
  readonly position: number;
  /** `#rrggbb`, lower case. */
  readonly color: string;
  readonly definition: string;
  readonly inclusion: string;
  readonly exclusion: string;
  readonly example: string;
  /** False for a code that only groups others. */
  readonly isCodable: boolean;
  readonly createdAt: Timestamp;
};

/** One code applied by one coder to one segment `[start, end)` of one document. */
export type Coding = {
  readonly id: Id;
  readonly documentId: Id;
  readonly start: number;
  readonly end: number;
  readonly codeId: Id;
  readonly coderId: Id;
  readonly createdAt: Timestamp;
};

/**
 * A coding whose words are gone from its document. It is kept, counted nowhere, until it is placed again or removed;
 * as a coding it had, and will have, the same id.
 */
export type UnplacedCoding = Omit<Coding, "start" | "end"> & {
  /** The words that it lay on last. */
  readonly quote: string;
  /** Where they stood, as a position of the text as it is now. */
  readonly near: number;
};

/** What a memo is on. */
export type MemoTarget =
  | { readonly kind: "project" | "journal" }
  | { readonly kind: "document"; readonly documentId: Id }
  | { readonly kind: "code"; readonly codeId: Id }
  /** A coding, placed or not. */
  | { readonly kind: "coding"; readonly codingId: Id }
  /** A passage without a code, `[start, end)`; empty where its words are gone, and `quote` then has them. */
  | {
      readonly kind: "segment";
      readonly documentId: Id;
      readonly start: number;
      readonly end: number;
      readonly quote?: string;
    }
  | { readonly kind: "case"; readonly caseId: Id }
  | { readonly kind: "variable"; readonly variableId: Id }
  | { readonly kind: "set"; readonly setId: Id }
  /** What a case says under a code: a cell of the summary grid. */
  | { readonly kind: "summary"; readonly caseId: Id; readonly codeId: Id }
  /** What a document says under a code, where the grid's rows are documents. */
  | { readonly kind: "summary"; readonly documentId: Id; readonly codeId: Id };

/** A note on a part of the project, or an entry of its journal. */
export type Memo = {
  readonly id: Id;
  readonly target: MemoTarget;
  /** Empty where the target says enough; an entry of the journal has one. */
  readonly title: string;
  readonly text: string;
  readonly coderId: Id;
  readonly createdAt: Timestamp;
  readonly changedAt: Timestamp;
};

/** A named group of documents or of codes, to which each belongs or not; a code's does not hold the codes below it. */
export type RecordSet = {
  readonly id: Id;
  readonly kind: "documents" | "codes";
  readonly name: string;
  /** Place among the sets of its kind, from 0. */
  readonly position: number;
  readonly memberIds: readonly Id[];
  readonly createdAt: Timestamp;
};

/** A code that a query asks for, alone or with all codes below it. */
export type QueryCode = { readonly codeId: Id; readonly withSubcodes: boolean };

/** Passages that a query begins with or compares with: those with any code, with one of some codes, or of a saved query. */
export type QueryOperand =
  | { readonly kind: "any" }
  /** Without any code it stands for no passage. */
  | { readonly kind: "codes"; readonly codes: readonly QueryCode[] }
  | { readonly kind: "query"; readonly queryId: Id };

export type QueryOperator = "and" | "or" | "not" | "overlaps" | "within" | "encloses" | "followed-by" | "near";

/** A condition of a query, or with OR an addition to it. */
export type QueryStep = {
  readonly operator: QueryOperator;
  /** Whether those passages are wanted that do not meet the condition; of AND, OR and NOT never. */
  readonly isNegated: boolean;
  readonly operand: QueryOperand;
  /** How many paragraphs may lie between, for `followed-by` and `near`. */
  readonly paragraphs: number;
};

/** What passages are asked for: those of the operand, then step by step, from left to right. */
export type CodeQuery = { readonly operand: QueryOperand; readonly steps: readonly QueryStep[] };

/** A query that is kept under a name. What it finds is looked up anew each time. */
export type SavedQuery = {
  readonly id: Id;
  readonly name: string;
  /** Place in the list of queries, from 0. */
  readonly position: number;
  readonly query: CodeQuery;
  readonly createdAt: Timestamp;
};

/** Every table that a change can touch, by name. */
export type Tables = {
  readonly project: Project;
  readonly coders: Coder;
  readonly documents: Document;
  readonly texts: DocumentText;
  readonly originals: Original;
  readonly turns: DocumentTurns;
  readonly marks: DocumentMarks;
  readonly variables: Variable;
  readonly cases: Case;
  readonly codes: Code;
  readonly codings: Coding;
  readonly unplaced: UnplacedCoding;
  readonly memos: Memo;
  readonly sets: RecordSet;
  readonly queries: SavedQuery;
};

export type TableName = keyof Tables;

export const tableNames = [
  "project",
  "coders",
  "documents",
  "texts",
  "originals",
  "turns",
  "marks",
  "variables",
  "cases",
  "codes",
  "codings",
  "unplaced",
  "memos",
  "sets",
  "queries",
] as const satisfies readonly TableName[];
