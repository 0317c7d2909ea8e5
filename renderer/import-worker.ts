import { expose } from "comlink";
import type { ReadAs } from "../app/import/encodings.ts";
import { ImportProblem } from "../app/import/import-problem.ts";
import type { SetText, SourceFile } from "../app/import/imported.ts";
import { type NewDocument, planImport } from "../app/import/plan-import.ts";
import { type Prepared, prepare, withTurns } from "../app/import/prepare.ts";
import type { Diff } from "../app/model/diff.ts";
import { digestOf } from "../app/model/digest.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Digest, Document, Id, Turn } from "../app/model/records.ts";
import { commit, type Reader } from "../app/store/commit.ts";
import { ProjectDatabase, type StoredFile } from "../app/store/database.ts";
import { foreignLines, linesFrom, startOfChange } from "../app/text/line-sample.ts";
import { chooseSpeakers, type Speaker, type SpeakerChoice, speakersOf } from "../app/text/speakers.ts";
import { wordBoundaries } from "../app/text/words.ts";

/** What the user wants done with a text. */
export type TextChoice = {
  readonly joinsLines: boolean;
  /** Whether speakers are looked for at all. */
  readonly hasSpeakers: boolean;
  /** By the names that were found; who is not in it stays as found. */
  readonly speakers: ReadonlyMap<string, SpeakerChoice>;
};

/** What the window knows of a text that was read; the text itself stays here. */
export type ReadText = {
  readonly kind: "text";
  readonly digest: Digest;
  /** Where the same bytes are in the project already, in a sentence. */
  readonly twin: string | null;
  readonly canJoin: boolean;
  readonly looksWrapped: boolean;
  readonly readAs: ReadAs | null;
  readonly warnings: readonly string[];
};

export type Read = ReadText;

/** What a text would be imported as. */
export type TextFacts = { readonly wordCount: number; readonly speakers: readonly Speaker[] };

/** The beginning of a text as it would be imported, and the lines that show whether it is read right. */
export type TextPreview = SetText & {
  readonly turns: readonly Turn[];
  readonly isWhole: boolean;
  /** The first lines that joining changes; null where it changes none. */
  readonly joined: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  /** Lines with letters that differ from encoding to encoding. */
  readonly foreign: readonly string[];
};

/** What an import wrote. */
export type Written = { readonly seq: number; readonly documents: readonly Pick<Document, "id" | "name">[] };

const PREVIEW_CHARACTERS = 6000;
const LINES_SHOWN = 4;

/** As many bytes as one import holds until it is written. */
const MOST_BYTES = 1_000_000_000;

type OnProgress = (share: number) => void;

/** A file that is held until it is imported or the import is given up. */
type Held = { readonly fileName: string; readonly file: StoredFile; readonly prepared: Prepared };

/** What is to become of a file that is held. */
export type Item = { readonly key: number; readonly choice: TextChoice };

const held = new Map<number, Held>();
let db: ProjectDatabase | null = null;

const worker = {
  /** Names the project that the files are for; to be called once, before anything else. */
  open(projectId: Id): void {
    db = new ProjectDatabase(projectId);
  },

  /** Reads a file and holds it under the key. Rejects with a sentence where it cannot be imported. */
  async read(key: number, file: SourceFile, onProgress: OnProgress): Promise<Read> {
    refuseTooMuch(key, file);
    const { name, bytes } = file;
    const digest = await digestOf(bytes);
    const prepared = await prepare({ ...file, onProgress });
    held.set(key, { fileName: name, file: { digest, bytes }, prepared });
    const { looksWrapped, readAs, warnings } = prepared;
    const about = { canJoin: prepared.joined !== null, looksWrapped, readAs, warnings };
    return { kind: "text", digest, twin: await twinOf(digest), ...about };
  },

  /** Reads a file that is held anew, in another encoding. */
  async readAs(key: number, encoding: string): Promise<Read> {
    const { fileName, file } = required(key);
    return await worker.read(key, { name: fileName, bytes: file.bytes, encoding }, () => {});
  },

  facts(key: number, choice: TextChoice, language: string): TextFacts {
    const { text, turns } = withTurns(required(key).prepared, choice);
    return { wordCount: wordBoundaries(text, language).starts.length, speakers: speakersOf(turns) };
  },

  preview(key: number, choice: TextChoice): TextPreview {
    const { text, marks, turns } = chosen(key, choice);
    const lastLine = text.lastIndexOf("\n", PREVIEW_CHARACTERS);
    const end = text.length <= PREVIEW_CHARACTERS ? text.length : Math.max(lastLine, PREVIEW_CHARACTERS / 2);
    return {
      text: text.slice(0, end),
      marks: marks.filter(({ start }) => start < end),
      turns: turns.filter(({ start }) => start < end),
      isWhole: end === text.length,
      joined: choice.joinsLines ? joinSample(required(key).prepared) : null,
      foreign: foreignLines(text, LINES_SHOWN),
    };
  },

  /** Imports files as one change, in the order given; nothing is written where any of it fails. */
  async write(coderId: Id, items: readonly Item[]): Promise<Written> {
    const files = items.map(({ key }) => required(key).file);
    const made = items.map(({ key, choice }) => newDocument(key, choice));
    const label = `Import ${made.length === 1 ? `“${made[0]?.fileName}”` : `${made.length} files`}`;
    let documents: readonly Document[] = [];
    const plan = async (read: Reader): Promise<Diff> => {
      const [existing, project] = await Promise.all([read.documents.toArray(), read.project.toCollection().first()]);
      const diff = planImport(made, { existing, language: project?.language ?? "en" }, systemIdentity);
      documents = diff.documents?.added ?? [];
      return diff;
    };
    const author = { coderId, at: systemIdentity.now() };
    const committed = await commit(opened(), { label, author, files }, plan).catch(rethrow);
    return { seq: committed?.change.seq ?? 0, documents: documents.map(({ id, name }) => ({ id, name })) };
  },
};

export type ImportWorker = typeof worker;

function opened(): ProjectDatabase {
  if (!db) throw new Error("The import was given no project yet.");
  return db;
}

function required(key: number): Held {
  const one = held.get(key);
  if (!one) throw new ImportProblem("This file is not held any more. Choose it again.");
  return one;
}

function refuseTooMuch(key: number, { name, bytes }: SourceFile): void {
  let sum = bytes.length;
  for (const [other, { file }] of held) if (other !== key) sum += file.bytes.length;
  if (sum <= MOST_BYTES) return;
  const most = (MOST_BYTES / 1e6).toLocaleString("en");
  throw new ImportProblem(`“${name}” does not fit: one import holds ${most} MB of files. Import it afterwards.`);
}

/** The sentence that says which document was imported from the same bytes; null where none was. */
async function twinOf(digest: Digest): Promise<string | null> {
  const original = await opened().originals.where("digest").equals(digest).first();
  const document = original && (await opened().documents.get(original.id));
  return document ? `Already in this project as “${document.name}”.` : null;
}

function chosen(key: number, choice: TextChoice): SetText & { readonly turns: readonly Turn[] } {
  const { text, marks, turns } = withTurns(required(key).prepared, choice);
  return { text, marks, turns: choice.hasSpeakers ? chooseSpeakers(text, turns, choice.speakers) : [] };
}

function newDocument(key: number, choice: TextChoice): NewDocument {
  const { fileName, file } = required(key);
  return { fileName, digest: file.digest, byteLength: file.bytes.length, ...chosen(key, choice) };
}

function joinSample({ asIs, joined }: Prepared): TextPreview["joined"] {
  const after = joined?.().text;
  const start = after === undefined ? null : startOfChange(asIs.text, after);
  if (after === undefined || start === null) return null;
  return { before: linesFrom(asIs.text, start, LINES_SHOWN), after: linesFrom(after, start, LINES_SHOWN) };
}

/** The window knows a full disk by the error's name, which Dexie wraps and the way to the window would lose. */
function rethrow(error: unknown): never {
  const { inner } = error as { readonly inner?: unknown };
  throw inner instanceof Error ? inner : error;
}

expose(worker);
