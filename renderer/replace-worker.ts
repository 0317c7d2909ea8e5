import { expose } from "comlink";
import type { Placement } from "../app/coding/place-again.ts";
import { type CorrectedText, replaceText } from "../app/coding/replace-text.ts";
import type { ReadAs } from "../app/import/encodings.ts";
import { baseName } from "../app/import/file-names.ts";
import { ImportProblem } from "../app/import/import-problem.ts";
import type { SetText, SourceFile } from "../app/import/imported.ts";
import type { Prepared } from "../app/import/prepare.ts";
import { readFile } from "../app/import/read-file.ts";
import { isEmpty } from "../app/model/diff.ts";
import { digestOf } from "../app/model/digest.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Coding, Id } from "../app/model/records.ts";
import { commit, type Reader } from "../app/store/commit.ts";
import { ProjectDatabase, type StoredFile } from "../app/store/database.ts";
import { type ChangedPlace, changedPlaces } from "../app/text/changed-places.ts";
import { differences } from "../app/text/differences.ts";
import { type Likeness, likeness } from "../app/text/likeness.ts";
import { foreignLines } from "../app/text/line-sample.ts";
import type { Splice } from "../app/text/splices.ts";
import { guardedReaders } from "./guarded-readers.ts";
import { readDocumentRows } from "./use-document-rows.ts";

/** What is to be known of the file that holds the corrected text. */
export type CorrectedFile = {
  readonly fileName: string;
  readonly canJoin: boolean;
  readonly readAs: ReadAs | null;
  readonly warnings: readonly string[];
};

/** What would become of a document whose text is replaced. */
export type Comparison = {
  readonly before: string;
  readonly after: string;
  readonly joinsLines: boolean;
  /** How many stretches of the text differ. */
  readonly changeCount: number;
  readonly places: readonly ChangedPlace[];
  readonly likeness: Likeness;
  readonly placements: readonly Placement<Coding>[];
  /** Whether nothing differs, neither in the text, nor in formatting or turns. */
  readonly isSame: boolean;
  readonly namesSpeakers: boolean;
  /** Lines with letters that differ from encoding to encoding. */
  readonly foreign: readonly string[];
};

type Held = { readonly fileName: string; readonly file: StoredFile; readonly prepared: Prepared };

type Compared = { readonly corrected: CorrectedText; readonly splices: readonly Splice[]; readonly revision: number };

const LINES_SHOWN = 4;

let db: ProjectDatabase | null = null;
let documentId: Id = "";
let held: Held | null = null;
let compared: Compared | null = null;

const worker = {
  /** Names the document whose text is to be replaced; to be called once, before anything else. */
  open(projectId: Id, id: Id): void {
    db = new ProjectDatabase(projectId);
    documentId = id;
  },

  /** Reads the corrected file and holds it. Rejects with a sentence where it holds no text. */
  async read(file: SourceFile): Promise<CorrectedFile> {
    const content = await readFile(file, guardedReaders);
    if (content.kind !== "text") {
      const what = content.kind === "table" ? "a table" : "an archive";
      throw new ImportProblem(`“${file.name}” is ${what}. Choose the file that holds the corrected text alone.`);
    }
    const { prepared } = content;
    held = { fileName: file.name, file: { digest: await digestOf(file.bytes), bytes: file.bytes }, prepared };
    compared = null;
    const { joined, readAs, warnings } = prepared;
    return { fileName: file.name, canJoin: joined !== null, readAs, warnings };
  },

  /** Reads the file that is held anew, in another encoding. */
  async readAs(encoding: string): Promise<CorrectedFile> {
    const { fileName, file } = required();
    return await worker.read({ name: fileName, bytes: file.bytes, encoding });
  },

  /** Compares the texts; null joins the lines of the file, or not, so that less differs. */
  async compare(joinsLines: boolean | null): Promise<Comparison> {
    const { prepared } = required();
    const own = opened();
    const rows = await own.transaction("r", own.tables, async () => await readRows(own));
    const before = rows.text.text;
    const found = chosenVersion(prepared, before, joinsLines);
    const { set, splices } = found;
    const corrected = { ...set, turns: prepared.turns };
    compared = { corrected, splices, revision: rows.document.revision };
    const { diff, placements } = replaceText(rows, corrected, splices, originalOf(required()));
    return {
      ...{ before, after: set.text, joinsLines: found.joinsLines, placements, isSame: isEmpty(diff) },
      ...{ changeCount: splices.length, places: changedPlaces(before, splices) },
      ...{ likeness: likeness(before, set.text, splices), namesSpeakers: prepared.turns !== null },
      foreign: foreignLines(set.text, LINES_SHOWN),
    };
  },

  /** Replaces the text as it was compared; null where nothing differs. */
  async write(coderId: Id): Promise<number | null> {
    const one = required();
    const author = { coderId, at: systemIdentity.now() };
    const committed = await commit(opened(), { label: "Replace text", author, files: [one.file] }, async (read) => {
      const rows = await readRows(read);
      if (!compared || rows.document.revision !== compared.revision) {
        throw new Error("This document was changed in the meantime, so nothing was replaced. Compare it again.");
      }
      return replaceText(rows, compared.corrected, compared.splices, originalOf(one)).diff;
    });
    return committed?.change.seq ?? null;
  },
};

export type ReplaceWorker = typeof worker;

type Version = { readonly set: SetText; readonly joinsLines: boolean; readonly splices: readonly Splice[] };

function chosenVersion({ asIs, joined }: Prepared, before: string, joinsLines: boolean | null): Version {
  const version = (joins: boolean): Version => {
    const set = (joins && joined?.()) || asIs;
    return { set, joinsLines: joins && joined !== null, splices: differences(before, set.text) };
  };
  if (joinsLines !== null || joined === null) return version(joinsLines ?? false);
  const plain = version(false);
  if (plain.splices.length === 0 || joined().text === asIs.text) return plain;
  const other = version(true);
  return changedLetters(other.splices) < changedLetters(plain.splices) ? other : plain;
}

function changedLetters(splices: readonly Splice[]): number {
  return splices.reduce((sum, { start, end, inserted }) => sum + (end - start) + inserted.length, 0);
}

function originalOf({ fileName, file: { digest, bytes } }: Held) {
  return { fileName: baseName(fileName), digest, byteLength: bytes.length };
}

function opened(): ProjectDatabase {
  if (!db) throw new Error("Nothing is to be replaced yet.");
  return db;
}

function required(): Held {
  if (!held) throw new ImportProblem("The corrected file is not held any more. Choose it again.");
  return held;
}

async function readRows(read: Reader) {
  return { ...(await readDocumentRows(read, documentId)), original: await read.originals.get(documentId) };
}

expose(worker);
