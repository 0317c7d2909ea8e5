import type { CountInput } from "../app/analysis/count-codes.ts";
import type { CountFilter } from "../app/analysis/count-filter.ts";
import { countParagraphs, type DocumentLength, documentLength } from "../app/analysis/document-length.ts";
import type { GroupInput } from "../app/analysis/groups.ts";
import { measureText, type TextMeasure } from "../app/analysis/measure-text.ts";
import { type Passage, type PassageInput, passages } from "../app/analysis/passages.ts";
import { WordCache } from "../app/analysis/word-cache.ts";
import type { WordInput } from "../app/analysis/word-list.ts";
import type { Document, DocumentTurns, Id } from "../app/model/records.ts";
import { readContent, readContents } from "../app/store/content.ts";
import { FollowedProject } from "../app/store/followed-project.ts";
import type { Snapshot } from "../app/store/snapshot.ts";
import { documentsOf, rowsOf } from "./counted-rows.ts";

/** Says how many of the texts have been measured. */
export type OnProgress = (done: number, all: number) => void;

let following: Promise<FollowedProject> | null = null;

/** What was read of a document, good for as long as its revision stands, and its language, which tells words apart. */
type Measured = Pick<Document, "revision" | "language"> & {
  readonly measure: TextMeasure;
  readonly paragraphs: number;
  readonly turns: DocumentTurns;
};

const measured = new Map<Id, Measured>();
const words = new WordCache();

/** Follows a project; to be called once, before anything else. */
export async function follow(projectId: Id): Promise<void> {
  following = FollowedProject.open(projectId);
  await following;
}

/** The project as it is after change `seq`, or later. */
export async function reached(seq: number): Promise<Snapshot> {
  return await (await opened()).reached(seq);
}

/** The project that is followed. Throws before one is. */
export function opened(): Promise<FollowedProject> {
  if (!following) throw new Error("The worker follows no project yet.");
  return following;
}

/** All that is counted, of the project as it is after change `seq`, or later. */
export async function countInput(
  seq: number,
  filter: CountFilter,
  onProgress: OnProgress,
): Promise<CountInput & GroupInput> {
  const snapshot = await reached(seq);
  await measureTexts(snapshot, filter, onProgress);
  const [measures, turns] = [new Map<Id, TextMeasure>(), new Map<Id, DocumentTurns>()];
  for (const [id, one] of measured) {
    measures.set(id, one.measure);
    turns.set(id, one.turns);
  }
  const { sets, cases, variables, coders } = snapshot;
  return { ...rowsOf(snapshot), measures, turns, sets, cases, variables, coders };
}

/** The texts and turns of some documents, read from the disk. */
export async function readTexts(documents: readonly Document[]) {
  const { db } = await opened();
  const texts = new Map<Id, string>();
  const turns = new Map<Id, DocumentTurns>();
  const contents = await readContents(db, documents);
  for (const [index, { id }] of documents.entries()) {
    const content = contents[index];
    if (!content) continue;
    texts.set(id, content.text);
    turns.set(id, { id, turns: content.turns });
  }
  return { texts, turns };
}

/** What passages are taken from; texts only of the documents in which a filter may find some. */
export async function passageInput(snapshot: Snapshot, filters: readonly CountFilter[]): Promise<PassageInput> {
  const wanted = new Set(filters.flatMap((filter) => documentsOf(snapshot, filter)));
  return { ...rowsOf(snapshot), ...(await readTexts([...wanted].filter(({ id }) => snapshot.codings.has(id)))) };
}

/** Gives the passages of each of some filters. */
export function passageReader(snapshot: Snapshot) {
  return async (filters: readonly CountFilter[]): Promise<Passage[][]> => {
    const input = await passageInput(snapshot, filters);
    return filters.map((filter) => passages(input, filter));
  };
}

/** How long the documents of a filter are; every turn counts. */
export async function documentLengths(
  seq: number,
  filter: CountFilter,
  onProgress: OnProgress,
): Promise<Map<Id, DocumentLength>> {
  const snapshot = await reached(seq);
  await measureTexts(snapshot, filter, onProgress);
  const lengths = new Map<Id, DocumentLength>();
  for (const { id } of documentsOf(snapshot, filter)) {
    const one = measured.get(id);
    if (one) lengths.set(id, documentLength(one.measure, one.paragraphs, one.turns.turns));
  }
  return lengths;
}

/** What words are counted in: every word of the documents of a filter by its number. */
export async function wordInput(seq: number, filter: CountFilter, onProgress: OnProgress): Promise<WordInput> {
  const snapshot = await reached(seq);
  await measureTexts(snapshot, filter, onProgress, words);
  const turns = new Map([...measured].map(([id, one]) => [id, one.turns]));
  return { ...rowsOf(snapshot), turns, tokens: words.tokens(), stock: words.stock };
}

/** Measures the texts that were not measured before, as they stand now; numbers their words where these are asked for. */
async function measureTexts(
  snapshot: Snapshot,
  filter: CountFilter,
  onProgress: OnProgress,
  numbered?: WordCache,
): Promise<void> {
  const isReady = (document: Document) => isMeasured(document) && numbered?.has(document) !== false;
  const missing = documentsOf(snapshot, filter).filter((document) => !isReady(document));
  const { db } = await opened();
  for (const [index, document] of missing.entries()) {
    onProgress(index, missing.length);
    const { id, language, revision } = document;
    const content = await readContent(db, document);
    // another request may have come first: each change asks anew, also while texts are being measured
    if (!content || isReady(document)) continue;
    const known = isMeasured(document) ? measured.get(id)?.measure : undefined;
    const measure = known ?? measureText(content.text, language);
    const paragraphs = countParagraphs(content.text);
    measured.set(id, { revision, language, measure, paragraphs, turns: { id, turns: content.turns } });
    numbered?.put(document, content, measure.words);
  }
}

function isMeasured({ id, revision, language }: Document): boolean {
  const found = measured.get(id);
  return found?.revision === revision && found.language === language;
}
