import type { CountInput } from "../app/analysis/count-codes.ts";
import type { CountFilter } from "../app/analysis/count-filter.ts";
import type { Code, Coding, Document, Id, UnplacedCoding } from "../app/model/records.ts";

/** What of a snapshot is counted. */
type Rows = {
  readonly documents: readonly Document[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly codings: ReadonlyMap<Id, readonly Coding[]>;
  readonly unplaced: ReadonlyMap<Id, UnplacedCoding>;
};

/** The rows of a snapshot as the counting takes them, without what is in its documents. */
export function rowsOf({ documents, codes, codings, unplaced }: Rows): Omit<CountInput, "measures" | "turns"> {
  return { codes: [...codes.values()], documents, codingsByDocument: codings, unplaced: [...unplaced.values()] };
}

/** The documents of a filter. */
export function documentsOf({ documents }: Pick<Rows, "documents">, { documentIds }: CountFilter): readonly Document[] {
  return documents.filter(({ id }) => !documentIds || documentIds.has(id));
}
