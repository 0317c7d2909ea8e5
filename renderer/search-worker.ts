import { expose } from "comlink";
import { type CodeChoice, chosenCode } from "../app/codebook/chosen-code.ts";
import { autoCode, planAutoCode } from "../app/coding/auto-code.ts";
import { combine } from "../app/model/diff.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Document, Id } from "../app/model/records.ts";
import type { CodedUnit } from "../app/search/coded-ranges.ts";
import type { PlacedLine } from "../app/search/concordance-table.ts";
import type { DocumentIndex } from "../app/search/document-index.ts";
import { SearchDesk } from "../app/search/search-desk.ts";
import { SearchIndex } from "../app/search/search-index.ts";
import type { SearchProgress, SearchRequest } from "../app/search/search-run.ts";
import type { HitOrder } from "../app/search/sort-hits.ts";
import { commit, type Reader } from "../app/store/commit.ts";
import { readContent } from "../app/store/content.ts";
import { FollowedProject } from "../app/store/followed-project.ts";
import type { Snapshot } from "../app/store/snapshot.ts";

/** How many of the texts are ready to be searched, and who speaks in those. */
export type IndexState = { readonly done: number; readonly all: number; readonly speakers: readonly string[] };

/** What coding the ranges that were prepared would do. */
export type CodingPreview = { readonly codings: number; readonly documents: number; readonly alreadyThere: number };

const TOLD_EVERY_MS = 100;

const index = new SearchIndex();
const desk = new SearchDesk(index, pause);
let following: Promise<FollowedProject> | null = null;
let isIndexing = false;
let tellState: (state: IndexState) => void = () => {};

const worker = {
  /** Follows a project and makes its texts ready, now and after each change; to be called once, before anything else. */
  async open(projectId: Id, onState: (state: IndexState) => void): Promise<void> {
    tellState = onState;
    following = FollowedProject.open(projectId, (project) => void keepUpToDate(project));
    void keepUpToDate(await following);
  },

  /** Answers, so that whoever asks knows that no regular expression holds the worker up. */
  ping(): void {},

  /** Searches the project as it is after change `seq`, or later; stops where a search of another number begins. */
  async search(
    number: number,
    seq: number,
    request: SearchRequest,
    onProgress: (progress: SearchProgress) => void,
  ): Promise<void> {
    desk.want(number);
    const snapshot = await reached(seq);
    await desk.search(number, request, snapshot, { indexed, onProgress });
  },

  /** The lines of hits of a search; null where another one is wanted. */
  lines(number: number, hits: readonly number[]): PlacedLine[] | null {
    return desk.lines(number, hits);
  },

  /** The numbers of the hits of a search in an order; null where another one is wanted. */
  async sort(number: number, order: Exclude<HitOrder, "document">): Promise<Uint32Array | null> {
    return await desk.sort(number, order);
  },

  /** Finds what is to be coded for hits, all or those of these numbers, and keeps it under the key; whether it did. */
  async prepare(key: number, number: number, hits: Uint32Array | null, unit: CodedUnit): Promise<boolean> {
    return (await desk.prepare(key, number, hits, unit)) !== null;
  },

  /** What coding the prepared ranges would do, now; without a code, as with one that nobody has used. */
  async preview(key: number, seq: number, codeId: Id | null, coderId: Id): Promise<CodingPreview | null> {
    const { codings } = await reached(seq);
    const prepared = desk.prepared(key);
    if (!prepared) return null;
    const there = prepared.documents.flatMap(({ documentId }) => codings.get(documentId) ?? []);
    const own = there.filter((coding) => coding.codeId === codeId && coding.coderId === coderId);
    const plan = planAutoCode(prepared.documents, own);
    return { codings: plan.codings, documents: plan.documents, alreadyThere: plan.alreadyThere };
  },

  /**
   * Codes the prepared ranges as one change. Answers its number, how many codings were made and with which code; rejects,
   * with nothing written, where a document was changed since it was searched.
   */
  async code(key: number, choice: CodeChoice, coderId: Id): Promise<{ seq: number; codings: number; codeId: Id }> {
    const prepared = desk.prepared(key);
    if (!prepared) throw new Error("The search was changed meanwhile, so nothing was coded. Select the hits again.");
    const { db } = await opened();
    let done = { codings: 0, codeId: "" };
    const author = { coderId, at: systemIdentity.now() };
    const committed = await commit(db, { label: "Auto-code", author }, async (read) => {
      const { code, diff } = chosenCode(await read.codes.toArray(), choice, systemIdentity);
      const documents = await unchanged(read, prepared.documents);
      const there = await read.codings.where("codeId").equals(code.id).toArray();
      const existing = there.filter((coding) => coding.coderId === coderId);
      const input = { documents, wanted: prepared.documents, code, coder: { id: coderId }, existing };
      const coded = autoCode(input, systemIdentity);
      done = { codings: coded.codings?.added?.length ?? 0, codeId: code.id };
      return combine(diff, coded);
    });
    return { ...done, seq: committed?.change.seq ?? 0 };
  },
};

export type SearchWorker = typeof worker;

/** The documents as they stand. Throws where one is not the one that was searched. */
async function unchanged(
  read: Reader,
  searched: readonly { readonly documentId: Id; readonly revision: number }[],
): Promise<ReadonlyMap<Id, Document>> {
  const rows = await read.documents.bulkGet(searched.map(({ documentId }) => documentId));
  for (const [place, row] of rows.entries()) {
    if (row && row.revision !== searched[place]?.revision) {
      throw new Error(`“${row.name}” was changed since it was searched, so nothing was coded. Search again.`);
    }
  }
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

function opened(): Promise<FollowedProject> {
  if (!following) throw new Error("The search follows no project yet.");
  return following;
}

async function reached(seq: number): Promise<Snapshot> {
  return await (await opened()).reached(seq);
}

/** The index of a document as soon as there is one; null where the document was changed or is gone. */
async function indexed({ id, revision }: Document): Promise<DocumentIndex | null> {
  const own = await opened();
  for (;;) {
    const found = index.of({ id, revision });
    if (found) return found;
    if (own.snapshot.documents.find((one) => one.id === id)?.revision !== revision) return null;
    await own.woken();
  }
}

/** Reads the documents that are new or were changed, in their order, until none is left. */
async function keepUpToDate(own: FollowedProject): Promise<void> {
  if (isIndexing) return;
  isIndexing = true;
  let toldAt = 0;
  try {
    for (let next = firstMissing(own); next; next = firstMissing(own)) {
      const content = await readContent(own.db, next);
      // where it is gone, the follower is about to say so
      index.put(next, content ?? { text: "", turns: [] });
      own.wake();
      if (Date.now() - toldAt < TOLD_EVERY_MS) continue;
      toldAt = Date.now();
      tell(own);
    }
  } catch (error) {
    own.fail(error);
  }
  isIndexing = false;
  index.keepOnly(own.snapshot.documents);
  tell(own);
}

function firstMissing({ snapshot }: FollowedProject): Document | undefined {
  return snapshot.documents.find((document) => !index.of(document));
}

function tell({ snapshot }: FollowedProject): void {
  const { documents } = snapshot;
  const done = documents.reduce((count, document) => count + (index.of(document) ? 1 : 0), 0);
  const speakers = [...index.speakers()].sort(([, a], [, b]) => b - a).map(([speaker]) => speaker);
  tellState({ done, all: documents.length, speakers });
}

/** Messages that came meanwhile have their turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

expose(worker);
