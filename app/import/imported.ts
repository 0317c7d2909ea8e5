import type { Mark, Turn } from "../model/records.ts";
import type { ReadAs } from "./encodings.ts";

/** A file on its way in. */
export type SourceFile = {
  /** With its ending; may hold the folders that it lies in, `round 1/rosa.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding that the user says a text is in; null to guess it. */
  readonly encoding: string | null;
  /** Hears what share of the file is read, from 0 to 1, where reading takes long. */
  readonly onProgress?: (share: number) => void;
};

/** A text with how it is set. */
export type SetText = {
  readonly text: string;
  /** By start, then end. */
  readonly marks: readonly Mark[];
};

/** What a file says: its text, verbatim, with `\n` at line ends, and sentences on what could not be kept. */
export type Imported = SetText & {
  readonly warnings: readonly string[];
  /** Where the file itself says who speaks when; else they are looked for in the text. */
  readonly turns?: readonly Turn[];
  /** For files whose bytes do not say how they are to be read. */
  readonly readAs?: ReadAs;
  /** For files of lines, such as pages: the paragraphs that the lines make up. */
  readonly paragraphs?: SetText;
};

/** Reads one kind of file. Throws ImportProblem, with a sentence for the user, where it cannot be read. */
export type Reader = (file: SourceFile) => Imported | Promise<Imported>;
