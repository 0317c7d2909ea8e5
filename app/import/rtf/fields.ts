import { linkTarget } from "../link-target.ts";
import { signsOf } from "./symbol-fonts.ts";

/** What the result of a field leads to; null for one that is no link, or none to a web page or a mail address. */
export function linkOfField(instruction: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(instruction) ?? [];
  return linkTarget(quoted ?? bare ?? "");
}

/** The sign that a field puts in by the number that it has in its font; null for other fields. */
export function signOfField(instruction: string): string | null {
  const [, digits, font = ""] = /^\s*SYMBOL\s+(\d{1,5})\b(?:[^"]*\\f\s+"([^"]*)")?/i.exec(instruction) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits);
  return signsOf(font)?.(number & 0xff) ?? String.fromCharCode(number);
}
