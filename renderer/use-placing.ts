import { useCallback, useEffect, useMemo, useState } from "react";
import { placeCodings, placesOfWords, removeUnplaced } from "../app/coding/place-coding.ts";
import type { Diff } from "../app/model/diff.ts";
import { groupBy } from "../app/model/group-by.ts";
import type { Document, Id, UnplacedCoding } from "../app/model/records.ts";
import { countInWords } from "../app/text/numbers-in-words.ts";
import { paragraphAt, paragraphsOf } from "../app/text/paragraphs.ts";
import type { Range } from "../app/text/range.ts";
import { notifyDone, notifyProblem } from "./ui/notices.ts";
import { readCodings } from "./use-document-rows.ts";
import { type Reader, readDependents, useCommit, useProject, useRecords } from "./use-project.tsx";

/** What the text of its document says of a coding without a place. */
export type Whereabouts = {
  /** Where its words stand now, if they stand there exactly once. */
  readonly words: Range | null;
  /** The paragraph where it stood. */
  readonly stood: Range;
};

/** What can be done to codings without a place; each is one change. They resolve to whether it was done. */
export type Placing = {
  readonly place: (coding: UnplacedCoding, range: Range) => Promise<boolean>;
  /** Places those whose words stand exactly once in their documents. */
  readonly placeOnWords: (codings: readonly UnplacedCoding[]) => Promise<boolean>;
  readonly remove: (codings: readonly UnplacedCoding[]) => Promise<boolean>;
};

export function usePlacing(): Placing {
  const commit = useCommit();
  const place = useCallback(
    async ({ id, documentId }: UnplacedCoding, range: Range) => {
      const change = await commit("Place coding", async (read) => {
        const coding = await read.unplaced.get(id);
        return coding ? await planPlaces(read, documentId, [{ coding, range }]) : {};
      });
      return change !== undefined;
    },
    [commit],
  );
  const placeOnWords = useCallback(
    async (codings: readonly UnplacedCoding[]) => {
      let placed = 0;
      const label = codings.length === 1 ? "Place coding" : "Place codings";
      const change = await commit(label, async (read) => {
        const diffs: Diff[] = [];
        for (const [{ id }, own] of byDocument(codings, await read.documents.toArray())) {
          const text = await read.texts.get(id);
          const rows = (await read.unplaced.bulkGet(own.map((one) => one.id))).flatMap((row) => row ?? []);
          const places = placesOfWords(rows, text?.text ?? "");
          placed += places.length;
          if (places.length > 0) diffs.push(await planPlaces(read, id, places));
        }
        return joined(diffs);
      });
      if (change && codings.length > 1) notifyDone(`${countInWords(placed, "coding")} placed where the words stand.`);
      return change !== undefined;
    },
    [commit],
  );
  const remove = useCallback(
    async (codings: readonly UnplacedCoding[]) => {
      const change = await commit(codings.length === 1 ? "Remove coding" : "Remove codings", async (read) => {
        const rows = (await read.unplaced.bulkGet(codings.map(({ id }) => id))).flatMap((row) => row ?? []);
        return removeUnplaced(rows, await readDependents(read));
      });
      return change !== undefined;
    },
    [commit],
  );
  return { place, placeOnWords, remove };
}

function byDocument(
  codings: readonly UnplacedCoding[],
  documents: readonly Document[],
): Map<Document, UnplacedCoding[]> {
  const known = new Map(documents.map((document) => [document.id, document]));
  const groups = groupBy(codings, ({ documentId }) => known.get(documentId));
  return new Map([...groups].flatMap(([document, list]) => (document ? [[document, list] as const] : [])));
}

async function planPlaces(read: Reader, documentId: Id, places: Parameters<typeof placeCodings>[0]): Promise<Diff> {
  const document = await read.documents.get(documentId);
  if (!document) throw new Error("This document was deleted in the meantime.");
  const existing = await readCodings(read, documentId);
  const memos = await read.memos.filter(({ target }) => target.kind === "coding").toArray();
  return placeCodings(places, document, existing, memos);
}

/** The placings of several documents as one. */
function joined(diffs: readonly Diff[]): Diff {
  return {
    unplaced: { removed: diffs.flatMap(({ unplaced }) => unplaced?.removed ?? []) },
    codings: { added: diffs.flatMap(({ codings }) => codings?.added ?? []) },
    memos: { updated: diffs.flatMap(({ memos }) => memos?.updated ?? []) },
  };
}

/** What the texts say of codings without a place, by their ids; empty until they are read. */
export function useWhereabouts(codings: readonly UnplacedCoding[]): ReadonlyMap<Id, Whereabouts> {
  const session = useProject();
  const documents = useRecords(({ documents }) => documents);
  const [found, setFound] = useState<ReadonlyMap<Id, Whereabouts>>(new Map());
  useEffect(() => {
    let isAwaited = true;
    const find = async () => {
      const all: (readonly [Id, Whereabouts])[] = [];
      for (const [document, own] of byDocument(codings, documents)) {
        const content = isAwaited ? await session.readContent(document) : null;
        if (content) all.push(...whereaboutsIn(content.text, own));
      }
      if (isAwaited) setFound(new Map(all));
    };
    find().catch(notifyProblem);
    return () => {
      isAwaited = false;
    };
  }, [session, codings, documents]);
  return found;
}

function whereaboutsIn(text: string, codings: readonly UnplacedCoding[]): (readonly [Id, Whereabouts])[] {
  const paragraphs = paragraphsOf(text);
  const words = new Map(placesOfWords(codings, text).map(({ coding, range }) => [coding.id, range]));
  return codings.map(({ id, near }) => {
    const stood = paragraphs[paragraphAt(paragraphs, near)] ?? { start: 0, end: text.length };
    return [id, { words: words.get(id) ?? null, stood }];
  });
}

/** Codings without a place in the order of their documents and of where they stood; of one document, or of all. */
export function useUnplaced(document: Document | null): readonly UnplacedCoding[] {
  const unplaced = useRecords(({ unplaced }) => unplaced);
  const documents = useRecords(({ documents }) => documents);
  const documentId = document?.id ?? null;
  return useMemo(() => {
    const place = new Map(documents.map(({ id, position }) => [id, position]));
    return [...unplaced.values()]
      .filter((coding) => documentId === null || coding.documentId === documentId)
      .sort((a, b) => (place.get(a.documentId) ?? 0) - (place.get(b.documentId) ?? 0) || a.near - b.near);
  }, [unplaced, documents, documentId]);
}
