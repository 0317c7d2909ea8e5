import type { Code } from "../model/records.ts";

/** What is said of a code, which an exchange file holds as one text. */
export type CodeTexts = Pick<Code, "definition" | "inclusion" | "exclusion" | "example">;

const SECTIONS = [
  ["inclusion", "Use it for:"],
  ["exclusion", "Do not use it for:"],
  ["example", "Example:"],
] as const;

/** A line that is a heading, or would be one without the signs before it. */
const HEADING_LINE = /^\\*(?:Use it for|Do not use it for|Example):$/gm;

/**
 * What is said of a code as one text: the definition, then what there is of the rest, each below its heading, with a
 * blank line between. Lines of the texts that look like a heading get a `\` before them, so that `textsOf` gives exactly
 * what was written.
 */
export function descriptionOf(texts: CodeTexts): string {
  const parts = SECTIONS.flatMap(([field, heading]) => {
    return texts[field] === "" ? [] : [`${heading}\n${escaped(texts[field])}`];
  });
  return [...(texts.definition === "" ? [] : [escaped(texts.definition)]), ...parts].join("\n\n");
}

/** The texts of a description; one that another program wrote is all definition. */
export function textsOf(description: string): CodeTexts {
  const texts = { definition: "", inclusion: "", exclusion: "", example: "" };
  let rest = description;
  for (const [field, heading] of [...SECTIONS].reverse()) {
    const lead = rest.startsWith(`${heading}\n`) ? "" : "\n\n";
    const at = rest.indexOf(`${lead}${heading}\n`);
    if (at < 0) continue;
    texts[field] = unescaped(rest.slice(at + lead.length + heading.length + 1));
    rest = rest.slice(0, at);
  }
  return { ...texts, definition: unescaped(rest) };
}

function escaped(text: string): string {
  return text.replace(HEADING_LINE, "\\$&");
}

function unescaped(text: string): string {
  return text.replace(HEADING_LINE, (line) => (line.startsWith("\\") ? line.slice(1) : line));
}
