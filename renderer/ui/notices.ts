import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

/** A sentence shown in the corner of the window for a while. */
export type Notice = { readonly kind: "done" | "problem"; readonly text: string };

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

const DONE_SHOWN_MS = 6000;

/** Says that something was done; the sentence leaves by itself. */
export function notifyDone(text: string): void {
  notices.add({ kind: "done", text }, { timeout: DONE_SHOWN_MS });
}

/** Takes away what was said to be done, which would lie over what comes next. */
export function dismissDone(): void {
  for (const { key, content } of notices.visibleToasts) if (content.kind === "done") notices.close(key);
}

/** Says what went wrong; the sentence stays until the user closes it. */
export function notifyProblem(error: unknown): undefined {
  notices.add({ kind: "problem", text: problemSentence(error) });
}

/** The sentence for an error: what happened, and what to do. */
export function problemSentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Dexie wraps the browser's error, whose name says what the disk refused
  const names = [error.name, (error as { inner?: { name?: string } }).inner?.name];
  if (names.includes("QuotaExceededError")) {
    return "The disk is full, so the last change was not saved. Free some space and try again; everything before it is safe.";
  }
  if (names.some((name) => name === "DatabaseClosedError" || name === "InvalidStateError")) {
    return "The project was closed by the system, so the last change was not saved. Close the window and open it again; everything before it is safe.";
  }
  return error.message;
}
