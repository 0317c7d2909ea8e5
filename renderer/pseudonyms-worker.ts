import { expose } from "comlink";
import type { DocumentRows } from "../app/coding/edit-text.ts";
import { findNames, type NameOptions, type Pseudonym } from "../app/coding/find-names.ts";
import { type NameKey, placesBack } from "../app/coding/key-file.ts";
import {
  fieldsOf,
  type NamedRows,
  type NameField,
  type NameTarget,
  speakersField,
  speakersKey,
  textField,
  textKey,
} from "../app/coding/name-fields.ts";
import { type Replacements, replaceNames } from "../app/coding/pseudonyms.ts";
import type { Diff } from "../app/model/diff.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Document, Id, Original } from "../app/model/records.ts";
import { commit, type Reader } from "../app/store/commit.ts";
import { readContent } from "../app/store/content.ts";
import { ProjectDatabase } from "../app/store/database.ts";
import { type FindableText, findable } from "../app/text/find-matches.ts";
import { isAnswerer, isAsker } from "../app/text/known-speakers.ts";
import type { Range } from "../app/text/range.ts";
import { wordsAfter, wordsBefore } from "../app/text/words-around.ts";
import { readDocumentRows } from "./use-document-rows.ts";

/** A place where a name stands, with what is to stand there, and the words around it. */
export type NamePlace = Range &
  Pseudonym & { readonly words: string; readonly before: string; readonly after: string; readonly isSure: boolean };

/** A field in which names stand. */
export type FoundField = NameField & { readonly places: readonly NamePlace[] };

/** Where names stand in the project as it was after line `seq` of its change log. */
export type FoundNames = { readonly seq: number; readonly fields: readonly FoundField[] };

/** What is looked for. */
export type NameQuery = {
  readonly names: readonly Pseudonym[];
  readonly options: NameOptions;
  readonly targets: readonly NameTarget[];
};

/** The number of the change; null where nothing was to be changed. */
export type NamesWritten = { readonly seq: number } | null;

/** Says how many of the texts are done. */
export type OnNamesProgress = (done: number, all: number) => void;

type Held = { readonly revision: number; readonly source: FindableText; readonly speakers: NameField };

const AROUND = 40;

let db: ProjectDatabase | null = null;
let latest = 0;
const held = new Map<Id, Held>();

const worker = {
  /** Names the project; to be called once, before anything else. */
  open(projectId: Id): void {
    db = new ProjectDatabase(projectId);
  },

  /** Names of speakers that may want a pseudonym: not those that say only who asks or answers. */
  async speakers(): Promise<string[]> {
    const names = new Set<string>();
    for (const document of sorted(await opened().documents.toArray())) {
      const { speakers } = await readHeld(document);
      for (const name of speakers.text.split("\n"))
        if (name !== "" && !isAsker(name) && !isAnswerer(name)) names.add(name);
    }
    return [...names];
  },

  /** Where the names of a list stand; null where another question came in the meantime. */
  async find({ names, options, targets }: NameQuery, onProgress: OnNamesProgress): Promise<FoundNames | null> {
    const wanted = names.map(({ name }) => name);
    return await search(onProgress, (field, source) => {
      if (!targets.includes(field.target)) return [];
      const found = findNames(source, wanted, { ...options, onOneLine: field.target === "speakers" });
      return found.flatMap(({ index, start, end }) => {
        const pseudonym = names[index];
        const words = field.text.slice(start, end);
        return pseudonym && pseudonym.replacement !== words ? [{ start, end, ...pseudonym, isSure: true }] : [];
      });
    });
  },

  /** Where names are to be put back by a key; null where another question came in the meantime. */
  async findBack({ fields }: NameKey, onProgress: OnNamesProgress): Promise<FoundNames | null> {
    const byKey = new Map(fields.map((field) => [field.key, field]));
    return await search(onProgress, (field) => {
      const known = byKey.get(field.key);
      return known ? placesBack(known, field.text) : [];
    });
  },

  /**
   * Replaces names at these places as one change; null where there is nothing to be done. Rejects, with nothing written,
   * where the project changed since they were found.
   */
  async write(
    about: {
      readonly label: string;
      readonly coderId: Id;
      readonly seq: number;
      readonly replacements: Replacements;
      /** Whether the original files of the documents concerned leave the project. */
      readonly removesOriginals: boolean;
    },
    onProgress: OnNamesProgress,
  ): Promise<NamesWritten> {
    const { label, coderId, replacements } = about;
    const author = { coderId, at: systemIdentity.now() };
    const own = opened();
    const committed = await commit(own, { label, author }, async (read) => {
      if ((await own.changes.orderBy("seq").last())?.seq !== about.seq) {
        throw new Error("The project was changed in the meantime, so nothing was replaced. Look at the places again.");
      }
      const named = await readNamed(read);
      const concerned = named.documents.filter(({ id }) =>
        [textKey(id), speakersKey(id)].some((key) => replacements.has(key)),
      );
      const removed = about.removesOriginals ? originalsOf(concerned, named.originals) : [];
      const gone = new Set(removed.map(({ id }) => id));
      const kept = { ...named, originals: named.originals.filter(({ id }) => !gone.has(id)) };
      const rows: DocumentRows[] = [];
      for (const [index, { id }] of concerned.entries()) {
        onProgress(index, concerned.length);
        rows.push(await readDocumentRows(read, id));
      }
      return withoutOriginals(replaceNames(kept, rows, replacements), removed);
    });
    return committed && { seq: committed.change.seq };
  },
};

export type PseudonymsWorker = typeof worker;

type FindIn = (field: NameField, source: FindableText) => readonly (Range & Pseudonym & { readonly isSure: boolean })[];

/** Goes through the project's texts, then its other fields; a later search ends an earlier one. */
async function search(onProgress: OnNamesProgress, findIn: FindIn): Promise<FoundNames | null> {
  latest += 1;
  const turn = latest;
  const own = opened();
  const [seq, named] = await own.transaction("r", own.tables, async () => {
    return [(await own.changes.orderBy("seq").last())?.seq ?? 0, await readNamed(own)] as const;
  });
  const fields: FoundField[] = [];
  const look = (field: NameField, source: FindableText) => {
    const places = findIn(field, source);
    if (places.length > 0) fields.push({ ...field, places: places.map((place) => withContext(field.text, place)) });
  };
  for (const [index, document] of named.documents.entries()) {
    onProgress(index, named.documents.length);
    const { source, speakers } = await readHeld(document);
    if (turn !== latest) return null;
    look(textField(document, source.text), source);
    look(speakers, findable(speakers.text, document.language));
  }
  const language = named.project[0]?.language ?? "en";
  for (const field of fieldsOf(named)) look(field, findable(field.text, language));
  return { seq, fields };
}

function withContext<Place extends Range>(text: string, place: Place) {
  const { start, end } = place;
  return {
    ...place,
    words: text.slice(start, end),
    before: wordsBefore(text, start, AROUND),
    after: wordsAfter(text, end, AROUND),
  };
}

/** The text of a document, read once for each of its revisions. */
async function readHeld(document: Document): Promise<Held> {
  const { id, language, revision } = document;
  const known = held.get(id);
  if (known?.revision === revision) return { ...known, speakers: { ...known.speakers, title: document.name } };
  const content = await readContent(opened(), document);
  const source = findable(content?.text ?? "", language);
  const one = { revision, source, speakers: speakersField(document, content?.turns ?? []) };
  held.set(id, one);
  return one;
}

async function readNamed(read: Reader): Promise<NamedRows> {
  return {
    project: await read.project.toArray(),
    documents: await sorted(await read.documents.toArray()),
    originals: await read.originals.toArray(),
    sets: await read.sets.toArray(),
    queries: await read.queries.toArray(),
    cases: await read.cases.toArray(),
    memos: await read.memos.toArray(),
    codes: await read.codes.toArray(),
    unplaced: await read.unplaced.toArray(),
  };
}

function sorted(documents: readonly Document[]): Document[] {
  return [...documents].sort((a, b) => a.position - b.position);
}

/** The original files of documents; a table is that of all documents made of it. */
function originalsOf(documents: readonly Document[], originals: readonly Original[]): Original[] {
  const ids = new Set(documents.map(({ id }) => id));
  const digests = new Set(originals.filter(({ id }) => ids.has(id)).map(({ digest }) => digest));
  return originals.filter(({ digest }) => digests.has(digest));
}

function withoutOriginals(diff: Diff, removed: readonly Original[]): Diff {
  return removed.length === 0 ? diff : { ...diff, originals: { ...diff.originals, removed } };
}

function opened(): ProjectDatabase {
  if (!db) throw new Error("There is no project to look through yet.");
  return db;
}

expose(worker);
