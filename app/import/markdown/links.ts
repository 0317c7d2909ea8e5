const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*(\S{1,2000})/gm;
const REFERENCE = /\[([^[\]\n]{1,200})\]/g;

/** Where the links of a text lead that are named in it and defined elsewhere, `[name]: https://…`, by their names. */
export function linkDefinitions(text: string): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const [line, name = ""] of text.matchAll(DEFINITION)) {
    // the first one counts
    if (!definitions.has(folded(name))) definitions.set(folded(name), line.trim());
  }
  return definitions;
}

/** The definitions that a piece of the text names. */
export function definitionsFor(piece: string, definitions: ReadonlyMap<string, string>): string[] {
  if (definitions.size === 0) return [];
  const names = new Set(Array.from(piece.matchAll(REFERENCE), ([, name = ""]) => folded(name)));
  return [...names].flatMap((name) => definitions.get(name) ?? []);
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
