import type { Id } from "../model/records.ts";
import { ProjectDatabase } from "./database.ts";
import { follow, readAll } from "./follow.ts";
import type { Snapshot } from "./snapshot.ts";

/** A project that a worker follows, and what in the worker waits for it. */
export class FollowedProject {
  readonly db: ProjectDatabase;
  #snapshot: Snapshot;
  #failure: unknown = null;
  #waiting: (() => void)[] = [];

  private constructor(db: ProjectDatabase, snapshot: Snapshot) {
    this.db = db;
    this.#snapshot = snapshot;
  }

  /** Opens the project; `onNext` is called after each change. Rejects where the disk refuses. */
  static async open(projectId: Id, onNext: (project: FollowedProject) => void = () => {}): Promise<FollowedProject> {
    const db = new ProjectDatabase(projectId);
    const current = await readAll(db);
    const own = new FollowedProject(db, current.snapshot);
    const take = (snapshot: Snapshot) => {
      own.#snapshot = snapshot;
      own.wake();
      onNext(own);
    };
    follow(
      db,
      current,
      ({ snapshot }) => take(snapshot),
      (error) => own.fail(error),
    );
    return own;
  }

  /** As it stands. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** As it stands after change `seq`, or later. Rejects where it can be followed no further. */
  async reached(seq: number): Promise<Snapshot> {
    while (this.#snapshot.seq < seq) await this.woken();
    return this.#snapshot;
  }

  /** Waits for the next change, or until somebody wakes. Rejects where the project can be followed no further. */
  async woken(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Lets whoever waits look again. */
  wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Lets whoever waits, now or later, know why nothing more comes. */
  fail(error: unknown): void {
    this.#failure = error;
    this.wake();
  }
}
