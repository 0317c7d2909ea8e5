import type { Id } from "../../app/model/records.ts";

/** A passage of a document, `[start, end)`. */
export type PassageAt = { readonly documentId: Id; readonly start: number; readonly end: number };

/** Shows a passage in its transcript. */
export type OpenPassage = (at: PassageAt) => void;
