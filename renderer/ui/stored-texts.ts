/** A text or an id that was remembered; null where none was. */
export function parseText(stored: unknown): string | null {
  return typeof stored === "string" ? stored : null;
}

/** The texts or ids that were remembered, without whatever else stands among them; null where there was no list. */
export function parseList(stored: unknown): readonly string[] | null {
  return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === "string") : null;
}

/** The same, where no list is as good as an empty one. */
export function parseTexts(stored: unknown): readonly string[] {
  return parseList(stored) ?? [];
}

/** The same, where an empty list is as good as none: a filter that chooses nothing leaves nothing out. */
export function parseChosen(stored: unknown): readonly string[] | null {
  const texts = parseTexts(stored);
  return texts.length > 0 ? texts : null;
}
