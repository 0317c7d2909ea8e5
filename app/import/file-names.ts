/** `Rosa.DOCX -> docx`; "" where the name has no ending. */
export function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** `Rosa.v2.docx -> Rosa.v2`; a name that is nothing but an ending stays. */
export function bareName(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, "").trim() || fileName;
}

/** A name for comparison: the same for names that differ in capitals, or in how their accents are put together. */
export function folded(name: string): string {
  return name.normalize().toLowerCase();
}

/** Names of which each is given once; those that differ in capitals alone are one. */
export class FreeNames {
  readonly #taken: Set<string>;
  /** The number that was last put behind a name. */
  readonly #numbers = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map(folded));
  }

  has(name: string): boolean {
    return this.#taken.has(folded(name));
  }

  /** The name itself, or with the first number that makes it free: `Rosa (2)`. It is taken from then on. */
  take(name: string): string {
    let [free, number] = [name, this.#numbers.get(folded(name)) ?? 1];
    while (this.has(free)) free = `${name} (${++number})`;
    this.#numbers.set(folded(name), number);
    this.#taken.add(folded(free));
    return free;
  }
}

/** `round 1/rosa.docx -> rosa.docx` */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a file or folder is one that systems put beside others, or Office does while one is open: `.DS_Store`, `~$rosa.docx`. */
export function isNotMeant(name: string): boolean {
  return /^(?:__MACOSX|\..*|Thumbs\.db|desktop\.ini|~\$.*)$/i.test(name);
}
