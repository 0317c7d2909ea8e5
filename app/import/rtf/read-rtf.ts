import { countInWords } from "../../text/numbers-in-words.ts";
import { otherKind } from "../file-kind.ts";
import { ImportProblem } from "../import-problem.ts";
import type { Imported, SourceFile } from "../imported.ts";
import { RtfReader } from "./reader.ts";

/** What may stand in front of an RTF file: white space and a byte-order mark. */
const START = /^(?:\xef\xbb\xbf)?\s*\{\\rtf/;
const START_BYTES = 100;
/** What may stand behind it: white space, zeros, and braces too many. */
const MEANINGLESS: ReadonlySet<number> = new Set([0, 0x09, 0x0a, 0x0d, 0x1a, 0x20, 0x7d]);

/**
 * The text of an RTF file as it would be printed: tracked deletions and hidden words out, notes at its end, comments left
 * out with a warning. A file that breaks off is read as far as it goes. Throws ImportProblem where it is no RTF.
 */
export function readRtf({ name, bytes }: SourceFile): Imported {
  const head = String.fromCharCode(...bytes.subarray(0, START_BYTES));
  if (!START.test(head)) {
    const kind = otherKind(bytes, "rtf");
    throw new ImportProblem(
      kind
        ? `“${name}” is not an RTF file but ${kind.what}. ${kind.advice}`
        : `“${name}” is not an RTF file: it does not begin as one. Save it anew as .rtf or .docx and try again.`,
    );
  }
  const reader = new RtfReader(bytes);
  const end = reader.read(head.indexOf("{"));
  const imported = reader.finish(name);
  return { ...imported, warnings: [...imported.warnings, ...unread(name, reader), ...brokenOff(name, bytes, end)] };
}

function unread(name: string, { unknownPages, unreadableCount }: RtfReader): string[] {
  const pages = [...unknownPages].map((page) => `code page ${page}`).join(" and ");
  return [
    ...(pages === ""
      ? []
      : [`“${name}” is written in ${pages}, which Quipu does not know: look at its letters with accents.`]),
    ...(unreadableCount === 0
      ? []
      : [
          `${countInWords(unreadableCount, "letter")} of “${name}” cannot be read. Open it in Word, save it as .docx, and import that.`,
        ]),
  ];
}

function brokenOff(name: string, bytes: Uint8Array, end: number | null): string[] {
  const advice = "If words are missing, open it in Word or LibreOffice, save it as .docx, and import that.";
  if (end === null) return [`“${name}” breaks off before its end and was read as far as it goes. ${advice}`];
  const goesOn = bytes.subarray(end).some((byte) => !MEANINGLESS.has(byte));
  return goesOn ? [`What follows the end of “${name}” was left out. ${advice}`] : [];
}
