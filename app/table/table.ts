/** What a column's cells mean and how they are written. */
export type Column = {
  /** Heading in an export: snake_case, unique in its table. */
  readonly id: string;
  /** Heading on screen. */
  readonly title: string;
  /**
   * `share` is a number from 0 to 1, read in percent, or null where the denominator is 0; `coefficient` one that the
   * literature writes with two places.
   */
  readonly type: "text" | "number" | "count" | "share" | "coefficient";
  /** Of a count: what is counted, as `codings` or `words`. */
  readonly unit?: string;
  /** Of a share: the id of the column with its denominator. */
  readonly denominator?: string;
  /** What the column is about, as `Row.id` is for a row; for leading a reader to what is behind a cell. */
  readonly of?: string;
};

export type Cell = string | number | null;

/** One line of a table; `cells` stand in the order of the table's columns. */
export type Row = {
  /** What the row is about, for leading a reader to what is behind it. */
  readonly id: string;
  readonly cells: readonly Cell[];
};

/** A table for screen and export alike. */
export type Table = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Over all rows, counted anew and not added up; absent where a sum means nothing. */
  readonly totals?: Row;
  /** Of a table of shares in which each column has a denominator of its own. */
  readonly denominators?: Row;
  /** Sentences that say what was counted, with which filters, in which language. */
  readonly notes: readonly string[];
};

/** Which parts of a table beside its rows are written. */
export type TableParts = { readonly totals: boolean; readonly notes: boolean };
