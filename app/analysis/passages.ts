import type { Coding, Document, Id, Turn } from "../model/records.ts";
import { type PlaceName, placeNamer } from "../text/place-names.ts";
import type { Range } from "../text/range.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { cutsOf, without } from "./spoken.ts";

/** A segment with the codes that were asked for, and where it stands. */
export type Passage = PlaceName & {
  readonly documentId: Id;
  readonly start: number;
  readonly end: number;
  readonly coderId: Id;
  /** Those of the codes asked for that this coder put on this segment. */
  readonly codeIds: readonly Id[];
  readonly documentName: string;
  readonly quote: string;
};

/** The rows that passages are taken from; texts only of the documents that are asked for. */
export type PassageInput = Omit<CountInput, "measures"> & { readonly texts: ReadonlyMap<Id, string> };

/**
 * The passages behind a number of the frequency table, by document and position: as many as its codings, own or with
 * sub-codes, where `filter.codeIds` holds the code, or the code and those below it. [C1] [C6] [C7] [C12]
 */
export function passages(input: PassageInput, filter: CountFilter): Passage[] {
  const known = new Set(input.codes.map(({ id }) => id));
  const isWanted = ({ codeId, coderId }: Coding) =>
    (filter.codeIds ?? known).has(codeId) && (!filter.coderIds || filter.coderIds.has(coderId));
  return input.documents.flatMap((document) => {
    const text = input.texts.get(document.id);
    if (text === undefined || (filter.documentIds && !filter.documentIds.has(document.id))) return [];
    const turns = input.turns.get(document.id);
    const cuts = cutsOf(turns, text.length, filter);
    const codings = (input.codingsByDocument.get(document.id) ?? []).filter(isWanted);
    const segments = foldSegments(codings.filter((coding) => cuts.length === 0 || without(coding, cuts).length > 0));
    if (segments.length === 0) return [];
    const place = placer(document, text, turns?.turns ?? []);
    return segments.map(place);
  });
}

/** One range of a document by one coder, with the codes asked for that this coder put on it. */
export type Segment = Range & { readonly coderId: Id; readonly codeIds: readonly Id[] };

/** Codings on the same range by the same coder are one segment; they stand next to each other. [C6] */
export function foldSegments(codings: readonly Coding[]): Segment[] {
  type Growing = Segment & { readonly codeIds: Id[] };
  const segments: Growing[] = [];
  let sameRange: Growing[] = [];
  for (const { start, end, coderId, codeId } of codings) {
    if (sameRange[0]?.start !== start || sameRange[0].end !== end) sameRange = [];
    const found = sameRange.find((segment) => segment.coderId === coderId);
    if (found) {
      if (!found.codeIds.includes(codeId)) found.codeIds.push(codeId);
      continue;
    }
    const segment = { start, end, coderId, codeIds: [codeId] };
    sameRange.push(segment);
    segments.push(segment);
  }
  return segments;
}

/** Says of segments of a document who speaks there, in which paragraph, and in which words. */
export function placer(document: Document, text: string, turns: readonly Turn[]): (segment: Segment) => Passage {
  const placeOf = placeNamer(text, turns);
  return ({ start, end, coderId, codeIds }) => ({
    ...{ documentId: document.id, start, end, coderId, codeIds, documentName: document.name },
    ...placeOf(start),
    quote: text.slice(start, end),
  });
}
