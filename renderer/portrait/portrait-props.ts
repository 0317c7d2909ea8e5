import type { CountFilter } from "../../app/analysis/count-filter.ts";
import type { Document, Id } from "../../app/model/records.ts";
import type { CodeName } from "../../app/pictures/code-names.ts";
import type { PortraitChoice } from "../ui/portrait-choice.ts";

/** What each picture of a document is given. */
export type PortraitProps = {
  readonly document: Document;
  /** What is counted, in this document alone. */
  readonly counted: CountFilter;
  readonly names: ReadonlyMap<Id, CodeName>;
  readonly choice: PortraitChoice;
  readonly onChoice: (choice: PortraitChoice) => void;
  /** Opens a passage of the document. */
  readonly onOpen: (start: number, end: number) => void;
};
