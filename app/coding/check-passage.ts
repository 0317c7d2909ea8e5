import type { Document } from "../model/records.ts";
import type { Range } from "../text/range.ts";

/** Throws RangeError where the range is empty, leaves the document, or is not one of whole positions. */
export function checkPassage(document: Document, { start, end }: Range): void {
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= document.length) return;
  throw new RangeError(`[${start}, ${end}) is no passage of “${document.name}”, which is ${document.length} long.`);
}
