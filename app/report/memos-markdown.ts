import { memoKinds } from "../analysis/memo-on.ts";
import type { MemoRow } from "../analysis/memo-rows.ts";
import { localMinute } from "../text/local-time.ts";

/**
 * Memos as Markdown, a heading each, in the order given: what it is on, the words of a passage as a quotation, who wrote
 * it and when by this computer's clock, and the memo's text as it was written.
 */
export function memosMarkdown(projectName: string, rows: readonly MemoRow[]): string {
  return [`# ${line(projectName)}: memos`, ...rows.map(section)].join("\n\n").concat("\n");
}

function section({ memo, on, passage, coder }: MemoRow): string {
  const noun = memoKinds.get(on.kind)?.one ?? "";
  const about = [noun, on.name].filter((part) => part !== "").join(": ");
  const quote = passage?.quote ?? on.lost;
  const where = [on.document?.name, passage?.speaker, passage && `¶ ${passage.paragraph}`].filter((part) => part);
  const times = [localMinute(memo.createdAt), localMinute(memo.changedAt)];
  const when = times[0] === times[1] ? times[0] : `${times[0]}, changed ${times[1]}`;
  return [
    `## ${line(memo.title === "" ? about : memo.title)}`,
    memo.title === "" ? null : line(about),
    quote ? `${quoted(quote)}\n>\n> [${line(where.join(", "))}]` : null,
    `*${line(coder)}, ${when}*`,
    memo.text === "" ? null : memo.text,
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((one) => `> ${line(one)}`.trimEnd())
    .join("\n");
}

/** Words that Markdown is to show as they are, on one line. */
function line(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#]/g, "\\$&");
}
