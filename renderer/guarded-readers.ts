import { proxy, type Remote, wrap } from "comlink";
import { ImportProblem } from "../app/import/import-problem.ts";
import type { SourceFile } from "../app/import/imported.ts";
import type { Readers } from "../app/import/read-file.ts";
import { patienceFor, withinTime } from "../app/import/within-time.ts";
import type { ReadWorker } from "./read-worker.ts";

type Reading = { readonly thread: Worker; readonly remote: Remote<ReadWorker>; readonly died: Promise<never> };

let reading: Reading | null = null;

/**
 * Readers in a worker of their own. Where one hangs or runs out of memory, it is ended, its file gets a sentence, and
 * the next file a new worker; what was read before is not touched.
 */
export const guardedReaders: Readers = {
  text: (file) =>
    guarded(file, (remote, getsOn) => {
      const { onProgress, ...plain } = file;
      const hear = (share: number) => {
        getsOn();
        onProgress?.(share);
      };
      return remote.text(plain, proxy(hear));
    }),
  table: ({ name, bytes, encoding }) => guarded({ name, bytes }, (remote) => remote.table({ name, bytes, encoding })),
};

function guarded<Read>(
  { name, bytes }: Pick<SourceFile, "name" | "bytes">,
  read: (remote: Remote<ReadWorker>, getsOn: () => void) => Promise<Read>,
): Promise<Read> {
  return withinTime(name, { patienceMs: patienceFor(bytes.length), stop }, async (getsOn) => {
    const { remote, died } = opened();
    try {
      return await Promise.race([read(remote, getsOn), died]);
    } catch (error) {
      throw problemOf(name, error);
    }
  });
}

function opened(): Reading {
  if (reading) return reading;
  const thread = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
  const died = new Promise<never>((_, reject) => {
    thread.addEventListener("error", (event) => {
      stop();
      reject(new Error(event.message || "its reader ran out of memory"));
    });
  });
  // it is raced with each reading; between two of them nobody listens
  died.catch(() => {});
  reading = { thread, remote: wrap<ReadWorker>(thread), died };
  return reading;
}

function stop(): void {
  reading?.thread.terminate();
  reading = null;
}

/** A sentence stays what it is, though its class is lost between workers; anything else is a fault of ours. */
function problemOf(name: string, error: unknown): ImportProblem {
  const { message } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof Error && error.name === "ImportProblem") return new ImportProblem(message);
  return new ImportProblem(
    `“${name}” could not be read, because of a fault in Quipu: ${message}. Save it as .docx or .txt and try again.`,
  );
}
