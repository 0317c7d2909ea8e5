/** The disk did not take a change; nothing of it was written. The message is a sentence for the user. */
class DiskRefusal extends Error {
  override readonly name = "DiskRefusal";

  constructor(cause: unknown) {
    super(
      "The disk did not take the change; it may be full. Nothing of it was saved, and everything before it is safe. Free some space and try again.",
      { cause },
    );
  }
}

/** What a browser calls it when the disk is full or fails: it ends the transaction, or the whole connection. */
const NAMES = new Set([
  "QuotaExceededError",
  "UnknownError",
  "AbortError",
  "TransactionInactiveError",
  "InvalidStateError",
]);

/** The error itself, or a refusal where it comes from the disk; Dexie wraps the browser's errors, some of them twice. */
export function asRefusal(error: unknown): unknown {
  return namesOf(error).some((name) => NAMES.has(name)) ? new DiskRefusal(error) : error;
}

function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { inner, failures = [] } = error as { inner?: unknown; failures?: readonly unknown[] };
  return [error.name, ...namesOf(inner), ...failures.slice(0, 1).flatMap(namesOf)];
}
