import type { Coding, Document, Id, Turn } from "../model/records.ts";
import { type PlaceName, placeNamer } from "../text/place-names.ts";

/** Codings of one code by one coder on the same words, with what a reader needs to decide about them. */
export type RedundancyGroup = PlaceName & {
  readonly kind: "equal" | "contained" | "overlapping";
  readonly codeId: Id;
  readonly coderId: Id;
  readonly codings: readonly (Pick<Coding, "id" | "start" | "end"> & { readonly quote: string })[];
};

/** The redundant codings of a document, by place. */
export type Redundancies = {
  readonly documentId: Id;
  readonly documentName: string;
  readonly groups: readonly RedundancyGroup[];
};

/** Adds to the groups of a document where each begins, and what each of its codings lies on. */
export function withQuotes(
  document: Document,
  { text, turns }: { readonly text: string; readonly turns: readonly Turn[] },
  groups: readonly { readonly kind: RedundancyGroup["kind"]; readonly codings: readonly Coding[] }[],
): Redundancies {
  const placeOf = placeNamer(text, turns);
  return {
    documentId: document.id,
    documentName: document.name,
    groups: groups.flatMap(({ kind, codings }) => {
      const [first] = codings;
      if (!first) return [];
      const quoted = codings.map(({ id, start, end }) => ({ id, start, end, quote: text.slice(start, end) }));
      return [{ kind, codeId: first.codeId, coderId: first.coderId, codings: quoted, ...placeOf(first.start) }];
    }),
  };
}
