import { ImportProblem } from "./import-problem.ts";

/** How long nothing may be heard of the reading of a file of so many bytes, in milliseconds. */
export function patienceFor(byteLength: number): number {
  return 10_000 + byteLength / 100;
}

/**
 * What comes of reading a file, given up when nothing is heard of it for too long: some damaged files keep a reader busy
 * for ever. `work` calls what it is given whenever it gets on. Rejects with an ImportProblem when it is given up; it is
 * for `stop` to end what still runs.
 */
export function withinTime<Read>(
  name: string,
  { patienceMs, stop }: { readonly patienceMs: number; readonly stop: () => void },
  work: (getsOn: () => void) => Promise<Read>,
): Promise<Read> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      stop();
      const seconds = Math.round(patienceMs / 1000).toLocaleString("en");
      reject(
        new ImportProblem(
          `“${name}” was given up: nothing was heard of it for ${seconds} seconds. It may be damaged; save it anew and try again.`,
        ),
      );
    };
    let timer = setTimeout(giveUp, patienceMs);
    const getsOn = () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patienceMs);
    };
    const end = () => clearTimeout(timer);
    work(getsOn).finally(end).then(resolve, reject);
  });
}
