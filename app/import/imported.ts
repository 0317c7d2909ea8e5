import type { Turn } from "../model/records.ts";
import type { ReadAs } from "./encodings.ts";

/** What a file says: its text, verbatim, with `\n` at line ends, and sentences on what could not be kept. */
export type Imported = {
  readonly text: string;
  readonly warnings: readonly string[];
  /** Where the file itself says who speaks when; else they are looked for in the text. */
  readonly turns?: readonly Turn[];
  /** For files whose bytes do not say how they are to be read. */
  readonly readAs?: ReadAs;
};
