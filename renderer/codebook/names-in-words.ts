const MOST_NAMED = 3;

/** `“Cost”`, `“Cost” and “Skills”`, `“Cost”, “Skills”, “Law” and 4 more` */
export function namesInWords(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const more = names.length - quoted.length;
  const parts = more > 0 ? [...quoted, `${more.toLocaleString("en")} more`] : quoted;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
