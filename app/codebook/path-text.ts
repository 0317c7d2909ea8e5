import { PATH_SEPARATOR } from "./tree.ts";

/** Names from the top down as one text, `Barriers > Cost`; a `>` or `\` of a name has a `\` before it. */
export function pathText(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\>]/g, "\\$&")).join(PATH_SEPARATOR);
}

/** The names of a path as `pathText` writes it, or a person: `Barriers>Cost`. Blank parts are left out. */
export function pathNames(text: string): string[] {
  const names = [""];
  for (const [part] of text.matchAll(/\\[\\>]|[\s\S]/g)) {
    if (part === ">") names.push("");
    else names.push((names.pop() ?? "") + (part.length === 2 && part.startsWith("\\") ? part.slice(1) : part));
  }
  return names.map((name) => name.trim()).filter((name) => name !== "");
}
