import type { Diff } from "../app/model/diff.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Coder, Document, Id, Original } from "../app/model/records.ts";
import type { Change } from "../app/store/change.ts";
import { begin, type Committed, commit, type Plan, redo, undo } from "../app/store/commit.ts";
import { type DocumentContent, readContent } from "../app/store/content.ts";
import { ProjectDatabase, type StoredFile } from "../app/store/database.ts";
import { Drafts } from "../app/store/drafts.ts";
import { type Followed, type Follower, follow, readAll } from "../app/store/follow.ts";
import { notifyProblem } from "./ui/notices.ts";

/** What the window knows of the open project; a new value after each change. */
export type ProjectState = Followed & {
  /** Changes on their way to the disk; 0 when everything is saved. */
  readonly unsaved: number;
};

/** A change that is on disk sooner is not announced: a line that flickers says nothing. */
const SHOWN_AFTER_MS = 150;

/** What the window remembers of itself waits, since what is read meanwhile would have to wait for the disk. */
const VIEW_SAVED_WITHIN_MS = 200;

/** An open project: what is in it, and the one door for changing it. */
export class ProjectSession {
  readonly id: Id;
  /** What is typed into texts and not saved. */
  readonly drafts: Drafts;
  readonly #db: ProjectDatabase;
  readonly #listeners = new Set<() => void>();
  #state: ProjectState;
  #view: Readonly<Record<string, unknown>>;
  readonly #follower: Follower;
  #viewSaving = 0;
  #pending = 0;
  readonly #waiting = new Set<{ readonly seq: number; readonly resolve: () => void }>();

  private constructor(id: Id, db: ProjectDatabase, followed: Followed, view: Readonly<Record<string, unknown>>) {
    this.id = id;
    this.#db = db;
    this.drafts = new Drafts(db, notifyProblem);
    this.#state = { ...followed, unsaved: 0 };
    this.#view = view;
    this.#follower = follow(db, followed, (next) => this.#set(next), notifyProblem);
  }

  /** Makes a project's database of its first change. */
  static async create(
    id: Id,
    { coderId, files }: { readonly coderId: Id; readonly files: readonly StoredFile[] },
    diff: Diff,
  ): Promise<void> {
    const db = new ProjectDatabase(id);
    try {
      await begin(db, { author: { coderId, at: systemIdentity.now() }, files }, diff);
    } finally {
      db.close();
    }
  }

  /** Opens the project's database. Rejects when the disk or another window refuses. */
  static async open(id: Id): Promise<ProjectSession> {
    const db = new ProjectDatabase(id);
    const view = (await db.view.get("view"))?.state;
    return new ProjectSession(id, db, await readAll(db), isRecord(view) ? view : {});
  }

  get state(): ProjectState {
    return this.#state;
  }

  /** Who codes in this window. Throws in a project that holds no coder. */
  get coder(): Coder {
    const coder = [...this.#state.snapshot.coders.values()][0];
    if (!coder) throw new Error("This project names no coder.");
    return coder;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Makes a change; resolves when it is on disk and in the state. Rejects, with nothing changed, when the plan or the disk refuses. */
  async commit(label: string, plan: Plan): Promise<Change | null> {
    return await this.#write(() => commit(this.#db, { label, author: this.#author() }, plan));
  }

  async undo(): Promise<Change | null> {
    return await this.#write(() => undo(this.#db, this.#author()));
  }

  async redo(): Promise<Change | null> {
    return await this.#write(() => redo(this.#db, this.#author()));
  }

  /** What is in a document; null where it is gone. */
  async readContent(document: Document): Promise<DocumentContent | null> {
    return await readContent(this.#db, document);
  }

  /** The file that a document was imported from. Rejects where the project does not hold it. */
  async readOriginal({ id, name }: Document): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
    const original = await this.#db.originals.get(id);
    const file = original && (await this.#db.files.get(original.digest));
    if (!file) throw new Error(`The project holds no original file of “${name}”.`);
    return { fileName: original.fileName, bytes: file.bytes };
  }

  /** What is known of the file that a document was imported from; null where there was none. */
  async originalOf({ id }: Document): Promise<Original | null> {
    return (await this.#db.originals.get(id)) ?? null;
  }

  /** Waits until the state holds a change, so that whoever made it, here or in a worker, sees it. */
  reached(seq: number): Promise<void> {
    if (this.#state.snapshot.seq >= seq) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add({ seq, resolve }));
  }

  /** What the window remembers of itself under this name; no part of the study, and not undone. */
  viewState(key: string): unknown {
    return this.#view[key];
  }

  setViewState(key: string, value: unknown): void {
    this.#view = { ...this.#view, [key]: value };
    this.#viewSaving ||= requestIdleCallback(() => void this.#saveView(), { timeout: VIEW_SAVED_WITHIN_MS });
    this.#notify();
  }

  close(): void {
    if (this.#viewSaving) void this.#saveView();
    void this.drafts.flush();
    this.#follower.stop();
    this.#db.close();
  }

  /** Whether the window remembers something of itself, such as unsaved words, that is not on disk yet. */
  get isKeeping(): boolean {
    return this.#viewSaving !== 0 || this.drafts.isPending;
  }

  /** Writes what the window remembers of itself at once; resolves when it is on disk, or was refused. */
  async keep(): Promise<void> {
    await Promise.all([this.#viewSaving !== 0 && this.#saveView(), this.drafts.flush()]);
  }

  async #saveView(): Promise<void> {
    cancelIdleCallback(this.#viewSaving);
    this.#viewSaving = 0;
    await this.#db.view.put({ id: "view", state: this.#view }).catch(notifyProblem);
  }

  #author() {
    return { coderId: this.coder.id, at: systemIdentity.now() };
  }

  async #write(write: () => Promise<Committed | null>): Promise<Change | null> {
    this.#pending++;
    setTimeout(() => this.#showPending(), SHOWN_AFTER_MS);
    try {
      const committed = await write();
      if (!committed) return null;
      this.#follower.take(committed);
      await this.reached(committed.change.seq);
      return committed.change;
    } finally {
      this.#pending--;
      if (this.#state.unsaved > 0) this.#showPending();
    }
  }

  #showPending(): void {
    if (this.#state.unsaved !== this.#pending) this.#set({ unsaved: this.#pending });
  }

  #set(part: Partial<ProjectState>): void {
    this.#state = { ...this.#state, ...part };
    this.#notify();
    for (const one of this.#waiting) {
      if (this.#state.snapshot.seq < one.seq) continue;
      this.#waiting.delete(one);
      one.resolve();
    }
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
