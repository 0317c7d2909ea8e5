import { expose } from "comlink";
import type { ArchiveEntry } from "../app/import/archive.ts";
import {
  aboutTable,
  aboutText,
  type Read,
  type TextFacts,
  type TextPreview,
  textFacts,
  textPreview,
} from "../app/import/file-preview.ts";
import { ImportProblem } from "../app/import/import-problem.ts";
import type { SourceFile } from "../app/import/imported.ts";
import { type Held, type Item, planItems, type TextChoice } from "../app/import/plan-items.ts";
import type { Prepared } from "../app/import/prepare.ts";
import { readFile } from "../app/import/read-file.ts";
import type { SurveyMapping } from "../app/import/survey/mapping.ts";
import { type SurveyPreview, surveyPreview } from "../app/import/survey/preview.ts";
import type { Diff } from "../app/model/diff.ts";
import { digestOf } from "../app/model/digest.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Digest, Document, Id } from "../app/model/records.ts";
import { commit } from "../app/store/commit.ts";
import { ProjectDatabase } from "../app/store/database.ts";
import { guardedReaders } from "./guarded-readers.ts";

/** What an import wrote. */
export type Written = {
  readonly seq: number;
  readonly documents: readonly Pick<Document, "id" | "name">[];
  /** New cases, of the rows of tables. */
  readonly caseCount: number;
};

/** As many bytes as one import holds until it is written. */
const MOST_BYTES = 1_000_000_000;

type OnProgress = (share: number) => void;

type Archive = { readonly name: string; readonly bytes: Uint8Array; readonly entries: readonly ArchiveEntry[] };

const held = new Map<number, Held>();
const archives = new Map<number, Archive>();
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
    const content = await readFile({ ...file, onProgress }, guardedReaders);
    if (content.kind === "archive") {
      const { entries } = content;
      archives.set(key, { name, bytes, entries });
      return { kind: "archive", entryNames: entries.map((entry) => `${name}/${entry.name}`) };
    }
    const digest = await digestOf(bytes);
    held.set(key, { fileName: name, file: { digest, bytes }, content });
    const common = { digest, twin: await twinOf(digest) };
    return content.kind === "table"
      ? { ...common, ...aboutTable(content.table) }
      : { ...common, ...aboutText(content.prepared) };
  },

  /** Reads a file of an archive that was read before, and holds it under its own key. */
  async readEntry(key: number, archiveKey: number, index: number, onProgress: OnProgress): Promise<Read> {
    const archive = archives.get(archiveKey);
    const entry = archive?.entries[index];
    if (!archive || !entry) throw new ImportProblem("This archive is not held any more. Choose it again.");
    const { readEntry } = await import("../app/import/archive.ts");
    const bytes = await readEntry(entry);
    return await worker.read(key, { name: `${archive.name}/${entry.name}`, bytes, encoding: null }, onProgress);
  },

  /** Reads a file that is held anew, in another encoding. */
  async readAs(key: number, encoding: string): Promise<Read> {
    const { fileName, file } = required(key);
    return await worker.read(key, { name: fileName, bytes: file.bytes, encoding }, () => {});
  },

  facts(key: number, choice: TextChoice, language: string): TextFacts {
    return textFacts(preparedOf(key), choice, language);
  },

  preview(key: number, choice: TextChoice): TextPreview {
    return textPreview(preparedOf(key), choice);
  },

  /** What a table would become with its columns used so. */
  async surveyPreview(key: number, mapping: SurveyMapping): Promise<SurveyPreview> {
    const { content } = required(key);
    if (content.kind !== "table") throw new TypeError("This file is no table.");
    const [documents, cases, variables] = await Promise.all([
      opened().documents.toArray(),
      opened().cases.toArray(),
      opened().variables.toArray(),
    ]);
    return surveyPreview(content.table, mapping, { documents, cases, variables });
  },

  /** Forgets an archive whose files are all read. */
  forget(key: number): void {
    archives.delete(key);
  },

  /** Imports files as one change, in the order given; nothing is written where any of it fails. */
  async write(coderId: Id, items: readonly Item[]): Promise<Written> {
    const holdings = items.map((item) => ({ ...item, ...required(item.key) }));
    const label = `Import ${items.length === 1 ? `“${holdings[0]?.fileName}”` : `${items.length.toLocaleString("en")} files`}`;
    let planned: Diff = {};
    const author = { coderId, at: systemIdentity.now() };
    const files = holdings.map(({ file }) => file);
    const committed = await commit(await reopened(), { label, author, files }, async (read) => {
      const [documents, cases, variables, project] = await Promise.all([
        read.documents.toArray(),
        read.cases.toArray(),
        read.variables.toArray(),
        read.project.toCollection().first(),
      ]);
      planned = planItems(holdings, { documents, cases, variables }, project?.language ?? "en", systemIdentity);
      return planned;
    });
    const documents = planned.documents?.added?.map(({ id, name }) => ({ id, name })) ?? [];
    return { seq: committed?.change.seq ?? 0, documents, caseCount: planned.cases?.added?.length ?? 0 };
  },
};

export type ImportWorker = typeof worker;

function opened(): ProjectDatabase {
  if (!db) throw new Error("The import was given no project yet.");
  return db;
}

/** Chromium closes a project whose disk is full, and may then never open it again in the same worker. */
const OPENS_WITHIN_MS = 5000;

/** The project, open again where it was closed. Rejects with a sentence where the system does not open it. */
async function reopened(): Promise<ProjectDatabase> {
  const own = opened();
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), OPENS_WITHIN_MS));
  const isOpen = own.isOpen() || (await Promise.race([own.open().then(() => true), late]));
  if (!isOpen) {
    throw new ImportProblem(
      "The system does not open the project for this import again since the disk was full. Nothing was written. Cancel, and import the files once more.",
    );
  }
  return own;
}

function required(key: number): Held {
  const one = held.get(key);
  if (!one) throw new ImportProblem("This file is not held any more. Choose it again.");
  return one;
}

function preparedOf(key: number): Prepared {
  const { content } = required(key);
  if (content.kind !== "text") throw new TypeError("This file is no text.");
  return content.prepared;
}

function refuseTooMuch(key: number, { name, bytes }: SourceFile): void {
  let sum = bytes.length;
  for (const { bytes } of archives.values()) sum += bytes.length;
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

expose(worker);
