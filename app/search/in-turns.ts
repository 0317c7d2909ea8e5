const WORKED_AT_ONCE_MS = 12;

/** What lets other work have its turn. */
export type Pause = () => Promise<void>;

/** Does a piece of work so many times, with a pause every few milliseconds; stops where `isWanted` says no. */
export async function inTurns(
  count: number,
  { pause, isWanted }: { readonly pause: Pause; readonly isWanted: () => boolean },
  work: (place: number) => void,
): Promise<void> {
  let begunAt = Date.now();
  for (let place = 0; place < count; place++) {
    work(place);
    if (Date.now() - begunAt < WORKED_AT_ONCE_MS) continue;
    await pause();
    if (!isWanted()) return;
    begunAt = Date.now();
  }
}
