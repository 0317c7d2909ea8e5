import { expose } from "comlink";
import type { ArchiveEntry } from "../app/import/archive.ts";
import type { ReadAs } from "../app/import/encodings.ts";
import { ImportProblem } from "../app/import/import-problem.ts";
import type { SetText, SourceFile } from "../app/import/imported.ts";
import { chosenText, type Held, type Item, planItems, type TextChoice } from "../app/import/plan-items.ts";
import { type Prepared, withTurns } from "../app/import/prepare.ts";
import { readFile } from "../app/import/read-file.ts";
import { guessMapping, type SurveyMapping } from "../app/import/survey-mapping.ts";
import { type SurveyPreview, surveyPreview } from "../app/import/survey-preview.ts";
import type { SurveyTable } from "../app/import/survey-table.ts";
import type { Diff } from "../app/model/diff.ts";
import { digestOf } from "../app/model/digest.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Digest, Document, Id, Turn } from "../app/model/records.ts";
import { commit } from "../app/store/commit.ts";
import { ProjectDatabase } from "../app/store/database.ts";
import { foreignLines, linesFrom, startOfChange } from "../app/text/line-sample.ts";
import { type Speaker, speakersOf } from "../app/text/speakers.ts";
import { wordBoundaries } from "../app/text/words.ts";

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

/** What the window knows of a table that was read. */
export type ReadTable = {
  readonly kind: "table";
  readonly digest: Digest;
  readonly twin: string | null;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** The first rows. */
  readonly sample: readonly (readonly string[])[];
  /** What its columns seem to be for. */
  readonly mapping: SurveyMapping;
  readonly readAs: ReadAs | null;
  readonly warnings: readonly string[];
};

/** The names of what is in an archive, to be read one after the other. */
type ReadArchive = { readonly kind: "archive"; readonly entryNames: readonly string[] };

export type Read = ReadText | ReadTable | ReadArchive;

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
export type Written = {
  readonly seq: number;
  readonly documents: readonly Pick<Document, "id" | "name">[];
  /** New cases, of the rows of tables. */
  readonly caseCount: number;
};

const PREVIEW_CHARACTERS = 6000;
const LINES_SHOWN = 4;
const ROWS_SHOWN = 3;

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
    const content = await readFile({ ...file, onProgress }).catch((error: unknown) => {
      throw error instanceof ImportProblem ? error : new ImportProblem(faultSentence(name, error));
    });
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
    const { text, turns } = withTurns(preparedOf(key), choice);
    return { wordCount: wordBoundaries(text, language).starts.length, speakers: speakersOf(turns) };
  },

  preview(key: number, choice: TextChoice): TextPreview {
    const { text, marks, turns } = chosenText(preparedOf(key), choice);
    const lastLine = text.lastIndexOf("\n", PREVIEW_CHARACTERS);
    const end = text.length <= PREVIEW_CHARACTERS ? text.length : Math.max(lastLine, PREVIEW_CHARACTERS / 2);
    return {
      text: text.slice(0, end),
      marks: marks.filter(({ start }) => start < end),
      turns: turns.filter(({ start }) => start < end),
      isWhole: end === text.length,
      joined: choice.joinsLines ? joinSample(preparedOf(key)) : null,
      foreign: foreignLines(text, LINES_SHOWN),
    };
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
    const committed = await commit(opened(), { label, author, files }, async (read) => {
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

function aboutText({ joined, looksWrapped, readAs, warnings }: Prepared): Omit<ReadText, "digest" | "twin"> {
  return { kind: "text", canJoin: joined !== null, looksWrapped, readAs, warnings };
}

function aboutTable(table: SurveyTable): Omit<ReadTable, "digest" | "twin"> {
  const { columns, rows, warnings, readAs = null } = table;
  const sample = rows.slice(0, ROWS_SHOWN);
  return { kind: "table", columns, rowCount: rows.length, sample, mapping: guessMapping(table), readAs, warnings };
}

/** For what no reader foresaw; the rest of the import goes on. */
function faultSentence(name: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `“${name}” could not be read, because of a fault in Quipu: ${said}. Save it as .docx or .txt and try again.`;
}

function opened(): ProjectDatabase {
  if (!db) throw new Error("The import was given no project yet.");
  return db;
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

function joinSample({ asIs, joined }: Prepared): TextPreview["joined"] {
  const after = joined?.().text;
  const start = after === undefined ? null : startOfChange(asIs.text, after);
  if (after === undefined || start === null) return null;
  return { before: linesFrom(asIs.text, start, LINES_SHOWN), after: linesFrom(after, start, LINES_SHOWN) };
}

expose(worker);
