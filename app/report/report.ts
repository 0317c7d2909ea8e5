import type { Picture } from "../pictures/picture.ts";
import type { Table } from "../table/table.ts";

/** A part of a report, as every format writes it. */
export type Block =
  /** Level 1 is the level below the section's heading. */
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly text: string;
      /** Of what the heading names; null where that has none. */
      readonly color: string | null;
    }
  | { readonly kind: "text"; readonly text: string }
  /** A passage: `before` and `after` are its context, empty where none is wanted. */
  | {
      readonly kind: "quote";
      readonly before: string;
      readonly quote: string;
      readonly after: string;
      /** `ONGEI chief, Respondent, ¶ 12` */
      readonly reference: string;
      readonly color: string;
    }
  | { readonly kind: "terms"; readonly terms: readonly { readonly heading: string; readonly text: string }[] }
  | { readonly kind: "table"; readonly table: Table }
  | {
      readonly kind: "picture";
      readonly picture: Picture;
      /** The numbers that it shows, for a format that has no pictures. */
      readonly numbers: Table;
      /** Whether they stand below the picture in the other formats, too: it does not draw them all, and nothing else has them. */
      readonly withNumbers: boolean;
    };

/** A chapter of a report; what was counted, with which filters, stands in its notes. */
export type Section = { readonly title: string; readonly blocks: readonly Block[]; readonly notes: readonly string[] };

/** What is read on paper or in another program. */
export type Report = {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly sections: readonly Section[];
};
