import { proxy, type Remote, transfer, wrap } from "comlink";
import type { Read, ReadTable, ReadText, TextPreview } from "../../app/import/file-preview.ts";
import type { Item, TextChoice } from "../../app/import/plan-items.ts";
import type { SurveyMapping } from "../../app/import/survey/mapping.ts";
import type { SurveyPreview } from "../../app/import/survey/preview.ts";
import type { Digest } from "../../app/model/records.ts";
import type { ImportWorker, Written } from "../import-worker.ts";
import { notifyProblem, problemSentence } from "../ui/notices.ts";
import type { ProjectSession } from "../use-project.tsx";
import { isChosen, type RowContent } from "./import-row.ts";
import type { ImportSource } from "./import-source.ts";
import { RowList } from "./row-list.ts";

/** A file that is to be read: from where its bytes come, and what reads them. */
type Job = {
  readonly key: number;
  readonly bring: () => Promise<Uint8Array | null>;
  readonly read: (bytes: Uint8Array | null, onProgress: (share: number) => void) => Promise<Read>;
};

/**
 * An import on its way: its files are read one after the other beside the window's thread, held there, and written
 * there as one change. Nothing in the project changes before that, and stopping forgets everything.
 */
export class ImportBatch {
  readonly list = new RowList();
  readonly #thread = new Worker(new URL("../import-worker.ts", import.meta.url), { type: "module" });
  readonly #remote: Remote<ImportWorker> = wrap<ImportWorker>(this.#thread);
  readonly #session: ProjectSession;
  readonly #language: string;
  /** Where the bytes that were read stand in this list, in a sentence, by their digests. */
  readonly #seen = new Map<Digest, string>();
  #isStopped = false;

  constructor(session: ProjectSession, sources: readonly ImportSource[]) {
    this.#session = session;
    this.#language = session.state.snapshot.project?.language ?? "en";
    this.#thread.addEventListener("error", () => this.#giveUp());
    const keys = this.list.add(
      sources.map(({ name }) => name),
      null,
    );
    this.list.notify();
    void this.#run(sources.flatMap((source, index) => this.#jobOf(source, keys[index] ?? -1)));
  }

  /** Changes whether the user wants a file. */
  want(key: number, isWanted: boolean): void {
    this.list.patch(key, { isWanted });
    this.list.notify();
  }

  /** Changes what the user wants done with a text. */
  choose(key: number, part: Partial<TextChoice>): void {
    const content = this.list.get(key)?.content;
    if (content?.kind !== "text") return;
    const choice = { ...content.choice, ...part };
    // other lines are other turns, and may have other speakers
    const hasOtherLines = choice.joinsLines !== content.choice.joinsLines;
    this.list.patch(key, { content: { ...content, choice, facts: hasOtherLines ? null : content.facts } });
    this.list.notify();
    if (hasOtherLines) void this.#count(key).catch(notifyProblem);
  }

  /** Gives the speakers of every text the names and roles that these have; who is not among them stays. */
  chooseSpeakersOfAll({ hasSpeakers, speakers }: TextChoice): void {
    for (const { key, content } of this.list.state.rows) {
      if (content.kind !== "text") continue;
      const choice = { ...content.choice, hasSpeakers, speakers: new Map([...content.choice.speakers, ...speakers]) };
      this.list.patch(key, { content: { ...content, choice } });
    }
    this.list.notify();
  }

  /** Changes what the columns of a table are. */
  map(key: number, mapping: SurveyMapping): void {
    const content = this.list.get(key)?.content;
    if (content?.kind !== "table") return;
    this.list.patch(key, { content: { ...content, mapping } });
    this.list.notify();
  }

  /** Reads a text or a table anew in another encoding; where that fails, it stays as it was read before. */
  async readAs(key: number, encoding: string): Promise<void> {
    // after a reader that failed, no answer would come
    if (this.list.state.isReading || this.#isStopped) return;
    this.list.isReading = true;
    try {
      const read = await this.#remote.readAs(key, encoding);
      if (read.kind !== "archive") this.list.patch(key, { content: contentOf(read) });
      await this.#count(key);
    } catch (error) {
      notifyProblem(error);
    }
    this.list.isReading = false;
  }

  /** The beginning of a text as it would be imported. */
  async preview(key: number, choice: TextChoice): Promise<TextPreview> {
    return await this.#remote.preview(key, choice);
  }

  /** What a table would become with its columns used so. */
  async surveyPreview(key: number, mapping: SurveyMapping): Promise<SurveyPreview> {
    return await this.#remote.surveyPreview(key, mapping);
  }

  /** Imports the files that the user wants as one change; rejects, with nothing written, where that fails. */
  async write(): Promise<Written> {
    const wanted = this.list.state.rows.filter(isChosen);
    const items = wanted.flatMap(({ key, content }): Item[] => {
      if (content.kind === "text") return [{ key, choice: content.choice }];
      return content.kind === "table" ? [{ key, mapping: content.mapping }] : [];
    });
    const written = await this.#remote.write(this.#session.coder.id, items);
    await this.#session.reached(written.seq);
    return written;
  }

  /** Ends everything at once; what is being written is not written. */
  stop(): void {
    this.#isStopped = true;
    this.#thread.terminate();
  }

  async #run(jobs: readonly Job[]): Promise<void> {
    await this.#remote.open(this.#session.id);
    await this.#readAll(jobs);
    if (!this.#isStopped) this.list.isReading = false;
  }

  async #readAll(jobs: readonly Job[]): Promise<void> {
    let ahead = jobs[0]?.bring();
    for (const [index, job] of jobs.entries()) {
      const fetched = ahead ?? null;
      // the next file comes from the disk while this one is read; its failure is told when its turn comes
      ahead = jobs[index + 1]?.bring();
      ahead?.catch(() => {});
      if (this.#isStopped) return;
      try {
        this.list.patch(job.key, { content: { kind: "reading", share: 0 } });
        const onProgress = (share: number) => this.#progress(job.key, share);
        await this.#take(job.key, await job.read(await fetched, proxy(onProgress)));
      } catch (error) {
        this.list.patch(job.key, { content: { kind: "problem", sentence: problemSentence(error) }, isWanted: false });
      }
    }
  }

  #jobOf({ name, read }: ImportSource, key: number): Job {
    return {
      key,
      bring: read,
      read: async (bytes, onProgress) => {
        const held = bytes ?? new Uint8Array();
        return await this.#remote.read(key, { name, bytes: transfer(held, [held.buffer]), encoding: null }, onProgress);
      },
    };
  }

  async #take(key: number, read: Read): Promise<void> {
    if (read.kind === "archive") {
      const keys = this.list.add(read.entryNames, key);
      const jobs = keys.map((entryKey, index): Job => {
        const unpack: Job["read"] = (_, onProgress) => this.#remote.readEntry(entryKey, key, index, onProgress);
        return { key: entryKey, bring: async () => null, read: unpack };
      });
      await this.#readAll(jobs);
      await this.#remote.forget(key);
      return;
    }
    const twin = read.twin ?? this.#seen.get(read.digest) ?? null;
    this.#seen.set(read.digest, `The same file as “${this.list.get(key)?.fileName}” in this list.`);
    this.list.patch(key, { content: contentOf(read), twin, isWanted: twin === null });
    await this.#count(key);
  }

  #progress(key: number, share: number): void {
    if (this.list.get(key)?.content.kind === "reading") this.list.patch(key, { content: { kind: "reading", share } });
  }

  async #count(key: number): Promise<void> {
    const content = this.list.get(key)?.content;
    if (content?.kind !== "text") return;
    const facts = await this.#remote.facts(key, content.choice, this.#language);
    const now = this.list.get(key)?.content;
    if (now?.kind === "text" && now.choice.joinsLines === content.choice.joinsLines) {
      this.list.patch(key, { content: { ...now, facts } });
    }
  }

  #giveUp(): void {
    this.stop();
    for (const { key, fileName, content } of this.list.state.rows) {
      if (content.kind === "problem") continue;
      const sentence = `“${fileName}” could not be read: the reader stopped. Try again.`;
      this.list.patch(key, { content: { kind: "problem", sentence }, isWanted: false });
    }
    this.list.isReading = false;
  }
}

function contentOf(read: ReadText | ReadTable): RowContent {
  if (read.kind === "table") return { kind: "table", table: read, mapping: read.mapping };
  return { kind: "text", file: read, facts: null, choice: { ...AS_FOUND, joinsLines: read.looksWrapped } };
}

const AS_FOUND: TextChoice = { joinsLines: false, hasSpeakers: true, speakers: new Map() };
